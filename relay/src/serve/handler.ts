import type { Body, Caller, Params, Reply, RouteName, routes } from '@zop/wire'
import type { StaffSession } from '../store/account.ts'
import type { Bytes } from './bytes.ts'
import type { Refused } from './refuse.ts'
import type { EventStream } from './stream.ts'

export type Side = 'site' | 'desk'

export interface SeekerCaller {
  readonly kind: 'seeker'
  readonly conversation: string
  /** Reader id. */
  readonly reader: string
  /** Ed25519 key: the same for every page of theirs. */
  readonly signing: string
  /** Hash of the session's token. */
  readonly session: string
}

export interface PersonCaller extends StaffSession {
  readonly kind: 'person'
}

/** Who a guard lets through, per caller of the route table. */
interface Identities {
  readonly anyone: null
  readonly seeker: SeekerCaller
  readonly reader: SeekerCaller | PersonCaller
  readonly 'person-reader': PersonCaller
  readonly 'pool-or-reader': PersonCaller
  readonly pool: PersonCaller
  readonly 'pool-maker': PersonCaller
  readonly receiver: PersonCaller
  readonly staff: PersonCaller
  readonly enrolling: PersonCaller
  readonly arriving: PersonCaller
  readonly lead: PersonCaller
  readonly leader: PersonCaller
  readonly coordinator: PersonCaller
}

/** A request that has passed its guard and its schemas. */
export interface Call<N extends RouteName> {
  readonly params: Params<N>
  readonly body: Body<N>
  readonly caller: Identities[(typeof routes)[N]['caller']]
  readonly side: Side
  /** Of a stream that resumes. */
  readonly lastEventId: string | null
  /** Calls when the answer has been sent, or whoever asked has gone before. */
  readonly onGone: (gone: () => void) => void
}

/** Starts to follow; called when the stream is open. */
export type Follow = (stream: EventStream) => void

/** What a handler gives back besides a refusal: the declared reply, or who writes the stream. */
type Given<N extends RouteName> = (typeof routes)[N]['reply'] extends 'stream'
  ? Follow
  : (typeof routes)[N]['reply'] extends 'bytes'
    ? Bytes
    : (typeof routes)[N]['reply'] extends 'calendar'
      ? string
      : Reply<N>

type Handler<N extends RouteName> = (call: Call<N>) => Promise<Refused | Given<N>> | Refused | Given<N>

/** One handler per route: a missing one does not compile. */
export type Handlers = { readonly [N in RouteName]: Handler<N> }

/** What a guard sees: nothing but the token and the unchecked parameters of the path. */
export interface Asked {
  readonly token: string | null
  readonly side: Side
  readonly params: Readonly<Record<string, string>>
}

/** One guard per kind of caller: a missing one does not compile. */
export type Guards = { readonly [C in Caller]: (asked: Asked) => Promise<Identities[C] | Refused> | Identities[C] | Refused }
