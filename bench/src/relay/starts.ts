import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { House } from '@zop/journeys'
import { connect } from '@zop/line'
import { pathOf, routes } from '@zop/wire'
import { ask } from '../live/request.ts'
import { percentile, whole, writeResult } from '../result.ts'
import { answered } from './colleague.ts'
import { messages } from './flooding.ts'
import { prepareOne, type Started, tryToStart } from './seeker.ts'

const seconds = Number(process.env['SECONDS'] ?? 60)
const perMinute = 10_000
/** Messages a second of people who talk already, and milliseconds between two who begin. */
const talking = 20
const newcomerEvery = 2000

const stockpile = async (site: string, count: number): Promise<readonly string[]> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'solver.ts'), site, `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return ((await json(child.stdout)) as object[]).map((start) => JSON.stringify(start))
}

/** Calls `act` so many times a second for so many milliseconds, whether or not the last has ended; what they have answered. */
const steadily = async <T>({ perSecond, milliseconds }: { perSecond: number; milliseconds: number }, act: (n: number) => Promise<T>): Promise<T[]> => {
  const begun = performance.now()
  const all: Promise<T>[] = []
  for (let n = 0; (n * 1000) / perSecond < milliseconds; n++) {
    const wait = begun + (n * 1000) / perSecond - performance.now()
    if (wait > 0) await setTimeout(wait)
    all.push(act(n))
  }
  return Promise.all(all)
}

await using house = await House.open()
const { site } = house

const talk = async (people: readonly Started[], milliseconds: number) => {
  const posts = messages(people, Math.ceil((talking * milliseconds) / 1000) + 1)
  return steadily({ perSecond: talking, milliseconds }, async (n) => {
    const { path = '', token = '', body = '' } = posts[n] ?? {}
    const begun = performance.now()
    const { status } = await ask(site, path, { token, body })
    if (status !== 200) throw new Error(`a message was answered with ${status}`)
    return performance.now() - begun
  })
}

/** Milliseconds from the first byte to the answer, the work included. */
const begin = async (): Promise<number> => {
  const begun = performance.now()
  const done = await tryToStart(connect(site, routes), await prepareOne({ site }, { quick: true }))
  if (done.kind !== 'ok') throw new Error(`a new seeker was told ${JSON.stringify(done)}`)
  return performance.now() - begun
}

const people = await answered(house, 24)
const bogus = (await Promise.all([stockpile(site, (perMinute * seconds) / 120), stockpile(site, (perMinute * seconds) / 120)])).flat()
const calm = await talk(people, 10_000)
const calmStarts: number[] = []
for (let n = 0; n < 5; n++) calmStarts.push(await begin())

const milliseconds = seconds * 1000
const codes = new Map<number, number>()
const [during, starts] = await Promise.all([
  talk(people, milliseconds),
  steadily({ perSecond: 1000 / newcomerEvery, milliseconds }, begin),
  steadily({ perSecond: perMinute / 60, milliseconds }, async (n) => {
    const { status } = await ask(site, pathOf('start', {}), { body: bogus[n] ?? '' })
    codes.set(status, (codes.get(status) ?? 0) + 1)
  }),
])
const ms = (values: readonly number[]) => [0.5, 0.95].map((share) => `${whole(percentile(values, share))} ms`).join(', ')
await writeResult('starts', {
  how: `${whole(bogus.length)} conversations that nobody needs are begun within ${seconds} seconds (${whole(perMinute)} a minute), each with its work truly done: kept in store while work was cheap, which is the worst that can be done. Meanwhile ${talking} messages a second in 24 conversations that go on, and a new seeker every ${newcomerEvery / 1000} s, who does the work that is asked of everybody at that moment, on the machine that attacks. Median, 95th percentile. Nothing of the relay is switched off. \`npm run bench starts\` (SECONDS)`,
  rows: [
    { what: 'a new seeker begins, in calm', figure: ms(calmStarts), beside: 'the same machine before' },
    { what: 'a new seeker begins, in the flood', figure: ms(starts), beside: 'median < 10 s' },
    { what: 'an existing conversation: message acknowledged, in calm', figure: ms(calm), beside: 'the same machine before' },
    { what: 'an existing conversation: message acknowledged, in the flood', figure: ms(during), beside: 'p95 < 2 x' },
    { what: 'new seekers and messages refused', figure: '0', beside: `0; the run ends at the first. ${starts.length} seekers, ${during.length} messages` },
    { what: 'what the flood was answered', figure: [...codes].map(([code, count]) => `${code}: ${whole(count)}`).join(', '), beside: 'nobody is blocked' },
  ],
})
