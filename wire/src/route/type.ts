import type * as v from 'valibot'

/**
 * Who may call a route. The relay asks before it reads the body; what is not the caller's answers like what does not exist.
 *
 * - `anyone` no session
 * - `seeker` the session of the conversation in the path
 * - `reader` that seeker, or a person among the readers of its newest record
 * - `pool-or-reader` a person-reader, or while the conversation waits a certified member of its pool
 * - `pool` a certified member of the pool
 * - `pool-maker` a certified member of the pool; while it has none, whoever is certified
 * - `staff` any session of full scope
 * - `enrolling` a session of scope `full` or `enrol`
 * - `arriving` a session of any scope
 * - `lead` a centre's lead, for people of that centre; a coordinator, for leads
 * - `person-reader` a person among the readers of the newest record, not the seeker
 * - `receiver` a certified counsellor of the centre that the proposal in the path names
 * - `leader` a coordinator, or a lead whom the newest directory names
 * - `coordinator` any coordinator
 */
export const callers = [
  'anyone',
  'seeker',
  'reader',
  'person-reader',
  'pool-or-reader',
  'pool',
  'pool-maker',
  'receiver',
  'staff',
  'enrolling',
  'arriving',
  'lead',
  'leader',
  'coordinator',
] as const
export type Caller = (typeof callers)[number]

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  /** The origins that serve it. */
  readonly on: 'site' | 'desk' | 'both'
  readonly caller: Caller
  readonly params: v.GenericSchema
  /** What is sent as JSON; `'bytes'` is application/octet-stream, and never content-encoded. */
  readonly body: v.GenericSchema | 'bytes'
  /** What comes back; `'stream'` is server-sent events, `'bytes'` is application/octet-stream, `'calendar'` is text/calendar. */
  readonly reply: v.GenericSchema | 'stream' | 'bytes' | 'calendar'
  /** Most bytes of a body. */
  readonly limit: number
}

/** A path with its parameters filled in; none of them can break out of it. */
export const filled = (path: string, params: unknown): string =>
  path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String((params as Record<string, unknown>)[key])))
