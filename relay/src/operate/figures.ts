import { monitorEventLoopDelay } from 'node:perf_hooks'
import { refusalStatus } from '@zop/wire'
import { Gauge, Registry } from 'prom-client'
import { hourLength, hourOf } from '../clock.ts'
import { nextGap } from '../duty/now/shift.ts'
import { nowOf } from '../duty/plan/open.ts'
import type { World } from '../world.ts'
import { backedUp } from './backed-up.ts'
import { byFives, inSteps } from './coarse.ts'
import type { Troubles } from './troubles.ts'

export interface Operated {
  readonly world: Pick<World, 'board' | 'clock' | 'directories' | 'peers' | 'queue' | 'store' | 'streams' | 'timetable'>
  readonly troubles: Troubles
  /** Answers since the start, by route and `ok` or a refusal's code. */
  readonly answers: () => Iterable<readonly [route: string, code: string, count: number]>
  readonly data: string
  readonly freeBytes: (path: string) => number
}

const classOf = (code: string): string => (code === 'ok' ? '2xx' : `${Math.floor(refusalStatus[code as keyof typeof refusalStatus] / 100)}xx`)

/** A gap of staffing that begins within this time. */
const today = 24 * 60

/** The least hour of a rank in milliseconds, as an age. */
const ageOf = (since: number | null, now: number): number => (since === null ? 0 : inSteps((now - since) / hourLength))

/**
 * The closed list of what an operator is told. No label names anybody, and no figure about people is finer than five: somebody who reads these once a second still learns
 * nothing about the one person who is there. Figures about the machine and its faults are exact.
 */
export const openFigures = ({ world, troubles, answers, data, freeBytes }: Operated): { text(): Promise<string>; close(): void } => {
  const registry = new Registry()
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const registers = [registry]

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
    Math.floor((world.directories.newest.directory.expires - hourOf(world.clock)) / 24),
  )
  single('zop_duty_gap_within_a_day', '1 where a duty of the next 24 hours has too few people.', () => {
    const gap = nextGap(world.timetable.shifts, nowOf(world))
    return gap && gap.slot.start - nowOf(world) <= today ? 1 : 0
  })
  single('zop_waiting', 'Conversations that wait, by fives.', () => byFives(world.queue.waiting.size))
  single('zop_waiting_oldest_hours', 'How long the first of them has waited, in steps.', () => ageOf(world.queue.oldest(), world.clock.now()))
  single('zop_answer_overdue_hours', 'How long the most overdue answer is overdue, in steps.', () => {
    const due = world.queue.due.least()
    return due === null ? 0 : inSteps(hourOf(world.clock) - due)
  })
  single('zop_streams_open', 'Open event streams of both sides, by fives.', () => byFives(world.streams.open))
  single('zop_conversations', 'Conversations that are kept or under way, by fives.', () => byFives(world.board.all().length))
  single('zop_stored_mebibytes', 'What conversations hold together.', () => Math.floor(world.board.all().reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20))
  single('zop_disk_free_bytes', 'Free on the disk of the data folder.', () => freeBytes(data))
  single('zop_store_unused_bytes', 'Given up inside the data file, and used again first.', () => world.store.unused())
  single('zop_leads', '1 at the one process that does what happens once.', () => (world.peers.leads ? 1 : 0))
  single('zop_backup_age_hours', 'Hours since a backup was sealed and confirmed; -1 where there has been none.', () => {
    const hour = backedUp(data)
    return hour === null ? -1 : Math.max(0, hourOf(world.clock) - hour)
  })

  new Gauge({
    name: 'zop_requests',
    help: 'Answers since the start by route and class of status, by fives.',
    labelNames: ['route', 'class'],
    registers,
    collect() {
      const sums = new Map<string, { route: string; class: string; count: number }>()
      for (const [route, code, count] of answers()) {
        const key = `${route} ${classOf(code)}`
        sums.set(key, { route, class: classOf(code), count: count + (sums.get(key)?.count ?? 0) })
      }
      for (const { route, class: of, count } of sums.values()) if (count >= 5) this.set({ route, class: of }, byFives(count))
    },
  })
  new Gauge({
    name: 'zop_troubles',
    help: 'Warnings and errors in the log since the start, by kind.',
    labelNames: ['kind'],
    registers,
    collect() {
      for (const [kind, count] of troubles.counts) this.set({ kind }, count)
    },
  })
  new Gauge({
    name: 'zop_event_loop_lag_seconds',
    help: 'How late the event loop came since the last reading.',
    labelNames: ['quantile'],
    registers,
    collect() {
      for (const quantile of [50, 99, 100]) this.set({ quantile: String(quantile / 100) }, delay.percentile(quantile) / 1e9)
      delay.reset()
    },
  })
  new Gauge({
    name: 'zop_memory_bytes',
    help: 'Of this process.',
    labelNames: ['kind'],
    registers,
    collect() {
      const { rss, heapUsed, external } = process.memoryUsage()
      this.set({ kind: 'resident' }, rss)
      this.set({ kind: 'heap' }, heapUsed)
      this.set({ kind: 'external' }, external)
    },
  })
  return { text: () => registry.metrics(), close: () => delay.disable() }
}
