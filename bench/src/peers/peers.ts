import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { House } from '@zop/journeys'
import { answered } from '../relay/colleague.ts'
import { flood, messages } from '../relay/flooding.ts'
import { openStream } from '../relay/open-stream.ts'
import { resident } from '../relay/process.ts'
import { median, type Row, whole, writeResult } from '../result.ts'
import { subscribeAway } from './clients/mosquitto.ts'
import { type Serving, startMosquitto, startOwn, startProsody } from './start.ts'

/** A folder with `node_modules` and, unpacked from Debian's packages, `root` (bench/README.md). */
const folder = process.env['PEERS'] ?? ''
const root = join(folder, 'root')
const connections = 64
const idle = 500
const rounds = 3

interface Peer {
  readonly name: string
  /** What is true when it acknowledges. */
  readonly stores: string
  readonly client: string
  readonly needs: string
  readonly count: number
  readonly start: (data: string) => Promise<Serving>
}

const socketIo = (how: 'group' | 'single'): Pick<Peer, 'client' | 'needs' | 'start'> => ({
  client: 'socket-io',
  needs: join(folder, 'node_modules/socket.io'),
  start: (data) => startOwn('socket-io.ts', [folder, join(data, 'messages.sqlite'), how]),
})

const peers: readonly Peer[] = [
  { name: 'Socket.IO 4, sqlite, all of one turn a commit', stores: 'in sqlite and flushed (fsync)', count: 12_000, ...socketIo('group') },
  { name: 'Socket.IO 4, sqlite, each message a commit', stores: 'in sqlite and flushed (fsync)', count: 6000, ...socketIo('single') },
  {
    name: 'prosody 0.12 over WebSocket, mod_mam',
    stores: 'appended to two archive files, not flushed (no fsync)',
    client: 'prosody',
    needs: join(root, 'usr/bin/prosody'),
    count: 3000,
    start: (data) => startProsody(root, data, idle),
  },
  {
    name: 'mosquitto 2.0, MQTT QoS 1, persistence',
    stores: 'in memory; its file is written every half hour and at the end',
    client: 'mosquitto',
    needs: join(root, 'usr/sbin/mosquitto'),
    count: 12_000,
    start: async (data) => {
      const serving = await startMosquitto(root, data)
      await subscribeAway(serving.port)
      return serving
    },
  },
  {
    name: 'chainpad-server 5 over ws',
    stores: "appended to a file by a listener as CryptPad's, not flushed (no fsync)",
    client: 'chainpad',
    needs: join(folder, 'node_modules/chainpad-server'),
    count: 12_000,
    start: (data) => startOwn('chainpad.ts', [folder, data]),
  },
]

const said = async ({ client, count }: Peer, { port }: Serving, { many, talking }: { many: number; talking: boolean }) => {
  const args = [client, port, many, talking ? count : 0].map(String)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'client.ts'), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [first] = (await once(child.stdout, 'data')) as [Buffer]
  return { perSecond: (JSON.parse(`${first}`) as { perSecond: number }).perSecond, end: () => child.stdin.end() }
}

await using house = await House.open({ config: { pace: false } })
const people = await answered(house, 100)
const relay: number[] = []
const relayRound = async () => {
  const { perSecond, refused } = await flood('relay', { port: Number(new URL(house.site).port), connections, posts: messages(people, 12_000) })
  if (Object.keys(refused).length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`)
  relay.push(perSecond)
}

/** KiB of resident memory for one more connection that says nothing. */
const memoryOf = async (pid: number, open: (many: number) => Promise<unknown>): Promise<number> => {
  await open(20)
  const before = await resident(pid)
  await open(idle - 20)
  return ((await resident(pid)) - before) / (idle - 20) / 1024
}

const rows: Row[] = []
for (const peer of peers) {
  if (!existsSync(peer.needs)) {
    rows.push({ what: peer.name, figure: 'not run', beside: 'not in PEERS' })
    continue
  }
  const figures: number[] = []
  const serving = await peer.start(await mkdtemp(join(house.data, 'peer-')))
  for (let round = 0; round < rounds; round++) {
    await relayRound()
    const { perSecond, end } = await said(peer, serving, { many: connections, talking: true })
    end()
    figures.push(perSecond)
  }
  serving.child.kill('SIGKILL')
  const fresh = await peer.start(await mkdtemp(join(house.data, 'peer-')))
  const open: (() => void)[] = []
  const memory = await memoryOf(fresh.child.pid ?? 0, async (many) => open.push((await said(peer, fresh, { many, talking: false })).end))
  for (const end of open) end()
  fresh.child.kill('SIGKILL')
  const beside = relay.slice(-rounds).map((value, round) => value / (figures[round] ?? Number.NaN))
  rows.push({
    what: peer.name,
    figure: `${whole(median(figures))} a second; ${memory.toFixed(0)} KiB`,
    beside: `acknowledged when ${peer.stores}; relay / peer = ${median(beside).toFixed(2)}`,
  })
}

await house.kill()
await house.start()
const fresh = await answered(house, 100)
const memory = await memoryOf(house.relay.child.pid ?? 0, (many) =>
  Promise.all(Array.from({ length: many }, (_, at) => openStream(house, fresh[at % fresh.length] ?? (fresh[0] as (typeof fresh)[number])))),
)
rows.unshift({
  what: 'our relay, HTTP, sqlite in group commit',
  figure: `${whole(median(relay))} a second; ${memory.toFixed(0)} KiB`,
  beside: 'acknowledged when checked (session, schema, epoch), sealed at rest, in sqlite and flushed (fsync)',
})
await writeResult('peers', {
  how: `Messages of 1 KiB (1 403 characters of base64url) acknowledged a second: ${connections} kept connections from one other process, each saying the next when the last was acknowledged; the relay before each round of a peer, ${rounds} rounds, medians. Then KiB of resident memory for each of ${idle} connections that say nothing (the relay: open event streams). No peer asks who somebody is as the relay does, or seals what it keeps. Peers are in no lockfile: bench/README.md says how to have them. \`PEERS=folder npm run bench peers\``,
  rows,
})
