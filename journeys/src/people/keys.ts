import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Answer, connect, type Line } from '@zop/line'
import {
  addPoolSeals,
  certified,
  checkCertificate,
  checkDirectory,
  deriveRecovery,
  followAll,
  hourOf,
  makePoolOffer,
  openMessage,
  type Person,
  parseRecoveryCode,
  signLogin,
  type TrustAnchor,
  unlockAccount,
} from '@zop/sealing'
import { type Certificate, certificate, decode, type Envelope, type Item, readJson, routes } from '@zop/wire'
import type { Colleague, House } from '../house/house.ts'
import { root } from '../house/program.ts'

/** The keys of a colleague outside of any desk, as somebody who kept them has them, and a session of their own. */
export interface KeptKeys {
  person: Person
  line: Line
}

const anchorOf = async (): Promise<TrustAnchor> => JSON.parse(await readFile(join(root, 'setup/demo-anchor.json'), 'utf8')) as TrustAnchor

const asked = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const came = await answer
  if (came.kind === 'ok') return came.value
  throw new Error(`the relay did not say yes: ${JSON.stringify(came)}`)
}

const directoryFor = async (line: Line, origin: string) => {
  const checked = await checkDirectory(await anchorOf(), await asked(line.call('directory', {})), { hour: hourOf(Date.now()), origin })
  if (checked.kind !== 'valid') throw new Error(checked.reason)
  return checked.directory
}

/** Signs in with the printed code and keeps what a desk would keep in memory: the account's keys and the pool's. */
export const keysOf = async (house: House, { recoveryCode }: Colleague): Promise<KeptKeys> => {
  const { deployment } = await anchorOf()
  const line = connect(house.desk, routes)
  const parsed = await parseRecoveryCode(recoveryCode)
  if (parsed.kind === 'wrong') throw new Error(parsed.reason)
  const recovery = await deriveRecovery(parsed.entropy, deployment)
  const { challenge } = await asked(line.call('challenge', {}))
  const signedIn = await asked(line.call('recoverySignIn', {}, { login: await signLogin(recovery, { origin: house.desk, subject: 'recovery', challenge }) }))
  line.setToken(signedIn.session)
  const unlocked = signedIn.account && (await unlockAccount(signedIn.account, { recovery }))
  if (unlocked?.kind !== 'unlocked' || signedIn.certificate === null) throw new Error('the account does not open')
  const published = await asked(line.call('certificate', { hash: signedIn.certificate }))
  const checked = await checkCertificate(await directoryFor(line, house.site), published.certificate, hourOf(Date.now()))
  const pooled = await addPoolSeals(unlocked.unlocked.person, await asked(line.call('poolSeals', {})))
  const person = checked.kind === 'valid' ? certified(pooled, checked.certificate) : null
  if (person === null) throw new Error('not certified')
  return { person, line }
}

/** Everything of a conversation that the relay serves to whoever has this line. Throws where it serves nothing. */
export const itemsFor = async ({ line }: KeptKeys, conversation: string): Promise<readonly Item[]> =>
  (await asked(line.call('items', { conversation, after: '0' }))).items

/** The texts that these keys open among what lies there, whoever it was served to. */
export const readWith = async (
  house: House,
  { person, line }: KeptKeys,
  { conversation, items }: { conversation: string; items: readonly Item[] },
): Promise<string[]> => {
  const fetched = connect(house.site, routes)
  const followed = await followAll(
    items.filter((item) => item.kind === 'record'),
    {
      self: person,
      conversation,
      anchor: await anchorOf(),
      directory: await directoryFor(line, house.site),
      hour: hourOf(Date.now()),
      vouchers: {
        directory: (hash) => asked(fetched.call('directoryAt', { hash })).catch(() => null),
        certificate: (hash) => asked(fetched.call('certificate', { hash })).catch(() => null),
      },
    },
  )
  if (followed.kind === 'broken') throw new Error(`broken: ${JSON.stringify(followed)}`)
  const texts: string[] = []
  for (const item of items) {
    if (item.kind !== 'message') continue
    const opened = await openMessage(followed.chain, item.message, new Set())
    if (opened.kind === 'opened' && opened.message.body.kind === 'text') texts.push(opened.message.body.text)
  }
  return texts
}

const certificateIn = ({ payload }: Envelope): Certificate => {
  const read = readJson(certificate, new TextDecoder().decode(decode(payload) ?? new Uint8Array()))
  if (read === null) throw new Error('no certificate')
  return read
}

/** B4: a member of the pool offers a valid key in the names of all, sealed so that only they themselves can open it. */
export const offersKeyForNobody = async ({ person, line }: KeptKeys): Promise<void> => {
  const { generation, members } = await asked(line.call('poolTask', {}))
  const [own] = person.sealing
  if (generation === null || own === undefined) throw new Error('nobody has asked for a key')
  const { envelope } = await makePoolOffer(person, { generation, members: members.map((one) => ({ ...certificateIn(one), sealing: own.public })) })
  await asked(line.call('offerPool', {}, { offer: envelope }))
}
