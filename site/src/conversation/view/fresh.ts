import { language } from './words.ts'

/** A fresh page, in the same language, in the same line of the history. */
export const fresh = (): void => {
  window.name = language.peek()
  location.reload()
}
