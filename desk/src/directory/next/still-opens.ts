import { type KnownDirectory, statementHash, type Vouchers } from '@zop/sealing'
import { type Directory, decode, directory as directorySchema, type PublishedDirectory, readJson } from '@zop/wire'

/** Directories that are looked back upon at most: a pool key is made anew long before. */
const farthest = 60

/** What a directory says that is known by its hash; null where that is not what it was asked for. */
const contentOf = async ({ directory }: PublishedDirectory, hash: string): Promise<Directory | null> => {
  const bytes = decode(directory.payload)
  return bytes !== null && (await statementHash('directory', directory)) === hash ? readJson(directorySchema, new TextDecoder().decode(bytes)) : null
}

/**
 * E4, H13: how many people have had the pool key of today's generation, by this directory or one before it, and are none of `members`. They open what is sealed to it
 * until there is another one, also where a directory no longer lists them. Each directory names the one before by its hash, so a relay can hide one but not write one.
 */
export const stillOpens = async (vouchers: Vouchers, known: KnownDirectory, members: readonly string[]): Promise<number> => {
  const { generation } = known.directory.pool
  const had = new Set<string>()
  let at: Directory | null = known.directory
  for (let back = 0; back < farthest && at?.pool.generation === generation; back++) {
    for (const member of at.pool.members) had.add(member)
    const published: PublishedDirectory | null = at.previous === null ? null : await vouchers.directory(at.previous)
    at = published && at.previous !== null ? await contentOf(published, at.previous) : null
  }
  return [...had].filter((member) => !members.includes(member)).length
}
