import * as v from 'valibot'
import { bytes } from '../encoding.ts'

/** What somebody may be reminded of besides the start of their duties: `missing` nobody has checked in to a duty of theirs, or to one they are asked to step in to; `week` the summary of a week. */
export const reminderKinds = ['change', 'missing', 'gap', 'promise', 'week'] as const
/** How long before the start of one's own duty: at 18:00 of the day before, two hours, half an hour. */
export const reminderLeads = ['evening', 'hours', 'minutes'] as const
export type ReminderLead = (typeof reminderLeads)[number]
export type ReminderKind = (typeof reminderKinds)[number] | 'soon'

/** What somebody has chosen. Nothing goes out until they have. */
export const reminderChoice = v.strictObject({
  kinds: v.pipe(v.array(v.picklist(reminderKinds)), v.maxLength(reminderKinds.length)),
  before: v.pipe(v.array(v.picklist(reminderLeads)), v.maxLength(reminderLeads.length)),
})
export type ReminderChoice = v.InferOutput<typeof reminderChoice>

/** The languages of the one sentence that goes out. */
export const reminderLanguages = ['de', 'en'] as const
export const reminderLanguage = v.picklist(reminderLanguages)
export type ReminderLanguage = v.InferOutput<typeof reminderLanguage>

/** An address of at most 254 characters (RFC 5321) that no header can be smuggled in by. */
export const mailAddress = v.pipe(v.string(), v.maxLength(254), v.regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/))

/** Where a push service takes messages for one browser (RFC 8030). */
export const pushEndpoint = v.pipe(v.string(), v.maxLength(1024), v.url())

/** Six digits. */
export const mailCode = v.pipe(v.string(), v.regex(/^\d{6}$/))

/** The secret of a calendar address: 32 random bytes, shown once. The store holds its SHA-256. */
export const feedSecret = bytes(32)

/** What somebody has set up. `mail.way`: false where the house has no mail server. `push.key` is the server's key for `PushManager.subscribe`, `devices` the browsers that are woken. */
export const reminders = v.strictObject({
  choice: reminderChoice,
  feed: v.boolean(),
  mail: v.strictObject({ way: v.boolean(), address: v.nullable(mailAddress), asked: v.nullable(mailAddress) }),
  push: v.strictObject({ key: bytes(65), devices: v.array(pushEndpoint) }),
})
export type ReminderSettings = v.InferOutput<typeof reminders>
