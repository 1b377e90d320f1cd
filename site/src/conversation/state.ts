import type { Channel, Kept, Proposed, Receipt, SpokenLanguage } from '@zop/wire'
import type { Entry } from './entry.ts'

/** A person who can read, as the page has verified them. */
export interface Present {
  readonly name: string
  readonly centre: string
}

/** Why nothing can be written at all (B5, P7). */
export type Refused = 'origin' | 'expired' | 'signature' | 'crypto'

/** What went wrong beside the text box; the text is safe in every case. */
export type Trouble =
  | 'sealing'
  | 'slow'
  | 'tooLong'
  | 'busy'
  | 'limit'
  /** The relay takes no new conversation for now. */
  | 'full'
  | 'refused'
  | 'readersChanged'
  | 'unchecked'
  | 'ending'
  | 'unconfirmed'
  /** A6: the person's own code stands in the text. */
  | 'code'
  /** The visit could not be written (C3), so nothing was sent. */
  | 'visit'
  /** The relay refuses for a newer record and does not show it (H12). */
  | 'hidden'

/**
 * Why nothing can be written in the midst of a visit: the directory has run out (B5), nobody is in its pool before the first word (B4), nobody vouches for a reader any more (C8), the newest epoch is closed (C8),
 * nobody who may read is left (C6), nobody reads because the person wanted it so, or their consent for who reads has run out (both C5).
 */
export type Stopped =
  | { readonly why: 'expired' | 'keyless' | 'nobody' | 'alone' | 'consent' }
  /** `by`: who wrote that epoch, where somebody else reads too and one can go on with them alone. */
  | { readonly why: 'closed'; readonly by: string | null }
  | { readonly why: 'unvouched'; readonly name: string }

/** What stands in front of the conversation; it goes on behind it. */
export type Panel = 'keep' | 'stored' | 'pool' | 'withdraw' | 'return'

/** What was said before this visit. It stays folded until the person opens it: perhaps somebody else holds the device now. */
interface Past {
  /** Hour of the newest record when this page came back: the last visit, or a change of who reads. */
  readonly record: number
  readonly folded: boolean
  /** Whether there are older messages, as far as is known; `failed`: they could not be fetched, and may be asked for again. */
  readonly older: 'yes' | 'no' | 'loading' | 'failed'
}

/** The true place in the queue, as the relay says it. `span`: whole minutes that others waited lately; `answerBy`: the hour by which a letter is answered; `opens`: the next minute from which on somebody who speaks the language asked for is to be there, in the past where that is only whoever should be there already. */
interface Waiting {
  readonly place: number
  readonly onDuty: number
  readonly span: { readonly least: number; readonly most: number } | null
  readonly answerBy: number | null
  readonly opens: number | null
}

/** Everything that the page shows. Frozen data; a new one for each change. */
export interface State {
  readonly stage: 'before' | 'returning' | 'writing' | 'begun' | 'ended' | 'refused' | 'broken'
  readonly refused: Refused | null
  /** How it begins: to be answered now, or as a letter. */
  readonly channel: Channel
  /** In which language the person wants to be answered; null where they have chosen none: then it is the page's. */
  readonly asked: SpokenLanguage | null
  /** How many centres may read until one answers; null until the directory has been verified. */
  readonly centres: number | null
  /** B4: nobody is in the pool of the directory that has been verified. Nothing that begins now could be read. */
  readonly keyless: boolean
  readonly connected: boolean
  readonly sealing: boolean
  readonly trouble: Trouble | null
  readonly stopped: Stopped | null
  /** The first message has been stored by the relay. */
  readonly arrived: boolean
  readonly waiting: Waiting | null
  /** Every person who can read what is written now, the counsellor first. Nobody while the pool reads. */
  readonly present: readonly Present[]
  /** The desk of the counsellor, or of the stand-in, is open. */
  readonly there: boolean
  /** The counsellor's desk is not open, but the stand-in's is. */
  readonly covered: boolean
  /** Whole minutes since nobody who reads is there any more, once that counts as gone. */
  readonly gone: number | null
  readonly kept: Kept | null
  /** The person has shown that they have the code: they typed it here. */
  readonly coded: boolean
  /** Until which hour the relay takes nothing from here. */
  readonly muted: number | null
  readonly past: Past | null
  /** Names of people who have said something here and whose certificate has been revoked since. */
  readonly former: readonly string[]
  readonly entries: readonly Entry[]
  /** A hand-over that is proposed and accepted by name (C4), as the relay shows it: nothing in it has been checked yet. */
  readonly proposal: Proposed | null
  /** The newest draft of what would pass, as the counsellor sent it for a proposal (its statement's hash). */
  readonly summary: { readonly proposal: string; readonly text: string } | null
  /** Whether a consent stands that can be withdrawn (C5). */
  readonly consented: boolean
  readonly panel: Panel | null
  readonly ending: 'no' | 'asking' | 'working'
  readonly endedBy: 'here' | 'there' | null
  /** F3: what the relay has confirmed to be gone. */
  readonly receipt: Receipt | null
  /** A mistake of ours happened; this names it without saying anything of the content. */
  readonly bug: string | null
}

export const atFirst: State = {
  stage: 'before',
  refused: null,
  channel: 'chat',
  asked: null,
  centres: null,
  keyless: false,
  connected: true,
  sealing: false,
  trouble: null,
  stopped: null,
  arrived: false,
  waiting: null,
  present: [],
  there: true,
  covered: false,
  gone: null,
  kept: null,
  coded: false,
  muted: null,
  past: null,
  former: [],
  entries: [],
  proposal: null,
  summary: null,
  consented: false,
  panel: null,
  ending: 'no',
  endedBy: null,
  receipt: null,
  bug: null,
}
