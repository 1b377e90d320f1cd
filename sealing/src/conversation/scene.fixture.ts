import { type ConversationRecord, record as recordSchema, type SealedRecord } from '@zop/wire'
import { example, itemOf } from '../fixture.ts'
import {
  acceptHandOver,
  type Chain,
  type CheckedProposal,
  checkProposal,
  deriveSeeker,
  type Follower,
  follow,
  newSecret,
  type Person,
  proposeHandOver,
  type Seeker,
  startConversation,
  takeConversation,
} from '../index.ts'
import { readStatement, type SigningKeys, signStatement } from '../statement.ts'

const fail = (why: string): never => {
  throw new Error(why)
}

export const umbrella = await example()
export const { anchor, known, hour, people, vouchers } = umbrella
export const at = { directory: known, hour }

export const certificateOf = ({ certificate }: Person) => certificate ?? fail('certified')

/** A conversation that amal has taken, with every record as it was sealed. */
export const begin = async (secret = newSecret()) => {
  const seeker = await deriveSeeker(secret, anchor.deployment)
  const by = (self: Seeker | Person, changes: Partial<Follower> = {}): Follower => ({
    self,
    conversation: seeker.conversation,
    anchor,
    directory: known,
    vouchers,
    hour,
    ...changes,
  })
  const start = await startConversation(seeker, known, hour)
  const waiting = await expectFollowed(follow(null, itemOf(start.sealed, 1), by(people.amal)))
  const take = await takeConversation(waiting, people.amal, known, hour)
  const own = await expectFollowed(follow(start.chain, itemOf(take.sealed, 0), by(seeker)))
  return { seeker, by, start, take, own, amals: take.chain, waiting }
}

export type Scene = Awaited<ReturnType<typeof begin>>

export const expectFollowed = async (result: ReturnType<typeof follow>): Promise<Chain> => {
  const done = await result
  return done.kind === 'followed' ? done.chain : fail(`${done.kind} ${'rule' in done ? done.rule : ''}`)
}

/** The first two characters of the broken rule, or what else became of it. */
export const ruleOf = async (result: ReturnType<typeof follow>): Promise<string> => {
  const done = await result
  return done.kind === 'broken' ? done.rule.slice(0, 2) : done.kind
}

/** The record with some fields changed and signed again by `signer`: what somebody who holds a key could make. */
export const forged = async (sealed: SealedRecord, change: Partial<ConversationRecord>, signer: SigningKeys): Promise<SealedRecord> => {
  const body = readStatement('record', recordSchema, sealed.record)
  return { ...sealed, record: await signStatement('record', { ...body, ...change }, [signer]) }
}

/** Amal proposes the centre south; kofi and his colleague accept. */
export const agreed = async ({ own, amals, by, seeker }: Scene, passing: 'nothing' | 'summary' | 'parts' | 'all' = 'all'): Promise<CheckedProposal> => {
  const { envelope } = await proposeHandOver(amals, people.amal, { centre: 'south', passing, days: 30 }, at)
  const acceptances = [await acceptHandOver(people.kofi, envelope, at), await acceptHandOver(people.lilia, envelope, at)]
  return (await checkProposal(own, { proposal: envelope, acceptances }, by(seeker))) ?? fail('the proposal is valid')
}
