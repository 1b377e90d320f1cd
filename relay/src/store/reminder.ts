import type { ReminderChoice, ReminderLanguage } from '@zop/wire'

/** What somebody has chosen and where it goes. Lies sealed under a key of its own, so that what they switch off is gone from every backup too. */
export interface StoredReminders {
  readonly choice: ReminderChoice
  /** SHA-256 of the secret in the address of their calendar. */
  readonly feed: string | null
  readonly mail: { readonly address: string; readonly language: ReminderLanguage } | null
  /** Where push services take messages for their browsers. */
  readonly devices: readonly string[]
}

/** A line of somebody's calendar, as it was last shown. Minutes since 1970; `cancelled` where it is off. */
export interface FeedEvent {
  readonly slot: string
  readonly uid: string
  readonly sequence: number
  readonly modified: number
  readonly start: number
  readonly end: number
  readonly meeting: boolean
  readonly cancelled: boolean
}

export interface ReminderStore {
  /** By account. */
  reminders(): Promise<ReadonlyMap<string, StoredReminders>>
  /** Takes the place of all they had set up, which is then in no file any more; null where there is nothing left. Of somebody who is gone, nothing. */
  putReminders(account: string, said: StoredReminders | null): Promise<void>
  /** Whether this is the first time. `until`: the last day, since 1970, on which that is known. Of somebody who is gone, no. */
  tellOnce(account: string, key: string, until: number): Promise<boolean>
  /** Forgets what need not be known on this day any more; how many. */
  forgetTold(today: number): Promise<number>
  /** The one key by which push services know this server; `make` gives it where there is none that can be opened. */
  pushKey(make: () => Uint8Array): Promise<Uint8Array>
  feedEvents(account: string): Promise<readonly FeedEvent[]>
  /** All of them, whole. Of somebody who has nothing set up, nothing. */
  putFeedEvents(account: string, events: readonly FeedEvent[]): Promise<void>
}
