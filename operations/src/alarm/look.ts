import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { text } from 'node:stream/consumers'
import { Failed } from '../failed.ts'
import { askRelay } from '../relay-socket.ts'
import { count, dataFolder, given, needed } from '../settings.ts'
import { type Alarm, findingOf, judge, readFigures, type Seen } from './kinds.ts'
import type { Tell } from './tell.ts'

interface Memory {
  /** Told, and not over yet. */
  readonly told: readonly Alarm[]
  readonly troubles: number
  /** The findings from outside that `outside` was told for. */
  readonly findings: readonly string[]
}

const nothing: Memory = { told: [], troubles: 0, findings: [] }

const recall = (path: string): Promise<Memory> =>
  readFile(path, 'utf8').then(
    (said) => ({ ...nothing, ...(JSON.parse(said) as Partial<Memory>) }),
    () => nothing,
  )

const remember = async (path: string, memory: Memory): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, JSON.stringify(memory))
  await rename(`${path}.new`, path)
}

const answer = (data: string, asked: string): Promise<string | null> =>
  askRelay(data, asked)
    .then(text)
    .catch((error: unknown) => {
      // A relay that is not ready says so, and why.
      if (error instanceof Failed && error.message.startsWith('{')) return error.message
      return null
    })

/** Milliseconds for the monitor: a look that never ends would be the last one. */
const monitorWithin = 240_000

/** What ALARM_MONITOR says, a command line without quotes; null where none is set. */
const fromOutside = async (line: string | undefined): Promise<readonly string[] | null> => {
  const [command, ...args] = line?.split(/\s+/) ?? []
  if (!command) return null
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: monitorWithin })
  const ended = once(child, 'close').then(
    ([code]) => code === 0,
    () => false,
  )
  const [said, well] = await Promise.all([text(child.stdout), ended])
  process.stdout.write(said)
  if (well) return []
  const lines = said.split('\n').filter((one) => one !== '')
  return lines.length > 0 ? lines : ['the monitor could not be run']
}

const see = async (env: NodeJS.ProcessEnv): Promise<Seen> => {
  const data = dataFolder(env)
  const [figures, ready] = await Promise.all([answer(data, 'GET /metrics'), answer(data, 'GET /ready')])
  return {
    reading: figures === null ? null : readFigures(figures),
    ready: ready === null ? null : (JSON.parse(ready) as { store: boolean }),
    outside: await fromOutside(given(env, 'ALARM_MONITOR')),
  }
}

/**
 * One look: each alarm that is new is told once, and again only after it was over; `outside` also where the monitor finds something that it had not found. ALARM_STATE is the file where that is remembered; ALARM_DISK how many bytes must be free (2 GiB). Answers with all that
 * is wrong. What could not be told is new again at the next look, and thrown when the rest is told.
 */
export const lookOnce = async (env: NodeJS.ProcessEnv, tell: Tell): Promise<readonly Alarm[]> => {
  const path = needed(env, 'ALARM_STATE', 'the file where told alarms are remembered')
  const before = await recall(path)
  const seen = await see(env)
  const { raised, troubles } = judge(seen, { disk: count(env, 'ALARM_DISK', 2 * 2 ** 30) }, before.troubles)
  const findings = (seen.outside ?? []).map(findingOf)
  const isNews = findings.some((one) => !before.findings.includes(one))
  const told = before.told.filter((alarm) => raised.includes(alarm) && !(alarm === 'outside' && isNews))
  let failed: unknown = null
  for (const alarm of raised.filter((one) => !told.includes(one))) {
    try {
      await tell(alarm)
      told.push(alarm)
    } catch (error) {
      failed ??= error
    }
  }
  await remember(path, {
    told,
    findings: told.includes('outside') ? findings : [],
    troubles: raised.includes('troubles') && !told.includes('troubles') ? before.troubles : troubles,
  })
  if (failed !== null) throw failed
  return raised
}
