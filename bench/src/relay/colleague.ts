import type { Colleague, House } from '@zop/journeys'
import { connect, type Line } from '@zop/line'
import {
  addPoolSeals,
  certified,
  checkCertificate,
  deriveRecovery,
  follow,
  hourOf,
  type Person,
  parseRecoveryCode,
  sealMessage,
  signLogin,
  takeConversation,
  unlockAccount,
} from '@zop/sealing'
import { routes } from '@zop/wire'
import { anchorOf, asked, newestDirectory } from './ask.ts'
import { type Started, startOne } from './seeker.ts'

/** A counsellor without a desk: signed in with the printed code, keys in memory. */
export interface SignedInPerson {
  readonly line: Line
  readonly person: Person
  readonly session: string
}

export const signInAs = async ({ desk, site }: Pick<House, 'desk' | 'site'>, { recoveryCode }: Colleague): Promise<SignedInPerson> => {
  const anchor = await anchorOf()
  const line = connect(desk, routes)
  const parsed = await parseRecoveryCode(recoveryCode)
  if (parsed.kind === 'wrong') throw new Error(parsed.reason)
  const recovery = await deriveRecovery(parsed.entropy, anchor.deployment)
  const { challenge } = await asked(line.call('challenge', {}))
  const login = await signLogin(recovery, { origin: desk, subject: 'recovery', challenge })
  const signedIn = await asked(line.call('recoverySignIn', {}, { login }))
  line.setToken(signedIn.session)
  const unlocked = signedIn.account && (await unlockAccount(signedIn.account, { recovery }))
  if (unlocked?.kind !== 'unlocked' || signedIn.certificate === null) throw new Error('the account does not open')
  const known = await newestDirectory(line, site)
  const published = await asked(line.call('certificate', { hash: signedIn.certificate }))
  const checked = await checkCertificate(known, published.certificate, hourOf(Date.now()))
  const pooled = await addPoolSeals(unlocked.unlocked.person, await asked(line.call('poolSeals', {})))
  const person = checked.kind === 'valid' ? certified(pooled, checked.certificate) : null
  if (person === null) throw new Error('not certified')
  return { line, person, session: signedIn.session }
}

/** Takes a started conversation and answers once; the chain afterwards. */
export const takeAndAnswer = async ({ line, person }: SignedInPerson, { seeker, directory }: Started, text: string) => {
  const { conversation } = seeker
  const hour = hourOf(Date.now())
  const { items } = await asked(line.call('items', { conversation, after: '0' }))
  const [first] = items
  if (first?.kind !== 'record') throw new Error('no record')
  const vouchers = { directory: async () => null, certificate: async () => null }
  const opened = await follow(null, first, { self: person, conversation, anchor: await anchorOf(), directory, vouchers, hour })
  if (opened.kind !== 'followed') throw new Error(`${opened.kind}`)
  const taken = await takeConversation(opened.chain, person, directory, hour)
  await asked(line.call('take', { conversation }, taken.sealed))
  const { sealed } = await sealMessage(taken.chain, person, { body: { kind: 'text', text }, sent: Date.now(), seen: [], directory, hour })
  await asked(line.call('send', { conversation }, sealed))
  return taken.chain
}

/** Conversations that somebody has and has answered: until then the relay takes little of one. Each with its newest chain. */
export const answered = async (house: House, count: number): Promise<readonly Started[]> => {
  const colleague = await signInAs(house, house.counsellor(1))
  const started = await Promise.all(Array.from({ length: count }, () => startOne(house)))
  return Promise.all(started.map(async (one) => ({ ...one, chain: await takeAndAnswer(colleague, one, 'Guten Tag') })))
}
