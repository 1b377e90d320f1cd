import { House } from '@zop/journeys'
import { listen } from '@zop/line'
import { deskEvent } from '@zop/wire'
import { percentile, whole, writeResult } from '../result.ts'
import { asked } from './ask.ts'
import { signInAs } from './colleague.ts'
import { resident } from './process.ts'
import { startOne } from './seeker.ts'

const conversations = 10_000
const atOnce = 16
const rounds = 60

await using house = await House.open({ config: { pace: false } })
const begun = performance.now()
for (let done = 0; done < conversations; done += atOnce)
  await Promise.all(Array.from({ length: atOnce }, (_, i) => startOne(house, { quick: true, channel: (done + i) % 2 === 0 ? 'mail' : 'chat' })))
const seeded = (performance.now() - begun) / 1000

const desk = await signInAs(house, house.counsellor(0))
const pages: number[] = []
for (let round = 0; round < rounds; round++) {
  const from = performance.now()
  const { inAll, cards } = await asked(desk.line.call('lane', { lane: 'waiting', after: String((round * 97) % 9000) }))
  pages.push(performance.now() - from)
  if (inAll < conversations || cards.length === 0) throw new Error(`${inAll} in the lane`)
}

/** Opens a desk's stream and waits for its lanes, as a page that has just been opened. */
const firstLanes = () =>
  new Promise<number>((resolve) => {
    const from = performance.now()
    const close = listen(
      desk.line,
      { name: 'deskEvents', params: {}, schema: deskEvent },
      {
        event: ({ kind }) => {
          if (kind !== 'lanes') return
          close()
          resolve(performance.now() - from)
        },
        state: () => undefined,
      },
    )
  })
const opened: number[] = []
for (let round = 0; round < rounds; round++) opened.push(await firstLanes())

const health: number[] = []
for (let round = 0; round < rounds; round++) {
  const from = performance.now()
  await asked(desk.line.call('blocks', {}))
  health.push(performance.now() - from)
}
const p95 = (values: readonly number[]) => `${percentile(values, 0.95).toFixed(0)} ms (median ${percentile(values, 0.5).toFixed(0)})`
await writeResult('lanes', {
  how: `${whole(conversations)} conversations that wait, half of them letters, in one relay (started in ${whole(seeded)} s with their proof of work); one desk. ${rounds} times each, 95th percentile. \`npm run bench lanes\``,
  rows: [
    { what: 'a desk is opened: to the first lanes on its stream', figure: p95(opened), beside: 'less than 300 ms' },
    { what: 'a page of one hundred cards anywhere in the lane', figure: p95(pages), beside: 'less than 300 ms' },
    { what: 'the smallest answer of the same relay (text blocks), same run', figure: p95(health), beside: 'the raw limit' },
    { what: 'resident memory of the relay', figure: `${whole((await resident(house.relay.child.pid ?? 0)) / 2 ** 20)} MiB`, beside: 'less than 1 GB' },
  ],
})
