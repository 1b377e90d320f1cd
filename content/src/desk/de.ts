import { availability } from './de/availability.ts'
import { blocks } from './de/blocks.ts'
import { centreDuty } from './de/centre-duty.ts'
import { conversation } from './de/conversation.ts'
import { editorial } from './de/editorial.ts'
import { editorialReview } from './de/editorial-review.ts'
import { entry } from './de/entry.ts'
import { exchange } from './de/exchange.ts'
import { file } from './de/file.ts'
import { handOver } from './de/hand-over.ts'
import { history } from './de/history.ts'
import { listing, referralCard } from './de/listing.ts'
import { meeting } from './de/meeting.ts'
import { myDuty } from './de/my-duty.ts'
import { onDuty } from './de/on-duty.ts'
import { people } from './de/people.ts'
import { phone } from './de/phone.ts'
import { plan } from './de/plan.ts'
import { reminders } from './de/reminders.ts'
import { shiftEnd } from './de/shift-end.ts'
import { slots } from './de/slots.ts'
import { spoken, unspoken } from './de/spoken.ts'
import { talk } from './de/talk.ts'
import { watch } from './de/watch.ts'
import { workspace } from './de/workspace.ts'

/** Everything the desk says in German, the language of the house. The other languages have the same shape. */
export const de = {
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
