import { coordinatorList, directory, roots } from '@zop/wire'
import { type Config, ConfigRefused, readFile } from '../config.ts'
import type { Store } from '../store/store.ts'
import { readStatement, signedBy } from './statement.ts'

const refuse = (what: string): never => {
  throw new ConfigRefused(`ZOP_COORDINATORS names a list that cannot be taken: ${what}`)
}

type Needed = Pick<Store, 'directories' | 'publish' | 'account' | 'addAccount' | 'colleagues' | 'closeAccount' | 'release'>

/**
 * B1: takes a later list of coordinators that the roots have signed: from then on the newest directory is shown with it. Whoever is new in it gets an account, whoever it
 * no longer names has none any more. Whether the roots have signed only pages can tell. True where it was taken. A list that drops the signer of today's directory is refused: every page
 * would refuse that directory, and no desk could sign the next one.
 */
export const takeCoordinators = async (
  store: Needed,
  { coordinators: path, deployment }: Pick<Config, 'coordinators' | 'deployment'>,
  hour: number,
): Promise<boolean> => {
  const newest = (await store.directories()).at(-1)
  if (path === undefined || newest === undefined) return false
  const given = readFile(path, coordinatorList)
  const list = readStatement('roots', roots, given.roots)?.content ?? refuse('it is unreadable.')
  if (list.deployment !== deployment) refuse('it belongs to another deployment.')
  const before = readStatement('roots', roots, newest.published.roots)?.content.number ?? -1
  if (list.number <= before) return false

  const signed = readStatement('directory', directory, newest.published.directory)
  if (!signed || !list.coordinators.some((key) => signedBy(signed, key)))
    refuse(
      'it no longer has the coordinator who signed the directory of today. Start with the list in which both stand, let the new coordinator sign a directory, then take this one.',
    )
  const people = await store.colleagues()
  const named = (signing: string): boolean => list.coordinators.includes(signing)
  const added = given.accounts.filter(({ role, signing }) => role === 'coordinator' && named(signing))
  if (![...people, ...added].some(({ role, signing }) => role === 'coordinator' && named(signing))) refuse('nobody in it has an account.')
  for (const one of added) if ((await store.account(one.account.account)) === null) await store.addAccount(one)
  for (const { id, role, signing } of people) {
    if (role !== 'coordinator' || named(signing)) continue
    await store.closeAccount(id, hour)
    await store.release(id)
  }
  // Nobody publishes meanwhile (people/publishing.ts). Last, so that a start that is cut off in between does all of it again.
  await store.publish({ directories: [{ ...newest, published: { ...newest.published, roots: given.roots } }], certificates: [] })
  return true
}
