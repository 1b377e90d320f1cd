import { type DestinationStream, pino } from 'pino'

/**
 * The only fields a log line can have. `route` is a name of the route table and never a path; `stack` holds places in our own code, without the
 * error's message. Nothing a visitor sends has a field to stand in.
 */
interface LogLine {
  readonly msg: string
  readonly route?: string
  readonly code?: string
  readonly count?: number
  readonly error?: string
  readonly stack?: readonly string[]
  readonly site?: string
  readonly desk?: string
}

const fields = ['route', 'code', 'count', 'error', 'stack', 'site', 'desk'] as const satisfies readonly (keyof LogLine)[]

export interface Log {
  line(level: 'info' | 'warn' | 'error', line: LogLine): void
}

/** Standard output. Whoever read it may be gone: then there is nobody left to tell. Pino's own destination would try the lost line for ever and never let the process end. */
const standardOutput = (): DestinationStream => process.stdout.on('error', () => undefined)

/** Lines of JSON with the hour (F5); fields that are not on the list are dropped. */
export const openLog = (to: DestinationStream = standardOutput()): Log => {
  const options = { base: null, timestamp: () => `,"hour":${Math.floor(Date.now() / 3_600_000)}` }
  const out = pino(options, to)
  return {
    line(level, line) {
      const allowed = Object.fromEntries(fields.filter((field) => line[field] !== undefined).map((field) => [field, line[field]]))
      out[level](allowed, line.msg)
    },
  }
}

/** Where in our code an error came from: function, file and line of each frame, never its message. */
export const placesOf = (error: unknown): string[] =>
  error instanceof Error ? [error.name, ...(error.stack ?? '').split('\n').flatMap((frame) => frame.match(/relay\/src\/[\w/.-]+:\d+/) ?? [])] : ['not an error']
