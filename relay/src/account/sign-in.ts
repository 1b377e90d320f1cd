import type { SealedAccount, SignedIn } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { newToken, tokenHash } from '../conversation/sessions.ts'
import { type Refused, refuse } from '../serve/refuse.ts'
import type { Account, Scope } from '../store/account.ts'
import type { World } from '../world.ts'

/** A session lives this many hours at most. */
const sessionHours = 12

/** E2: what opens under the keys of this account, for whoever may have it. A code that somebody found opens nothing before the lead's yes. */
export const sealedFor = async ({ store }: Pick<World, 'store'>, account: Account, scope: Scope): Promise<SealedAccount | null> => {
  if (scope === 'waiting') return null
  const sealed = await store.sealedAccount(account.id)
  if (!sealed) throw new Error('an account without its box')
  return sealed
}

/** Opens a session and says who it is for. Only the hash of the token is kept. Whose account is closed or whose certificate has been revoked does not come in. */
export const signIn = async (world: World, account: Account, scope: Scope): Promise<SignedIn | Refused> => {
  const colleague = world.roster.get(account.id)
  if (colleague?.closed !== null || world.directories.isRevoked(account)) return refuse('bad-signature')
  const sealed = await sealedFor(world, account, scope)
  const session = newToken()
  await world.store.openSession({ token: tokenHash(session), account: account.id, scope, expires: hourOf(world.clock) + sessionHours })
  const { role, name, certificate } = account
  const request = scope === 'waiting' ? null : colleague.request
  return { session, scope, role, name, centre: world.directories.centreName(account.centre), certificate, request, account: sealed }
}
