import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { type DeskLanguage, type DeskWords, deskLanguages, deskWords } from '@zop/content/desk'
import type { Shelf } from '../ground.ts'

const key = 'language'

/** German whatever the browser says, until the person switches. */
export const language = signal<DeskLanguage>('de')

export const words: ReadonlySignal<DeskWords> = computed(() => deskWords[language.value])

/** Takes up the language chosen on this device before, and keeps the page's own language mark true. */
export const settleLanguage = (shelf: Shelf, page: { lang: string }): void => {
  try {
    const kept = shelf.getItem(key)
    language.value = deskLanguages.find((known) => known === kept) ?? 'de'
  } catch {
    // A browser without storage begins in German each time.
    language.value = 'de'
  }
  effect(() => {
    page.lang = language.value
  })
}

export const switchLanguage = (shelf: Shelf, to: DeskLanguage): void => {
  language.value = to
  try {
    shelf.setItem(key, to)
  } catch {
    // Not kept: the switch still holds for this visit.
  }
}
