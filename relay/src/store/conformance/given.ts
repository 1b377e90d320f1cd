import { checkedOf, type MadeRecord, makeMessage, makeSeeker, makeStart, makeTake, type TestSeeker } from '../../testing/seeker.ts'
import { type Member, makeUmbrella } from '../../testing/umbrella.ts'
import type { CheckedRecord, NewConversation } from '../conversation.ts'
import type { Store } from '../store.ts'

/** Opens a new, empty store that goes with the test. */
export type Open = (test: { after(act: () => Promise<void>): void }) => Promise<Store>

export const hour = 490_000
export const umbrella = makeUmbrella(hour)

const opening = { language: 'de', channel: 'chat', audience: 'person' } as const

export const startOf = (seeker: TestSeeker, keep: NewConversation['keep'] = null): { start: NewConversation; made: MadeRecord } => {
  const made = makeStart(seeker, umbrella, hour)
  const mail = { ...opening, channel: keep === null ? 'chat' : 'mail' } as const
  return {
    made,
    start: { conversation: seeker.conversation, opening: mail, hour, record: checkedOf(made), message: makeMessage(made.hash), keep, promised: hour + 48 },
  }
}

export const takeOf = (seeker: TestSeeker, on: MadeRecord, taker: Member): CheckedRecord => checkedOf(makeTake({ seeker, umbrella, on, hour }, taker))

/** A conversation that has been started, and taken by Anna. */
export const begun = async (store: Store, keep: NewConversation['keep'] = null) => {
  const seeker = makeSeeker()
  const { start, made } = startOf(seeker, keep)
  await store.start(start)
  const take = makeTake({ seeker, umbrella, on: made, hour }, umbrella.members.anna)
  await store.advance(seeker.conversation, checkedOf(take))
  return { seeker, conversation: seeker.conversation, start: made, take, first: start.message }
}
