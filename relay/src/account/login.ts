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

/** A5, E2: a login statement for this subject, from a page of ours, over a challenge of ours that nobody has used yet. */
export const checkLogin = async (envelope: Envelope, { key, subject, origins, tickets }: Expected): Promise<boolean> => {
  const statement = readStatement('login', login, envelope)
  if (statement?.content.subject !== subject || !origins.includes(statement.content.origin)) return false
  return signedBy(statement, key) && tickets.spendLogin(statement.content.challenge)
}
