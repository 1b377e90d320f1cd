import type { MessageBody } from '@zop/sealing'
import type { Reason } from '@zop/wire'

/** A file or a voice note, as its message names it (D4). */
export type FileBody = Extract<MessageBody, { kind: 'file' }>

/** D7: a centre that the person is referred to. */
export type ReferralBody = Extract<MessageBody, { kind: 'referral' }>

/** How far a message of ours has come: `arrived` is said by the other side's page, `held` means that it did not leave and the person decides. */
export type Mark = 'sending' | 'sent' | 'arrived' | 'held'

/** One line of the conversation as the person sees it. */
export type Entry =
  | { readonly kind: 'mine'; readonly id: string; readonly text: string; readonly at: number; readonly mark: Mark }
  | { readonly kind: 'theirs'; readonly id: string; readonly name: string; readonly text: string; readonly at: number }
  /** `name` is null where it is ours; then `mark` says how far the message has come. */
  | { readonly kind: 'file'; readonly id: string; readonly name: string | null; readonly body: FileBody; readonly at: number; readonly mark: Mark }
  | { readonly kind: 'referral'; readonly id: string; readonly name: string; readonly body: ReferralBody }
  | { readonly kind: 'taken'; readonly id: string; readonly name: string; readonly others: readonly string[] }
  /** Who reads has changed otherwise: `names` are all people who read from here on, `centre` is theirs. */
  | {
      readonly kind: 'readers'
      readonly id: string
      readonly reason: Reason
      readonly names: readonly string[]
      readonly centre: string | null
      readonly hour: number
    }
  /** Somebody asks for the person's yes to a copy for their own records. */
  | { readonly kind: 'export'; readonly id: string; readonly name: string; readonly reason: string; readonly answer: 'yes' | 'no' | null }
  /** D1: what would pass to another centre, as somebody proposed it. It is part of the conversation, so the person sees it. */
  | { readonly kind: 'summary'; readonly id: string; readonly name: string; readonly text: string }
  /** The same conversation is written to from another page, with the same code. */
  | { readonly kind: 'elsewhere'; readonly id: string }
  | { readonly kind: 'missing'; readonly id: string; readonly count: number }
  | { readonly kind: 'damaged'; readonly id: string }

const rank: Readonly<Record<Mark, number>> = { held: 0, sending: 1, sent: 2, arrived: 3 }

/** Marks messages of ours; a mark never goes back once the message is known to be stored. */
export const marked = (entries: readonly Entry[], ids: readonly string[], mark: Mark): readonly Entry[] =>
  entries.map((entry) => {
    if ((entry.kind !== 'mine' && entry.kind !== 'file') || !ids.includes(entry.id)) return entry
    return rank[entry.mark] >= rank.sent && rank[mark] < rank[entry.mark] ? entry : { ...entry, mark }
  })

/** Adds a line unless one with its id is there: a relay that says a thing twice is heard once. */
export const added = (entries: readonly Entry[], entry: Entry): readonly Entry[] => (entries.some(({ id }) => id === entry.id) ? entries : [...entries, entry])
