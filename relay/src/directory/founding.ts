import { certificate, directory, type Founding, roots } from '@zop/wire'
import { ConfigRefused } from '../config.ts'
import type { AccountStore } from '../store/account.ts'
import type { DirectoryStore, StoredCertificate, StoredDirectory } from '../store/directory.ts'
import type { PhoneStore } from '../store/phone.ts'
import { readStatement, signedBy } from './statement.ts'

interface Statements {
  readonly directories: readonly StoredDirectory[]
  readonly certificates: readonly StoredCertificate[]
}

/**
 * B1-B3 as far as a relay can judge them: directories signed by a coordinator whom the root list names, certificates by a lead of their centre and by
 * the person. A broken bundle is refused at the start, not discovered by a seeker.
 */
export const checkFounding = (bundle: Founding, deployment: string): Statements => {
  const refuse = (what: string): never => {
    throw new ConfigRefused(`The founding bundle is not valid: ${what}.`)
  }
  const list = readStatement('roots', roots, bundle.roots) ?? refuse('its root list is unreadable')
  if (list.content.deployment !== deployment) refuse('it belongs to another deployment')

  const directories = bundle.directories.map((envelope) => {
    const statement = readStatement('directory', directory, envelope) ?? refuse('a directory is unreadable')
    if (statement.content.deployment !== deployment) refuse('a directory belongs to another deployment')
    if (!list.content.coordinators.some((key) => signedBy(statement, key))) refuse('a directory is not signed by a coordinator')
    return { ...statement, published: { roots: bundle.roots, directory: envelope } }
  })

  const centres = directories.flatMap(({ content }) => content.centres)
  const certificates = bundle.certificates.map((envelope) => {
    const statement = readStatement('certificate', certificate, envelope) ?? refuse('a certificate is unreadable')
    const { centre, signing } = statement.content
    const leads = centres.filter(({ id }) => id === centre).flatMap((one) => [...one.leads, ...one.retired])
    if (!signedBy(statement, signing) || !leads.some((key) => signedBy(statement, key))) refuse('a certificate lacks a signature')
    return { hash: statement.hash, certificate: envelope }
  })

  return { directories: directories.map(({ hash, content, published }) => ({ hash, number: content.number, published })), certificates }
}

/**
 * Founds an empty store. Later the store is ahead of the bundle, with people and directories that came at run time; only an operator who founds again, with
 * a directory of a higher number, is listened to, and then the bundle is the whole truth about accounts. True where it was read.
 */
export const found = async (
  store: Pick<DirectoryStore & AccountStore & PhoneStore, 'directories' | 'publish' | 'foundAccounts' | 'phone' | 'putPhone'>,
  bundle: Founding,
  statements: Statements,
) => {
  const newest = Math.max(-1, ...(await store.directories()).map(({ number }) => number))
  if (Math.max(...statements.directories.map(({ number }) => number)) <= newest) return false
  // The directories come last: a start that is cut off in between does all of it again.
  await store.foundAccounts(bundle.accounts)
  // What a lead has entered since is not written over.
  for (const { centre, phone } of bundle.phones ?? []) if ((await store.phone(centre)) === null) await store.putPhone(centre, phone)
  await store.publish(statements)
  return true
}
