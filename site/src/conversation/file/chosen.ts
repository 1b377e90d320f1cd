import { signal } from '@preact/signals'

/** Files that the person has chosen, until the part of the page that deals with them has come and taken them. */
export const chosen = signal<readonly File[]>([])

/** D4: files only after a counsellor's first reply. `early`: the person has asked before, and is told why not. */
export const early = signal<'file' | 'voice' | null>(null)

/** What was chosen, once. */
export const taken = (): readonly File[] => {
  const files = chosen.peek()
  if (files.length > 0) chosen.value = []
  return files
}
