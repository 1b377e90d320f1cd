import { percentile, type Row, whole, writeResult } from '../result.ts'
import { type KillReport, killOften } from './kill/kill-often.ts'

const seed = Number(process.env['SEED'] ?? 20_261_122)
const kills = Number(process.env['KILLS'] ?? 1000)

/** What has passed so far, so that a run that is ended early has told it. */
const told = async ({ kills: done, acknowledged, interrupted, ready }: KillReport): Promise<void> => {
  if (done % 25 !== 0 && done !== kills) return
  const seconds = (share: number) => `${(percentile(ready, share) / 1000).toFixed(2)} s`
  const sum = Object.values(acknowledged).reduce((one, other) => one + other, 0)
  const rows: Row[] = [
    { what: 'kills -9 of the relay in mid-write', figure: whole(done), beside: `${whole(kills)} asked for` },
    {
      what: 'changes acknowledged and found again, each where it stood',
      figure: whole(sum),
      beside: Object.entries(acknowledged)
        .map(([kind, count]) => `${kind} ${whole(count)}`)
        .join(', '),
    },
    { what: 'acknowledged and lost, doubled, altered or out of order', figure: '0', beside: '0; the run ends at the first' },
    { what: 'half rows, broken counts, conversations without a key', figure: '0', beside: '0; asked of the files after every kill' },
    { what: 'deletions acknowledged, and their names in no file after the restart', figure: whole(acknowledged.delete), beside: 'all of them' },
    { what: 'changes under way at a kill, asked for again with the same ids', figure: whole(interrupted), beside: 'each stands once' },
    { what: 'ready again after a kill: median, 95 %, longest', figure: `${seconds(0.5)}, ${seconds(0.95)}, ${seconds(1)}`, beside: 'less than 5 s' },
  ]
  await writeResult('kills', {
    how: `A real relay process is killed with SIGKILL after a random number of acknowledgements, up to 6 ms later, while six writers send messages, answers, records, blocks of files, wishes to keep and deletions; seed ${seed}. After each kill the files it left are asked for anything half, it is started again, every writer goes on with what had no answer, and both sides read back everything. Process and disk are real; a power cut would also need the disk to keep what it has flushed (sqlite runs with synchronous FULL). \`npm run bench kills\` (SEED, KILLS)`,
    rows,
  })
}

await killOften({ seed, kills }, told)
