// A program: measures what several processes on one PostgreSQL cost, and prints it as JSON. Its load shares the machine with them.
import { mkdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathOf } from '@zop/wire'
import { hourOf, systemClock } from '../clock.ts'
import { openLog } from '../log.ts'
import { PostgresBus } from '../peers/postgres.ts'
import { startAt } from './client.ts'
import { mortalPlace } from './database.ts'
import { listenAsSeeker } from './events.ts'
import { type RelayProcess, startProcess } from './process.ts'
import { makeMessage, makeSeeker, makeStart } from './seeker.ts'

const seconds = Number(process.argv[2] ?? 5)
const connections = 64
const conversations = 24
const most = 4

const ends: (() => unknown)[] = []
const whole = { after: (act: () => Promise<void>) => void ends.unshift(act) }
const { place } = await mortalPlace(whole)
const hour = hourOf(systemClock)

/** Seconds of the processor so far (proc(5): user and system time, in hundredths). */
const processorOf = ({ child }: RelayProcess): number => {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const start = async (name: string): Promise<RelayProcess> => {
  const folder = join(place.folder, name)
  mkdirSync(folder)
  const relay = await startProcess({ ...place, folder, config: { ...place.config, data: join(folder, 'data') } })
  ends.unshift(() => relay.child.kill('SIGKILL'))
  return relay
}

const agent = new Agent({ keepAlive: true, maxSockets: connections })
const post = (site: string, path: string, token: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` }
    const { port } = new URL(site)
    const sent = request({ agent, host: 'localhost', port, path, method: 'POST', headers }, (answer) =>
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
    )
    sent.on('error', reject).end(body)
  })

interface Written {
  readonly perSecond: number
  /** Milliseconds of the processor for each message: of those that took it, and of those that only heard of it. */
  readonly taking: number
  readonly hearing: number | null
  readonly heard: number
}

/** Messages to some of the processes for so long, while half of the conversations are read at all of them in turn. */
const write = async (all: readonly RelayProcess[], takers: readonly RelayProcess[]): Promise<Written> => {
  const people: { conversation: string; head: string; token: string }[] = []
  for (let i = 0; i < conversations; i++) {
    const seeker = makeSeeker()
    const on = makeStart(seeker, place.umbrella, hour)
    people.push({ conversation: seeker.conversation, head: on.hash, token: await startAt((takers[0] as RelayProcess).site, seeker, on) })
  }
  const pages = await Promise.all(
    people.map(({ conversation, token }, i) => listenAsSeeker((all[i % all.length] as RelayProcess).site, conversation, { token, after: 2 })),
  )
  let heard = 0
  for (const page of pages)
    void (async () => {
      for (;;) if ((await page.next(({ kind }) => kind === 'item')).id) heard++
    })().catch(() => undefined)
  const before = all.map(processorOf)
  let taken = 0
  let turn = 0
  const until = performance.now() + seconds * 1000
  const worker = async (): Promise<void> => {
    while (performance.now() < until) {
      const at = turn++
      const { conversation, head, token } = people[at % people.length] as (typeof people)[number]
      const status = await post((takers[at % takers.length] as RelayProcess).site, pathOf('send', { conversation }), token, JSON.stringify(makeMessage(head)))
      if (status === 200) taken++
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const perSecond = taken / seconds
  const spent = all.map((one, i) => processorOf(one) - (before[i] ?? 0))
  while (heard < taken) await setTimeout(20)
  for (const page of pages) page.close()
  const sum = (some: readonly RelayProcess[]): number => some.reduce((total, one) => total + (spent[all.indexOf(one)] ?? 0), 0)
  const others = all.filter((one) => !takers.includes(one))
  return {
    perSecond,
    taking: (sum(takers) / taken) * 1000,
    hearing: others.length > 0 ? (sum(others) / taken / others.length) * 1000 : null,
    heard: heard / taken,
  }
}

/** Texts a second through LISTEN and NOTIFY alone, and milliseconds of this processor for each, to so many listeners. */
const carry = async (listeners: number) => {
  const log = openLog({ write: () => undefined })
  const url = place.config.database?.url ?? ''
  const buses = Array.from({ length: listeners + 1 }, () => new PostgresBus(url, log))
  const count = 5000
  let heard = 0
  for (const bus of buses) await bus.listen({ heard: () => heard++, turned: () => undefined })
  const [teller] = buses as [PostgresBus]
  const text = 'x'.repeat(700)
  const used = process.cpuUsage()
  const begun = performance.now()
  for (let i = 0; i < count; i++) {
    teller.tell(text)
    if (i % 50 === 49) await setTimeout(0)
  }
  while (heard < count * listeners) await setTimeout(1)
  const { user, system } = process.cpuUsage(used)
  const perSecond = (count / (performance.now() - begun)) * 1000
  for (const bus of buses) await bus.close()
  return { listeners, perSecond, processor: (user + system) / 1000 / count }
}

const notify = [await carry(1), await carry(3)]
const all: RelayProcess[] = []
const relays: Written[] = []
let following: Written | null = null
for (let count = 1; count <= most; count++) {
  all.push(await start(`process-${count}`))
  relays.push(await write(all, all))
  if (count === 2) following = await write(all, all.slice(0, 1))
}
process.stdout.write(JSON.stringify({ notify, relays, following }))
agent.destroy()
// Nothing else keeps this process while its servers stop.
const alive = setInterval(() => undefined, 1000)
for (const end of ends) await end()
clearInterval(alive)
process.exit(0)
