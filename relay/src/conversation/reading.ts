import { hourOf } from '../clock.ts'
import type { Account } from '../store/account.ts'
import type { World } from '../world.ts'
import type { Entry } from './board.ts'

/**
 * Whether this person reads a conversation now: one of its readers is they, by key, whatever certificate the record names (B3); and they hold a
 * certificate today. Whose certificate has run out or been revoked reads, writes and ends nothing more.
 */
export const isReader = (
  { directories, clock, board }: Pick<World, 'directories' | 'clock' | 'board'>,
  { signing, certificate }: Account,
  { readers, about, handedOver }: Pick<Entry, 'readers' | 'about' | 'handedOver'>,
): boolean => {
  const isAmong = (some: Entry['readers']): boolean => some.some((reader) => directories.isPerson(reader, signing))
  // C9: notes are read by whoever reads the conversation, and after a hand-over by who did.
  const reads = isAmong(readers) && (about === null || handedOver || isAmong(board.get(about)?.readers ?? []))
  return reads && directories.certified(certificate, hourOf(clock))?.certificate.signing === signing
}

/** Under which reader ids this person may open seals of a conversation: their own, and the pool's as long as it waits. */
export const readerIds = ({ directories }: Pick<World, 'directories'>, { signing }: Account, entry: Entry): string[] => [
  ...directories.certificatesOf(signing),
  ...entry.readers.filter(({ role }) => role === 'pool').map(({ id }) => id),
]
