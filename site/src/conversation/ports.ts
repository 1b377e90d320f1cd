import type { ReadonlySignal } from '@preact/signals'
import type { Line } from '@zop/line'
import type { Chain, Follower, KnownDirectory, MessageBody, Seeker } from '@zop/sealing'
import type { RefusalCode, SealedRecord } from '@zop/wire'
import type { State } from './state.ts'

/**
 * What became of a record of ours (C3-C6). `written`: it stands, and the chain has it. `lost`: another record was first; nothing is sent again unasked (C7), the
 * page follows the stream, and the person decides with the new readers before them. `hidden`: the relay says so and does not show it (H12). `unreachable`: nobody answered; the same step may be asked for again.
 */
export type Written = 'written' | 'lost' | 'hidden' | 'unreachable' | RefusalCode

/**
 * The conversation as parts that are loaded later see it: files, voice notes, hand-over, keeping. Everything of it ends with the page.
 * `chain`, `seeker` and `follower` are null before the first message has been sealed, and after the end.
 */
export interface Talk {
  readonly line: Line
  readonly state: ReadonlySignal<State>
  /** Aborts when the page is left or the conversation is over. */
  readonly left: AbortSignal
  chain(): Chain | null
  seeker(): Seeker | null
  /** What records and messages are made under, of the newest directory that this page has verified; null while there is none. */
  at(): { readonly directory: KnownDirectory; readonly hour: number } | null
  /** With what this page checks what comes from elsewhere: certificates, proposals. */
  follower(): Follower | null
  /**
   * Seals one message and hands it to the outbox, which tries until the relay has it; the line appears in the log with its mark. Writes the visit of this page load
   * before it where one is due (C3). False: nothing left the page, `state.trouble` says why, and what was typed belongs back in its box.
   */
  send(body: MessageBody): Promise<boolean>
  /** Makes one record from the newest chain and has it stored, one after the other; what waits in the outbox is sealed again under it where C7 allows that. Throws what `make` throws, and then nothing has left. */
  write(make: (chain: Chain) => Promise<{ chain: Chain; sealed: SealedRecord }>): Promise<Written>
  /** A new session, where the relay answered `not-signed-in`. Rejects with `Left` where nothing is stored any more. */
  signIn(): Promise<void>
}
