import type { Proposed } from '@zop/wire'
import type { Entry } from './entry.ts'

/** A person who can read, as the page has verified them. */
export interface Present {
  readonly name: string
  readonly centre: string
}

/** Why nothing can be written at all (B5, P7). */
export type Refused = 'origin' | 'expired' | 'signature' | 'crypto'

/** What went wrong beside the text box; the text is safe in every case. */
export type Trouble = 'sealing' | 'slow' | 'tooLong' | 'busy' | 'limit' | 'refused' | 'readersChanged' | 'unchecked' | 'ending' | 'unconfirmed'

/** Why nothing can be written in the midst of a visit: the directory has run out (B5), nobody vouches for a reader any more (C8), the newest epoch is closed (C8). */
export type Stopped = { readonly why: 'expired' | 'closed' } | { readonly why: 'unvouched'; readonly name: string }

/** Everything that the page shows. Frozen data; a new one for each change. */
export interface State {
  readonly stage: 'before' | 'writing' | 'begun' | 'ended' | 'refused' | 'broken'
  readonly refused: Refused | null
  /** How many centres may read until one answers; null until the directory has been verified. */
  readonly centres: number | null
  readonly connected: boolean
  readonly sealing: boolean
  readonly trouble: Trouble | null
  readonly stopped: Stopped | null
  /** The first message has been stored by the relay. */
  readonly arrived: boolean
  readonly waiting: { readonly place: number; readonly onDuty: number } | null
  /** Every person who can read what is written now, the counsellor first. */
  readonly present: readonly Present[]
  /** The counsellor's desk is open. */
  readonly there: boolean
  readonly entries: readonly Entry[]
  /** A hand-over that is proposed and accepted by name (C4), as the relay shows it: nothing in it has been checked yet. */
  readonly proposal: Proposed | null
  /** The newest draft of what would pass, as the counsellor sent it for a proposal (its statement's hash). */
  readonly summary: { readonly proposal: string; readonly text: string } | null
  readonly ending: 'no' | 'asking' | 'working'
  readonly endedBy: 'here' | 'there' | null
  /** A mistake of ours happened; this names it without saying anything of the content. */
  readonly bug: string | null
}

export const atFirst: State = {
  stage: 'before',
  refused: null,
  centres: null,
  connected: true,
  sealing: false,
  trouble: null,
  stopped: null,
  arrived: false,
  waiting: null,
  present: [],
  there: true,
  entries: [],
  proposal: null,
  summary: null,
  ending: 'no',
  endedBy: null,
  bug: null,
}
