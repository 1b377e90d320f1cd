import { createHash } from 'node:crypto'
import type { Publishing, WorkshopJob } from '@zop/wire'
import { minute } from '../clock.ts'
import { type MadeFile, type Progress, type Running, runJob } from '../workshop/run.ts'
import { fileFault } from './file.ts'
import type { Unfinished } from './folder.ts'
import type { ContentSources } from './sources.ts'

export type SiteJob = Extract<WorkshopJob, { kind: 'site' }>
/** How making a site has ended. */
export type Ended = Pick<Publishing, 'ended' | 'faults'>

export const failed: Ended = { ended: 'failed', faults: [] }
export const stopped: Ended = { ended: 'stopped', faults: [] }

/** Milliseconds. */
const within = 3 * minute
/** Of one whole site. */
const most = { files: 20_000, bytes: 64 * 1024 * 1024 }

export interface Building {
  readonly unfinished: Unfinished
  readonly told: (line: Extract<Progress, { kind: 'building' }>) => void
}

/** Writes what the workshop makes, file by file, each looked at before. `ended` is null where the site is whole. */
export const build = (
  { program, clock, log, files, run = runJob }: ContentSources,
  job: SiteJob,
  { unfinished, told }: Building,
): { readonly running: Running; readonly ended: Promise<Ended | null> } => {
  const ways = { exits: Object.values(job.options.exit), home: job.options.home }
  const hashes = new Map<string, string>()
  let bytes = 0
  let fault: string | null = null
  const take = async (file: MadeFile): Promise<void> => {
    bytes += Buffer.byteLength(file.text)
    fault = fileFault(file, { release: files.release, ways })
    if (hashes.has(file.path)) fault ??= 'twice'
    if (hashes.size >= most.files || bytes > most.bytes) fault ??= 'too-much'
    if (fault) throw new Error(fault)
    hashes.set(file.path, createHash('sha256').update(file.text).digest('base64url'))
    await unfinished.write(file.path, file.text)
  }
  const running = run(job, { program, clock, within, take, told: (line) => line.kind === 'building' && told(line) })

  const fail = (code: string): Ended => {
    log.line('warn', { msg: 'publishing failed', code })
    return failed
  }
  const follow = async (): Promise<Ended | null> => {
    const outcome = await running.ended
    if (outcome.kind === 'stopped') return stopped
    if (outcome.kind === 'failed') return fail(fault ?? outcome.fault)
    const { result } = outcome
    if (result.kind === 'unfit') return { ended: 'refused', faults: result.faults }
    const whole = result.kind === 'made' && result.files === hashes.size && hashes.has('/index.html') && hashes.has('/404.html')
    return whole ? null : fail('incomplete')
  }
  return { running, ended: follow() }
}
