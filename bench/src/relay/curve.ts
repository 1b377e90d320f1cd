import { House } from '@zop/journeys'
import { type Row, whole, writeResult } from '../result.ts'
import { signInAs, takeAndAnswer } from './colleague.ts'
import { flood, messages } from './flooding.ts'
import { closeStreams, openStream } from './open-stream.ts'
import { resident, used } from './process.ts'
import { type Started, startOne } from './seeker.ts'

const sizes = (process.env['SIZES'] ?? '100,1000,10000').split(',').map(Number)
const perSize = 12_000
const connections = 64
const atOnce = 8
const streamsOf = 200

await using house = await House.open({ config: { pace: false } })
const pid = house.relay.child.pid ?? 0
const colleague = await signInAs(house, house.counsellor(0))
const people: Started[] = []
const rows: Row[] = []
const empty = await resident(pid)
for (const size of sizes) {
  const begun = await used(pid)
  const before = people.length
  while (people.length < size) {
    const some = Array.from({ length: Math.min(atOnce, size - people.length) }, async () => {
      const one = await startOne(house, { quick: true })
      return { ...one, chain: await takeAndAnswer(colleague, one, 'Guten Tag') }
    })
    people.push(...(await Promise.all(some)))
  }
  const starting = ((await used(pid)) - begun) / (size - before)
  const held = await resident(pid)
  const from = await used(pid)
  const { perSecond, refused } = await flood('relay', { port: Number(new URL(house.site).port), connections, posts: messages(people, perSize) })
  if (Object.keys(refused).length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`)
  const sending = ((await used(pid)) - from) / perSize
  const quiet = await resident(pid)
  for (let at = 0; at < streamsOf; at += 50) await Promise.all(people.slice(0, 50).map((one) => openStream(house, one)))
  const stream = ((await resident(pid)) - quiet) / streamsOf
  closeStreams()
  rows.push({
    what: `${whole(size)} conversations`,
    figure: `${(held / 2 ** 20).toFixed(0)} MiB, ${((held - empty) / size / 1024).toFixed(1)} KiB each; ${whole(starting)} µs to begin, take and answer one; ${whole(sending)} µs and ${(stream / 1024).toFixed(0)} KiB`,
    beside: `a message, an open stream; ${whole(perSecond)} messages a second`,
  })
}
await writeResult('curve', {
  how: `One relay, sqlite; conversations that are begun, taken and answered, ${sizes.map(whole).join(', ')}. Resident memory of the process with so many; processor time of all its threads to begin, take and answer one (its work, records and two messages), and for a message of 1 KiB (${whole(perSize)} of them over all conversations, ${connections} connections); memory of one more open stream. \`npm run bench curve\` (SIZES)`,
  rows,
})
