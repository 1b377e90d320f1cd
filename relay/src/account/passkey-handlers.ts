import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { enrolmentOptions, parseAnswer, signInOptions, verifyEnrolment, verifySignIn } from './passkey.ts'
import { signIn } from './sign-in.ts'

/** Most passkeys of one account. */
const most = 10

type Names = 'passkeySignInOptions' | 'passkeySignIn' | 'passkeyOptions' | 'passkeyEnrolment' | 'poolSeals'

export const passkeyHandlers = (world: World): Pick<Handlers, Names> => ({
  passkeySignInOptions: () => signInOptions(world),

  passkeySignIn: async ({ body }) => {
    const answer = parseAnswer(body.answer)
    const passkey = answer && (await world.store.passkey(answer.id))
    const account = passkey && (await world.store.account(passkey.account))
    if (!answer || !account) return refuse('bad-signature')
    const counter = await verifySignIn(world, { ceremony: body.ceremony, answer, passkey })
    if (counter === null) return refuse('bad-signature')
    if (counter !== passkey.counter) await world.store.countPasskey(passkey.credential, counter)
    return signIn(world, account, 'full')
  },

  passkeyOptions: async ({ caller: { account } }) => {
    const known = await world.store.passkeys(account.id)
    return known.length < most ? enrolmentOptions(world, account, known) : refuse('limit')
  },

  passkeyEnrolment: async ({ body: { ceremony, answer, wrap }, caller: { account, token, scope } }) => {
    if ((await world.store.passkeys(account.id)).length >= most) return refuse('limit')
    const credential = await verifyEnrolment(world, { ceremony, answer, account: account.id })
    if (!credential) return refuse('bad-signature')
    const sealed = await world.store.sealedAccount(account.id)
    if (wrap && (wrap.credential !== credential.id || wrap.generation !== sealed?.generation)) return refuse('malformed')
    const { id, publicKey: key, counter } = credential
    if (!(await world.store.addPasskey({ credential: id, account: account.id, key, counter }, wrap))) return refuse('bad-signature')
    if (scope !== 'full') await world.store.setScope(token, 'full')
    return { scope: 'full' }
  },

  poolSeals: async ({ caller }) => ({ seals: [...(await world.store.poolSeals(caller.account.id))] }),
})
