import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkshopJob } from '@zop/wire'
import { random } from '../testing/keys.ts'
import type { Program } from './sandbox.ts'

/** A program of a test: the source of one module, in a folder of its own below `folder`. */
export const programOf = (folder: string, source: string): Program => {
  const own = join(folder, random(6))
  mkdirSync(own)
  const file = join(own, 'main.mjs')
  writeFileSync(file, source)
  return { file, reads: [own] }
}

const rules = {
  rest: 660,
  lateAfter: '20:00',
  weights: { uncovered: 1000, experienced: 200, language: 100, thin: 20, unwanted: 5, wished: -4, quota: 2, late: 2, weekend: 2 },
}

const nothing = { slots: [], centres: [], people: [], availability: [], commitments: [], engagements: [], pinned: [] }

/** A job of the right form with nothing in it. */
export const emptyJob: WorkshopJob = { kind: 'explain', problem: { zone: 'Europe/Berlin', ...nothing, rules }, assignments: [] }

const parentOf = (pid: string): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    // Gone meanwhile.
    return 0
  }
}

/** The processes that this one has started (proc(5)). */
export const ownProcesses = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === process.pid)
    .map(Number)
