import { issueDirectory, memberHash, type SigningKeys, statementHash } from '@zop/sealing'
import type { Directory, DirectoryDraft, Pool, PublishedDirectory } from '@zop/wire'
import { demoCoordinator } from '../seed.ts'
import { certificateOf, directoryOf } from '../statement.ts'
import type { AtDesk } from './desk.ts'

const day = 24
const life = 14 * day
/** Hours after which the directory is issued again. */
const renewal = day

/** Whether the newest directory is a day old. */
export const isDue = ({ issued }: Directory, hour: number): boolean => hour - issued >= renewal

export const newestAt = async ({ ask }: Pick<AtDesk, 'ask'>): Promise<Directory> => directoryOf((await ask('directory', { params: {} })).directory)

/** Whoever of the pool may stay in it: the relay names those who have not left and are certified. Whoever is not in it yet waits for a coordinator in person. */
const stillMembers = async ({ pool }: Directory, draft: DirectoryDraft): Promise<string[]> => {
  const fit = await Promise.all(draft.members.map((envelope) => memberHash(certificateOf(envelope))))
  return pool.members.filter((member) => fit.includes(member))
}

interface Next {
  hour: number
  /** A generation that a member has offered; with `members` it admits whom it names. */
  pool?: Pick<Pool, 'generation' | 'key'> & Partial<Pick<Pool, 'members'>>
  /** Who signs; the demo's key where nobody is named. */
  by?: SigningKeys
}

/** B2: issues the newest directory again for 14 days: by itself it admits, releases and revokes nobody. */
export const publishNext = async (coordinator: AtDesk, { hour, pool, by }: Next): Promise<Directory> => {
  const published: PublishedDirectory = await coordinator.ask('directory', { params: {} })
  const newest = directoryOf(published.directory)
  const members = await stillMembers(newest, await coordinator.ask('directoryDraft', { params: {} }))
  const next: Directory = {
    ...newest,
    number: newest.number + 1,
    previous: await statementHash('directory', published.directory),
    issued: hour,
    expires: hour + life,
    pool: { ...newest.pool, expires: hour + life, members, ...pool },
  }
  await coordinator.ask('publish', { params: {}, body: { directory: await issueDirectory(next, by ?? (await demoCoordinator())) } })
  return next
}
