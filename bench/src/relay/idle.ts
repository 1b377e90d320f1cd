import type { ClientRequest } from 'node:http'
import { House } from '@zop/journeys'
import { whole, writeResult } from '../result.ts'
import { closeStreams, openStream } from './open-stream.ts'
import { resident } from './process.ts'
import { type Started, startOne } from './seeker.ts'

const streams = 2000
const mebibyte = 2 ** 20

await using house = await House.open({ config: { pace: false } })
// The relay keeps at most six streams of one conversation.
const people: Started[] = []
while (people.length < 400) people.push(...(await Promise.all(Array.from({ length: 20 }, () => startOne(house, { quick: true })))))
const pid = house.relay.child.pid ?? 0
await Promise.all(people.slice(0, 40).map((one) => openStream(house, one)))
const before = await resident(pid)
const begun = performance.now()
const held: ClientRequest[] = []
for (let at = 0; at < streams; at += 100) {
  const some = Array.from({ length: 100 }, (_, i) => openStream(house, people[(at + i) % people.length] as Started))
  held.push(...(await Promise.all(some)))
}
const lost = held.filter(({ destroyed }) => destroyed).length
if (lost > 0) throw new Error(`${lost} streams were ended`)
const seconds = (performance.now() - begun) / 1000
const after = await resident(pid)
closeStreams()
const growth = after - before
await writeResult('idle-streams', {
  how: `${whole(streams)} event streams of ${people.length} conversations, opened one hundred at a time, each after its first events. Resident memory of the relay process before and after. \`npm run bench idle\``,
  rows: [
    { what: `growth by ${whole(streams)} idle streams`, figure: `${(growth / mebibyte).toFixed(1)} MiB`, beside: 'less than 60 MB' },
    { what: 'a stream', figure: `${(growth / streams / 1024).toFixed(1)} KiB`, beside: 'the socket itself included' },
    { what: 'all open after', figure: `${seconds.toFixed(1)} s`, beside: 'not limited' },
    { what: 'resident before', figure: `${(before / mebibyte).toFixed(0)} MiB`, beside: 'less than 1 GB in all' },
  ],
})
