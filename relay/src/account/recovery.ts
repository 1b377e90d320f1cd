import type { Handlers } from '../serve/handler.ts'
import { originsOf } from '../serve/origin.ts'
import { refuse } from '../serve/refuse.ts'
import type { Account, Scope } from '../store/account.ts'
import type { World } from '../world.ts'
import { readLogin } from './login.ts'
import { signIn } from './sign-in.ts'

/** E2: in the demo, and only there, the code alone signs in. Else it enrols the first passkey, and later ones after a yes. */
const scopeOf = async ({ demo, store }: World, account: Account): Promise<Scope> => {
  if (demo) return 'full'
  return (await store.passkeys(account.id)).length === 0 ? 'enrol' : 'waiting'
}

export const recoveryHandlers = (world: World): Pick<Handlers, 'recoverySignIn' | 'signOut'> => ({
  recoverySignIn: async ({ body: { login } }) => {
    const key = login.signatures[0]?.keyid ?? ''
    const challenge = readLogin(login, { key, subject: 'recovery', origins: originsOf(world.origins, 'desk'), tickets: world.tickets })
    const account = await world.store.accountByRecovery(key)
    // In this order: for nobody's account nothing is written.
    if (challenge === null || !account || !(await world.tickets.spendLogin(challenge))) return refuse('bad-signature')
    return signIn(world, account, await scopeOf(world, account))
  },

  signOut: async ({ caller: { token } }) => {
    await world.store.closeSession(token)
    world.devices.removeSession(token)
    world.wakes.tell(token, { kind: 'state' })
    return {}
  },
})
