import { type Envelope, login } from '@zop/wire'
import { readStatement, signedBy } from '../directory/statement.ts'
import type { Tickets } from './tickets.ts'

interface Expected {
  /** Ed25519 key that must have signed. */
  readonly key: string
  /** Conversation id, or `recovery`. */
  readonly subject: string
  /** Origins whose pages may ask for it. */
  readonly origins: readonly string[]
  readonly tickets: Tickets
}

/** A5, E2: the challenge of a login statement for this subject, from a page of ours, over a challenge of ours that lives. It may have been used. */
export const readLogin = (envelope: Envelope, { key, subject, origins, tickets }: Expected): string | null => {
  const statement = readStatement('login', login, envelope)
  if (statement?.content.subject !== subject || !origins.includes(statement.content.origin)) return null
  const { challenge } = statement.content
  return signedBy(statement, key) && tickets.isLogin(challenge) ? challenge : null
}

/** The same, over a challenge that nobody has used yet. */
export const checkLogin = async (envelope: Envelope, expected: Expected): Promise<boolean> => {
  const challenge = readLogin(envelope, expected)
  return challenge !== null && expected.tickets.spendLogin(challenge)
}
