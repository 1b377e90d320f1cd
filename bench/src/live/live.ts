import { setTimeout } from 'node:timers/promises'
import { House } from '@zop/journeys'
import { everyItem } from '../relay/ask.ts'
import { mostResident, resident, used } from '../relay/process.ts'
import { percentile, whole, writeResult } from '../result.ts'
import { gather } from './crowd.ts'
import { Talking } from './talking.ts'

const people = Number(process.env['PEOPLE'] ?? 2000)
const minutes = Number(process.env['MINUTES'] ?? 30)
const perSecond = 100

const until = async (true_: () => boolean): Promise<void> => {
  while (!true_()) await setTimeout(20)
}

const pidOf = (house: House): number => house.relay.child.pid ?? 0

await using house = await House.open()
const talking = new Talking(house)
const crowd = await gather(house, people, talking.seen)

const before = await used(pidOf(house))
const begun = performance.now()
await talking.for(crowd.talks, { perSecond, milliseconds: minutes * 60_000 })
await until(() => talking.underWay === 0)
const load = ((await used(pidOf(house))) - before) / 1000 / (performance.now() - begun)
await setTimeout(2000)
const most = (await mostResident(pidOf(house))) / 2 ** 20
const calm = [...talking.said.values()]
const late = (figure: (one: (typeof calm)[number]) => number | null) => calm.map((one) => figure(one) ?? Number.POSITIVE_INFINITY)
const [acknowledged, arrived] = [late((one) => one.acknowledged), late((one) => one.arrived)]
const unseen = calm.filter(({ shown }) => shown.seeker === 0 || shown.desk === 0).length
const twice = calm.filter(({ shown }) => shown.seeker > 1 || shown.desk > 1).length

// The relay is killed while everybody talks on, and everybody comes back at once.
const talk = talking.for(crowd.talks, { perSecond, milliseconds: 10_000 })
await setTimeout(2000)
const struck = performance.now()
await house.kill()
await until(() => crowd.talks.every(({ seeker }) => !seeker.here))
await house.start()
const up = performance.now()
await until(() => crowd.talks.every(({ seeker }) => seeker.here) && crowd.desks.every(({ here }) => here))
const back = performance.now()
await talk
await until(() => talking.underWay === 0)
await setTimeout(2000)

const stored = new Map<string, number>()
for (const { colleague, conversation } of crowd.talks)
  for (const item of await everyItem(colleague.line, conversation))
    if (item.kind === 'message') stored.set(item.message.id, (stored.get(item.message.id) ?? 0) + 1)
const all = [...talking.said]
const lost = all.filter(([id]) => !stored.has(id)).length
const doubled = all.filter(([id, { shown }]) => (stored.get(id) ?? 0) > 1 || shown.seeker > 1).length
const notShown = all.filter(([, { shown }]) => shown.seeker === 0).length
const ms = (values: readonly number[], share: number) => `${percentile(values, share).toFixed(0)} ms`
const rest = (await resident(pidOf(house))) / 2 ** 20

await writeResult('live', {
  how: `${whole(crowd.talks.length)} seekers and ${crowd.desks.length} desks, each signed in for itself with a stream of its own; ${perSecond} messages of 1 KiB a second for ${minutes} minutes, as many by either side, over one relay with sqlite as it is served (nothing switched off). Then the relay is killed with SIGKILL while they talk on, and started again: all sign in anew, with the pauses of a page. The people are one process on the same machine. \`npm run bench live\` (PEOPLE, MINUTES)`,
  rows: [
    { what: 'messages sent and acknowledged', figure: whole(calm.length), beside: `${perSecond} a second` },
    {
      what: 'from sending to the acknowledgement: median, 95 %, 99 %',
      figure: [0.5, 0.95, 0.99].map((share) => ms(acknowledged, share)).join(', '),
      beside: 'p95 < 150 ms',
    },
    {
      what: "from sending to the other side's stream: median, 95 %, 99 %",
      figure: [0.5, 0.95, 0.99].map((share) => ms(arrived, share)).join(', '),
      beside: 'p95 < 150 ms',
    },
    { what: 'not shown to one side, shown twice to one side', figure: `${unseen}, ${twice}`, beside: '0, 0' },
    { what: 'most resident memory of the relay', figure: `${whole(most)} MiB`, beside: 'less than 1 GB' },
    { what: 'processor time of the relay', figure: `${(load * 100).toFixed(0)} % of a core`, beside: 'two cores' },
    { what: 'killed: the relay listens again after', figure: `${((up - struck) / 1000).toFixed(1)} s`, beside: 'less than 5 s' },
    { what: `killed: all ${whole(people)} back after`, figure: `${((back - struck) / 1000).toFixed(1)} s`, beside: 'less than 30 s' },
    { what: 'resident memory after the storm', figure: `${whole(rest)} MiB`, beside: 'less than 1 GB' },
    { what: `of all ${whole(all.length)} messages lost, doubled, not shown to the seeker`, figure: `${lost}, ${doubled}, ${notShown}`, beside: '0, 0, 0' },
  ],
})
for (const { seeker } of crowd.talks) seeker.close()
for (const desk of crowd.desks) desk.close()
process.exit()
