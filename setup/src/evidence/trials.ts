import type { EvidenceWords } from '@zop/content/evidence'

/** Something that may go wrong, with the files whose tests show what happens then, and the benches that measure it. Its words: content/src/evidence. */
export interface TrialSource {
  readonly id: keyof EvidenceWords['trials']['of']
  /** Files of tests, or folders with a slash at their end. */
  readonly tests: readonly string[]
  /** Names of `bench/results/NAME.md`. */
  readonly benches: readonly string[]
}

export const trials: readonly TrialSource[] = [
  { id: 'killed', tests: ['bench/src/fault/kill/kill-often.test.ts', 'relay/src/file/killed.test.ts', 'journeys/src/restart/'], benches: ['kills'] },
  { id: 'database', tests: ['relay/src/postgres.test.ts', 'relay/src/store/postgres/'], benches: ['deaths'] },
  { id: 'several', tests: ['relay/src/peers/', 'relay/src/content/elsewhere.test.ts', 'relay/src/serve/contract/'], benches: ['processes'] },
  { id: 'line', tests: ['bench/src/fault/partition/', 'journeys/src/partition/'], benches: ['partitions'] },
  { id: 'disk', tests: ['relay/src/disk/', 'relay/src/conversation/room.test.ts'], benches: [] },
  { id: 'clock', tests: ['relay/src/conversation/steady.test.ts', 'journeys/src/fault/expiry.test.ts'], benches: [] },
  { id: 'encryption', tests: ['journeys/src/fault/crypto.test.ts', 'journeys/src/fault/browser.test.ts'], benches: [] },
  { id: 'liar', tests: ['journeys/src/lie/'], benches: [] },
  { id: 'neighbour', tests: ['relay/src/serve/matrix.test.ts', 'relay/src/serve/foreign.test.ts'], benches: [] },
  {
    id: 'nonsense',
    tests: ['bench/src/fuzz/', 'relay/src/serve/hostile.test.ts', 'relay/src/serve/endless.test.ts', 'pages/src/fuzz.test.ts'],
    benches: ['fuzz'],
  },
  { id: 'script', tests: ['journeys/src/markup/'], benches: [] },
  { id: 'headers', tests: ['relay/src/serve/headers.test.ts', 'relay/src/serve/smuggling.test.ts'], benches: [] },
  {
    id: 'guessing',
    tests: ['relay/src/conversation/guessing.test.ts', 'relay/src/conversation/replay.test.ts', 'setup/src/proof/chance.test.ts'],
    benches: [],
  },
  {
    id: 'flood',
    tests: ['relay/src/conversation/effort.test.ts', 'relay/src/conversation/lane.test.ts', 'bench/src/fault/slow/'],
    benches: ['slow-clients', 'starts'],
  },
  {
    id: 'races',
    tests: ['relay/src/conversation/race.test.ts', 'relay/src/conversation/race-records.test.ts', 'relay/src/conversation/race-erase.test.ts'],
    benches: [],
  },
  { id: 'traces', tests: ['journeys/src/forgetting/'], benches: [] },
  { id: 'backup', tests: ['operations/src/backup/', 'bench/src/restore/drill.test.ts', 'journeys/src/deleting/'], benches: ['restore'] },
  { id: 'served', tests: ['operations/src/monitor.test.ts', 'setup/src/proof/reproducible.test.ts', 'journeys/src/lie/release.test.ts'], benches: [] },
  { id: 'fence', tests: ['relay/src/fence/', 'relay/src/workshop/'], benches: [] },
  { id: 'founding', tests: ['setup/src/ceremony/', 'journeys/src/founding/'], benches: [] },
  { id: 'many', tests: [], benches: ['throughput', 'peers', 'live', 'idle-streams', 'latency', 'curve'] },
]
