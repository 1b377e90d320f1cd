import type { DutyCentre } from '@zop/wire'

/** A centre as people call it, and as the plan does. */
export interface Centre {
  readonly id: DutyCentre['centre']
  readonly name: string
}

/** Names are the same whatever their case, spaces and way to write an accent. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Finds a centre by either of its names. */
export const centreFinder = (centres: readonly Centre[]): ((text: string) => Centre | null) => {
  const known = new Map(centres.flatMap((centre) => [[plain(centre.name), centre] as const, [plain(centre.id), centre] as const]))
  return (text) => known.get(plain(text)) ?? null
}

/** What people call a centre; one that the directory has forgotten keeps the name of the plan. */
export const centreName = (centres: readonly Centre[], id: string): string => centres.find((centre) => centre.id === id)?.name ?? id
