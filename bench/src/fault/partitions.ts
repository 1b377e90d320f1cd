import { House, tellThrough } from '@zop/journeys'
import { median, type Row, whole, writeResult } from '../result.ts'
import { weatherAll } from './partition/lanes.ts'

const first = Number(process.env['SEED'] ?? 1)
const lanes = Number(process.env['LANES'] ?? 100)
const pages = Number(process.env['PAGES'] ?? 20)
const lanesTogether = 20
const pagesTogether = 3
const from = (count: number): number[] => Array.from({ length: count }, (_, i) => first + i)

const weathered = await weatherAll(from(lanes), { together: lanesTogether })
for (const { seed, spells, struck } of weathered) console.info(`seed ${seed}: ${spells}; ${struck} connections struck`)

const seeds = from(pages)
let told = 0
await Promise.all(
  Array.from({ length: pagesTogether }, async () => {
    await using house = await House.open()
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      console.info(`pages, seed ${seed}: ${await tellThrough(house, seed)}`)
      told++
    }
  }),
)
const struck = weathered.reduce((sum, one) => sum + one.struck, 0)
const settled = weathered.map((one) => one.settled / 1000)
const rows: Row[] = [
  {
    what: 'schedules over the calls and streams of the pages (room line)',
    figure: whole(weathered.length),
    beside: `100; seeds ${first} to ${first + lanes - 1}`,
  },
  {
    what: 'messages sent in them, each way, and files',
    figure: `${whole(weathered.length * 16)}, ${whole(weathered.length)}`,
    beside: 'eight each way and nine blocks of a file in each',
  },
  {
    what: 'schedules between two real pages in Chromium',
    figure: whole(told),
    beside: `seeds ${first} to ${first + pages - 1}; four messages each way, and what was typed and not sent`,
  },
  { what: 'lost, doubled, out of order, or typed and gone', figure: '0', beside: '0; the run ends at the first, with its seed' },
  {
    what: 'connections ended or silenced by loss, resets and lost answers',
    figure: whole(struck),
    beside: 'those that a cut ended, and all that only waited, not counted',
  },
  {
    what: 'from the end of the bad weather until everything had arrived',
    figure: `median ${median(settled).toFixed(1)} s, longest ${Math.max(...settled).toFixed(1)} s`,
    beside: 'what is still to be said included; a connection that nobody ends is noticed after 20 s (call) or 40 s (stream)',
  },
]
await writeResult('partitions', {
  how: 'Between client and relay stands a line of our own with a weather that changes by a plan from a seed: everything cut; nine of ten connections silenced at their next bytes, some in the middle of them, a third of those never ended by anybody; ten seconds later each way; reset in the middle of a frame; the answer lost after the write. First message, answers, file and stream go through it. The same seed gives the same plan; what it meets depends on the moment. `npm run bench partitions` (SEED, LANES, PAGES)',
  rows,
})
