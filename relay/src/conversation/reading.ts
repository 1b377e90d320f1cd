import type { Account } from '../store/account.ts'
import type { World } from '../world.ts'
import type { Entry } from './board.ts'

/** Under which reader ids this person may open seals of a conversation: their own, and the pool's as long as it waits. */
export const readerIds = ({ directories }: Pick<World, 'directories'>, { signing }: Account, entry: Entry): string[] => [
  ...directories.certificatesOf(signing),
  ...entry.readers.filter(({ role }) => role === 'pool').map(({ id }) => id),
]
