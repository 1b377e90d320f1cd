import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { House } from '@zop/journeys'
import { median, type Row, whole, writeResult } from '../result.ts'
import { answered } from './colleague.ts'
import { flood, messages } from './flooding.ts'
import { boxLength } from './message.ts'
import { rawGroupCommit } from './raw-sqlite.ts'

const rounds = 5
const perRound = 12_000
const connections = 64
const rawHttp = async (body: string): Promise<number> => {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'raw-http.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [first] = (await once(server.stdout, 'data')) as [Buffer]
  const { perSecond } = await flood('raw', {
    port: Number(`${first}`),
    connections,
    posts: Array.from({ length: perRound }, () => ({ path: '/', token: '', body })),
  })
  server.kill()
  await text(server.stdout)
  return perSecond
}

await using house = await House.open({ config: { pace: false } })
const people = await answered(house, 24)
const port = Number(new URL(house.site).port)
const relay: number[] = []
const http: number[] = []
const sqlite: number[] = []
for (let round = 0; round < rounds; round++) {
  const order = messages(people, perRound)
  http.push(await rawHttp(order[0]?.body ?? ''))
  const { perSecond, refused } = await flood('relay', { port, connections, posts: order })
  if (Object.keys(refused).length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`)
  relay.push(perSecond)
  sqlite.push(await rawGroupCommit({ folder: house.data, count: perRound, batch: connections, size: boxLength }))
}
const inSeries = relay.map((value, i) => value * (1 / (http[i] ?? Number.NaN) + 1 / (sqlite[i] ?? Number.NaN)))
const ratio = (other: readonly number[]) => median(relay.map((value, i) => value / (other[i] ?? Number.NaN))).toFixed(2)
const rows: Row[] = [
  { what: 'relay: 1 KiB messages stored and acknowledged a second', figure: whole(median(relay)), beside: 'at least 5 000' },
  { what: 'plain node:http POST of the same bodies', figure: whole(median(http)), beside: `relay / plain = ${ratio(http)}` },
  { what: `plain sqlite, WAL, FULL, ${connections} inserts a commit`, figure: whole(median(sqlite)), beside: `relay / plain = ${ratio(sqlite)}` },
  {
    what: 'both of these one after the other, as one thread does them',
    figure: whole(median(relay.map((value, i) => value / (inSeries[i] ?? Number.NaN)))),
    beside: `relay / both = ${median(inSeries).toFixed(2)}; the lower of the two alone: at least 0.60`,
  },
]
const how = `One relay process, sqlite (WAL, synchronous FULL), ${connections} kept connections from one other process, ${rounds} rounds of ${whole(perRound)} messages over ${people.length} conversations; each round beside its own raw limits; medians. Every answer was a 200 after the commit. The pace that the relay sets for one conversation (burst 30, then 10 a second) is switched off, because a few conversations stand here for many. \`npm run bench throughput\``
await writeResult('throughput', { how, rows })
