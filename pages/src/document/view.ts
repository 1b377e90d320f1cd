import { cut, type FrontMatter, readFront } from './front.ts'
import { type NumberEntry, readNumber } from './number.ts'

/** The front matter of a page, of a master or of a translation; null where it cannot be read or has a fault. */
export const frontMatterOf = (text: string): FrontMatter | null => {
  const parts = cut(text)
  if (!parts) return null
  return readFront(parts.front, true).front ?? readFront(parts.front, false).front
}

/** The Markdown below the front matter, exactly; the whole text where there is none. */
export const bodyOf = (text: string): string => cut(text)?.body ?? text

/** What a document `number.<name>` says; null where it has a fault. */
export const numberOf = (text: string): NumberEntry | null => readNumber(text).number
