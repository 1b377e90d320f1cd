import { monitorEventLoopDelay } from 'node:perf_hooks'
import { refusalStatus } from '@zop/wire'
import { Gauge, Registry } from 'prom-client'
import { hourLength, hourOf, minute } from '../clock.ts'
import type { World } from '../world.ts'
import { backedUp } from './backed-up.ts'
import { inStepsOf, mebibyte } from './coarse.ts'
import { held } from './held.ts'
import { peopleOf, type Watched } from './people.ts'
import type { Troubles } from './troubles.ts'

export interface Operated {
  readonly world: Watched & Pick<World, 'directories' | 'peers' | 'store' | 'swept'>
  readonly troubles: Troubles
  /** Answers since the start, by route and `ok` or a refusal's code, as far as they are told at all. */
  readonly answers: () => Iterable<readonly [route: string, code: string, count: number]>
  readonly data: string
  readonly freeBytes: (path: string) => number
}

const classOf = (code: string): string => (code === 'ok' ? '2xx' : `${Math.floor(refusalStatus[code as keyof typeof refusalStatus] / 100)}xx`)

const quantiles = [50, 99, 100] as const
/** Bytes: what a day of one person's words and files does not move; and seconds, far above what answering one takes. */
const coarse = { disk: 256 * mebibyte, unused: 64 * mebibyte, memory: 16 * mebibyte, lag: 0.25 } as const

/**
 * The closed list of what an operator is told. No label names anybody. Whatever one person moves is looked at once an hour, in fives or in steps of many mebibytes, and stands
 * still between: whoever reads it every second, and is four of the five themselves, learns of an hour that somebody came in it, which the store says too (F5), and of no
 * moment. The one figure that tells of fewer is a bit for an alarm, and holds for its hour. What goes wrong is exact, and the disk is told sooner where it fills quickly.
 */
export const openFigures = ({ world, troubles, answers, data, freeBytes }: Operated): { text(): Promise<string>; close(): void } => {
  const { clock } = world
  const registry = new Registry()
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const registers = [registry]
  const people = held(clock, hourLength, () => peopleOf(world, troubles))
  const memory = held(clock, hourLength, () => process.memoryUsage())
  const unused = held(clock, hourLength, () => inStepsOf(coarse.unused, world.store.unused()))
  const lag = held(clock, 5 * minute, () => {
    const seconds = quantiles.map((quantile) => inStepsOf(coarse.lag, delay.percentile(quantile) / 1e9))
    delay.reset()
    return seconds
  })
  const store = held(clock, 5 * minute, () => inStepsOf(coarse.lag, (world.store.slowest?.() ?? 0) / 1000))
  let free = freeBytes(data)
  const freeHourly = held(clock, hourLength, () => {
    free = freeBytes(data)
  })
  /** A disk that fills up within the hour is not kept from anybody. */
  const freeNow = (): number => {
    const now = freeBytes(data)
    if (Math.abs(now - free) >= coarse.disk) free = now
    return inStepsOf(coarse.disk, free)
  }

  const single = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value())
      },
    })
  }

  single('zop_directory_days_left', 'Whole days until the newest directory expires.', () =>
    Math.floor((world.directories.newest.directory.expires - hourOf(clock)) / 24),
  )
  single('zop_duty_gap_within_a_day', '1 where a duty of the next 24 hours has too few people.', () => Number(people.seen.gap))
  single('zop_waiting', 'Conversations that wait, by fives.', () => people.seen.waiting)
  single('zop_waiting_long', '1 where an answer is later than promised, or a chat waits for four hours beside somebody on duty.', () =>
    Number(people.seen.long),
  )
  single('zop_streams_open', 'Open event streams of both sides, by fives.', () => people.seen.streams)
  single('zop_conversations', 'Conversations that are kept or under way, by fives.', () => people.seen.conversations)
  single('zop_stored_mebibytes', 'What conversations hold together, by 64.', () => people.seen.mebibytes)
  single('zop_disk_free_bytes', 'Free on the disk of the data folder, by 256 MiB.', freeNow)
  single('zop_store_unused_bytes', 'Given up inside the data file, and used again first, by 64 MiB.', () => unused.seen)
  single('zop_leads', '1 at the one process that does what happens once.', () => (world.peers.leads ? 1 : 0))
  single('zop_sweep_age_hours', 'Hours since the retention has last run to its end, at whichever process.', () => Math.max(0, hourOf(clock) - world.swept.hour))
  single('zop_backup_age_hours', 'Hours since a backup was sealed and confirmed; -1 where there has been none.', () => {
    const hour = backedUp(data)
    return hour === null ? -1 : Math.max(0, hourOf(clock) - hour)
  })

  new Gauge({
    name: 'zop_requests',
    help: 'Answers since the start by route and class of status, of hours with five or more of them.',
    labelNames: ['route', 'class'],
    registers,
    collect() {
      this.reset()
      for (const [route, code, count] of answers()) this.inc({ route, class: classOf(code) }, count)
    },
  })
  new Gauge({
    name: 'zop_troubles',
    help: 'Warnings and errors in the log since the start, by kind.',
    labelNames: ['kind'],
    registers,
    collect() {
      for (const [kind, count] of [...troubles.counts, ...people.seen.troubles]) this.set({ kind }, count)
    },
  })
  new Gauge({
    name: 'zop_event_loop_lag_seconds',
    help: 'How late the event loop came within the last five minutes, by quarters.',
    labelNames: ['quantile'],
    registers,
    collect() {
      for (const [at, quantile] of quantiles.entries()) this.set({ quantile: String(quantile / 100) }, lag.seen[at] ?? 0)
    },
  })
  single('zop_store_slowest_seconds', 'The slowest answer of the data file within the last five minutes, by quarters.', () => store.seen)
  new Gauge({
    name: 'zop_memory_bytes',
    help: 'Of this process, by 16 MiB.',
    labelNames: ['kind'],
    registers,
    collect() {
      const { rss, heapUsed, external } = memory.seen
      this.set({ kind: 'resident' }, inStepsOf(coarse.memory, rss))
      this.set({ kind: 'heap' }, inStepsOf(coarse.memory, heapUsed))
      this.set({ kind: 'external' }, inStepsOf(coarse.memory, external))
    },
  })
  return {
    text: () => registry.metrics(),
    close: () => {
      delay.disable()
      for (const one of [people, memory, unused, lag, store, freeHourly]) one.stop()
    },
  }
}
