import type { SignedIn } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { newToken, tokenHash } from '../conversation/sessions.ts'
import type { Account, Scope } from '../store/account.ts'
import type { World } from '../world.ts'

/** A session lives this many hours at most. */
const sessionHours = 12

/** Opens a session and says who it is for. Only the hash of the token is kept. */
export const signIn = async (world: World, account: Account, scope: Scope): Promise<SignedIn> => {
  const sealed = await world.store.sealedAccount(account.id)
  if (!sealed) throw new Error('an account without its box')
  const session = newToken()
  await world.store.openSession({ token: tokenHash(session), account: account.id, scope, expires: hourOf(world.clock) + sessionHours })
  const { role, name, certificate } = account
  return { session, scope, role, name, centre: world.directories.centreName(account.centre), certificate, account: sealed }
}
