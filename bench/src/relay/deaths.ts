import { median, type Row, whole, writeResult } from '../result.ts'
import { measured } from './measured.ts'

interface Told {
  readonly acknowledged: number
  readonly refused: number
  readonly recovered: readonly number[]
}

const { acknowledged, refused, recovered } = await measured<Told>('postgres/measure-deaths.ts')

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
const rows: Row[] = [
  { what: 'kill -9 of the first process of PostgreSQL under load', figure: whole(recovered.length), beside: '50 (DEATHS)' },
  {
    what: 'messages acknowledged, and found again where they were said to stand',
    figure: whole(acknowledged),
    beside: 'all of them, or the run ends at the first',
  },
  { what: 'acknowledged and lost, doubled or out of order', figure: '0', beside: '0' },
  { what: 'sent meanwhile and refused as unavailable, then sent again with the same id', figure: whole(refused), beside: 'no other answer is taken' },
  {
    what: 'from a server that takes connections to the next acknowledgement: median, longest',
    figure: `${seconds(median(recovered))}, ${seconds(Math.max(...recovered))}`,
    beside: 'less than 5 s',
  },
]
await writeResult('deaths', {
  how: 'A relay process on a PostgreSQL of its own as it is installed (fsync, full page writes); eight writers in four conversations send each message until it is acknowledged. After every 40 messages the first process of the server is killed with SIGKILL, a person at the desk is refused in so many words, and the server is started again; nobody touches the relay. At the end the desk reads back every conversation. `npm run bench deaths` (DEATHS)',
  rows,
})
