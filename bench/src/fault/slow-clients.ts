import { percentile, type Row, whole, writeResult } from '../result.ts'
import { amongSlowClients } from './slow/among.ts'

const sockets = 1000
const seconds = 12
const turns = 5

const { before, during, growth, kept } = await amongSlowClients({ sockets, seconds, turns })
const p95 = (spans: readonly number[]) => percentile(spans, 0.95)
const told = (spans: readonly number[]) => `${p95(spans).toFixed(1)} ms (median ${percentile(spans, 0.5).toFixed(1)})`
const rows: Row[] = [
  { what: 'a message sent and acknowledged, nobody else there: 95 %', figure: told(before), beside: `${whole(before.length)} messages` },
  {
    what: `the same among ${whole(sockets)} slow sockets: 95 %`,
    figure: told(during),
    beside: `${(p95(during) / p95(before)).toFixed(2)} times as long; less than 2 times`,
  },
  {
    what: 'resident memory of the relay: growth, most of all turns',
    figure: `${(growth / 2 ** 20).toFixed(1)} MiB`,
    beside: `${(growth / sockets / 1024).toFixed(1)} KiB a socket`,
  },
  {
    what: 'slow sockets that the relay still holds at the end',
    figure: whole(kept),
    beside: 'a header must come within 10 s, a body within 30 s; they come back at once',
  },
]
await writeResult('slow-clients', {
  how: `${whole(sockets)} sockets, each of which sends one byte of a request every ten seconds and dials again as soon as it is closed: half of them in the header, half in the body of a start. Four people send messages one after the other, ${seconds} s without and ${seconds} s among them, ${turns} times in turn. \`npm run bench slow-clients\``,
  rows,
})
