import { availability } from './en/availability.ts'
import { blocks } from './en/blocks.ts'
import { centreDuty } from './en/centre-duty.ts'
import { conversation } from './en/conversation.ts'
import { editorial } from './en/editorial.ts'
import { editorialReview } from './en/editorial-review.ts'
import { entry } from './en/entry.ts'
import { exchange } from './en/exchange.ts'
import { file } from './en/file.ts'
import { handOver } from './en/hand-over.ts'
import { history } from './en/history.ts'
import { listing, referralCard } from './en/listing.ts'
import { meeting } from './en/meeting.ts'
import { myDuty } from './en/my-duty.ts'
import { onDuty } from './en/on-duty.ts'
import { people } from './en/people.ts'
import { phone } from './en/phone.ts'
import { plan } from './en/plan.ts'
import { reminders } from './en/reminders.ts'
import { shiftEnd } from './en/shift-end.ts'
import { slots } from './en/slots.ts'
import { spoken, unspoken } from './en/spoken.ts'
import { talk } from './en/talk.ts'
import { watch } from './en/watch.ts'
import { workspace } from './en/workspace.ts'
import type { DeskWords } from './words.ts'

/** Everything the desk says in English. */
export const en: DeskWords = {
  ...workspace,
  ...onDuty,
  ...entry,
  ...conversation,
  ...talk,
  ...file,
  ...handOver,
  ...people,
  ...blocks,
  availability,
  centreDuty,
  editorial: { ...editorial, ...editorialReview },
  exchange,
  history,
  listing,
  meeting,
  myDuty,
  phone,
  plan,
  referralCard,
  reminders,
  shiftEnd,
  slots,
  spoken,
  unspoken,
  watch,
}
