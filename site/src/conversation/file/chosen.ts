import { computed, signal } from '@preact/signals'
import type { State } from '../state.ts'

/** Files that the person has chosen, until the part of the page that deals with them has come and taken them. */
export const chosen = signal<readonly File[]>([])

/** Something was chosen or recorded on this page: the part that shows what is on its way is needed. */
export const wanted = signal(false)

/** The person is about to record a voice note. */
export const speaking = signal(false)

/** How many cards ask whether something may go. */
export const asking = signal(0)

/** Something asks: on a small screen there is room for its buttons or for the text box, and two that are called alike are a trap. */
export const fronted = computed(() => speaking.value || asking.value > 0)

export const choose = (files: readonly File[]): void => {
  if (files.length === 0) return
  chosen.value = [...chosen.peek(), ...files]
  wanted.value = true
}

/** What was chosen, once. */
export const taken = (): readonly File[] => {
  const files = chosen.peek()
  if (files.length > 0) chosen.value = []
  return files
}

/** D4: files only after a counsellor's first reply. On a return it is folded away perhaps; then the relay says so where it was none. */
export const answered = ({ entries, past, present }: State): boolean =>
  entries.some((entry) => entry.kind === 'theirs' || (entry.kind === 'file' && entry.name !== null)) || (past !== null && present.length > 0)

/** Nothing was ever chosen here: the page has been left or begins anew. */
export const reset = (): void => {
  chosen.value = []
  wanted.value = false
  speaking.value = false
  asking.value = 0
}
