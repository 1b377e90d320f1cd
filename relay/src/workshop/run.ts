import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { mostSaid, readJson, type WorkshopJob, type WorkshopLine, type WorkshopResult, workshopLine } from '@zop/wire'
import { type Clock, every, minute } from '../clock.ts'
import { Lines } from './lines.ts'
import { mostMemory, type Program, sandboxed, systemCat } from './sandbox.ts'

/** What was wrong with a process that gave no result: it ended by itself, said what no line may be, said too much, took too long, took too much memory, or gave a file that was not taken. */
type Fault = 'ended' | 'garbage' | 'too-much' | 'late' | 'memory' | 'not-taken'

export type Outcome =
  | { readonly kind: 'done'; readonly result: WorkshopResult }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly fault: Fault }
export type Progress = Extract<WorkshopLine, { kind: 'progress' | 'building' }>
export type MadeFile = Extract<WorkshopLine, { kind: 'file' }>

/** A job under way. `ended` never rejects, and settles when the process is gone. */
export interface Running {
  readonly ended: Promise<Outcome>
  stop(): void
}

export interface RunOptions {
  readonly program: Program
  readonly clock: Clock
  readonly told: (progress: Progress) => void
  /** Takes the files of a site one after the other; the process waits meanwhile, so that no more than one lies here. Rejects with what may not be. */
  readonly take?: (file: MadeFile) => Promise<void>
  /** Milliseconds until it is killed. It shapes no result: a job that needs longer has none. */
  readonly within?: number
  /** Bytes. */
  readonly memory?: number
}

const usualWithin = 10 * minute
/** Milliseconds between two looks at the memory. */
const pulse = 500

/**
 * What the system says of a process (proc(5)). A relay that may read its own files only asks `cat`: to let it read /proc itself would let it read everything, because
 * /proc/self/root is the whole disk.
 */
const statusOf = async (pid: number): Promise<string> => {
  const path = `/proc/${pid}/status`
  return process.permission ? (await promisify(execFile)(systemCat, [path], { env: {} })).stdout : readFile(path, 'utf8')
}

/** Resident bytes of a process; 0 where the system does not tell, and of one that is gone. */
const residentBytes = (pid: number): Promise<number> =>
  statusOf(pid).then(
    (status) => Number(status.match(/^VmRSS:\s+(\d+) kB$/m)?.[1] ?? 0) * 1024,
    () => 0,
  )

const start = (program: Program): ChildProcess => spawn(process.execPath, sandboxed(program), { cwd: tmpdir(), env: {}, stdio: ['pipe', 'pipe', 'ignore'] })

/** Runs one job in a process of its own, which is killed as soon as it has answered, or should not go on. */
export const runJob = (job: WorkshopJob, { program, clock, told, take, within = usualWithin, memory = mostMemory }: RunOptions): Running => {
  const child = start(program)
  let outcome: Outcome | null = null
  const settle = (how: Outcome): void => {
    outcome ??= how
    child.kill('SIGKILL')
    // What is not read to its end never closes.
    child.stdout?.resume()
  }
  const fail = (fault: Fault): void => settle({ kind: 'failed', fault })

  let taken: Promise<void> = Promise.resolve()
  let waiting = 0
  const hold = (file: MadeFile): void => {
    if (!take) {
      fail('garbage')
      return
    }
    waiting++
    child.stdout?.pause()
    taken = taken
      .then(() => (outcome === null ? take(file) : undefined))
      .catch(() => fail('not-taken'))
      .finally(() => {
        if (--waiting === 0) child.stdout?.resume()
      })
  }
  const hear = (line: WorkshopLine): void => {
    switch (line.kind) {
      case 'progress':
      case 'building':
        told(line)
        break
      case 'file':
        hold(line)
        break
      default:
        if (waiting === 0) settle({ kind: 'done', result: line })
        else void taken.then(() => settle({ kind: 'done', result: line }))
    }
  }
  const lines = new Lines((text) => {
    if (outcome !== null) return
    const line = readJson(workshopLine, text)
    if (line === null) fail('garbage')
    else hear(line)
  })
  const most = job.kind === 'site' ? mostSaid.site : mostSaid.result
  let said = 0
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text.length
    if (said > most || lines.waiting + text.length > mostSaid.line) fail('too-much')
    else lines.take(text)
  })
  // Whether it has taken the job shows in what it answers. Its input stays open: the end of it tells the process that nobody waits any more.
  child.stdin?.on('error', () => undefined)
  child.stdin?.write(`${JSON.stringify(job)}\n`)

  const cancelLate = clock.after(within, () => fail('late'))
  const cancelLook = every(clock, pulse, () => {
    void residentBytes(child.pid ?? 0).then((bytes) => bytes > memory && fail('memory'))
  })
  const ended = new Promise<Outcome>((resolve) => {
    const over = () => {
      cancelLate()
      cancelLook()
      void taken.then(() => resolve(outcome ?? { kind: 'failed', fault: 'ended' }))
    }
    // Where the system has no room for another process, there is none that could close.
    child.on('error', () => child.pid === undefined && over())
    child.once('close', over)
  })
  return { ended, stop: () => settle({ kind: 'stopped' }) }
}
