import { type Clock, hourOf, systemClock } from '../clock.ts'
import { call, ok, signInAt, startAt } from './client.ts'
import { type MadeRecord, makeMessage, makeSeeker, makeStart, makeTake, type TestSeeker } from './seeker.ts'
import type { Member, Umbrella } from './umbrella.ts'

/** Where a relay runs. */
interface Running {
  readonly site: string
  readonly desk: string
  readonly umbrella: Umbrella
}

/** A conversation that somebody has taken. */
export interface Taken {
  readonly seeker: TestSeeker
  readonly params: { readonly conversation: string }
  readonly start: MadeRecord
  readonly take: MadeRecord
  /** The seeker's session, and the counsellor's. */
  readonly token: string
  readonly session: string
}

/** Starts a conversation, and lets `by` take it and, unless told otherwise, say something. */
export const taken = async (
  { site, desk, umbrella }: Running,
  { by = umbrella.members.anna, clock = systemClock, answered = true }: { by?: Member; clock?: Clock; answered?: boolean } = {},
): Promise<Taken> => {
  const hour = hourOf(clock)
  const seeker = makeSeeker()
  const params = { conversation: seeker.conversation }
  const start = makeStart(seeker, umbrella, hour)
  const token = await startAt(site, seeker, start)
  const { session } = await signInAt(desk, by)
  const take = makeTake({ seeker, umbrella, on: start, hour }, by)
  await ok(call(desk, 'take', { params, body: take.sealed, token: session }))
  if (answered) await ok(call(desk, 'send', { params, body: makeMessage(take.hash), token: session }))
  return { seeker, params, start, take, token, session }
}
