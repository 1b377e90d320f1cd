import { deriveRecovery, type Person, parseRecoveryCode, signLogin, unlockAccount } from '@zop/sealing'
import { type Body, type Params, pathOf, type RefusalCode, type Reply, type RouteName, routes, type SignedIn } from '@zop/wire'
import { demoDeployment } from '../seed.ts'

interface Asked<N extends RouteName> {
  params: Params<N>
  body?: Body<N>
  token?: string
}

/** The relay has said no. */
export class SaidNo extends Error {
  override readonly name = 'SaidNo'
  readonly code: RefusalCode
  constructor(route: string, code: RefusalCode) {
    super(`The relay refused ${route}: ${code}.`)
    this.code = code
  }
}

/** One question to the relay, as a desk asks it. Rejects with `SaidNo` where it is refused. */
export const ask = async <N extends RouteName>(desk: string, name: N, { params, body, token }: Asked<N>): Promise<Reply<N>> => {
  const { method } = routes[name]
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
  const answer = await fetch(desk + pathOf(name, params), method === 'POST' ? { method, headers, body: JSON.stringify(body ?? {}) } : { method, headers })
  const said: unknown = await answer.json()
  if (!answer.ok) throw new SaidNo(name, (said as { code: RefusalCode }).code)
  return said as Reply<N>
}

/** An invented person at their desk: signed in, with their keys and a way to ask in their name. */
export interface AtDesk {
  person: Person
  signedIn: SignedIn
  ask<N extends RouteName>(name: N, asked: Omit<Asked<N>, 'token'>): Promise<Reply<N>>
}

/** Signs in with a recovery code; null where it opens nothing any more, because the person has been removed. */
export const sitDown = async (desk: string, code: string): Promise<AtDesk | null> => {
  const parsed = await parseRecoveryCode(code)
  if (parsed.kind === 'wrong') throw new Error('A recovery code in demo.json is not one.')
  const recovery = await deriveRecovery(parsed.entropy, demoDeployment)
  const { challenge } = await ask(desk, 'challenge', { params: {} })
  const login = await signLogin(recovery, { origin: desk, subject: 'recovery', challenge })
  try {
    const signedIn = await ask(desk, 'recoverySignIn', { params: {}, body: { login } })
    const opened = signedIn.account && (await unlockAccount(signedIn.account, { recovery }))
    if (opened?.kind !== 'unlocked') throw new Error('A recovery code in demo.json does not open its account.')
    return { person: opened.unlocked.person, signedIn, ask: (name, asked) => ask(desk, name, { ...asked, token: signedIn.session }) }
  } catch (error) {
    if (error instanceof SaidNo && error.code === 'bad-signature') return null
    throw error
  }
}

/** Leaves the desk, so that no session stays behind. */
export const standUp = async ({ ask }: AtDesk): Promise<void> => {
  await ask('signOut', { params: {} })
}
