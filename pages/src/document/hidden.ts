import type { Finding } from '../fault.ts'

/**
 * Characters that nobody sees and that change what is read: direction marks, embeddings, overrides and isolates (Unicode Bidirectional Algorithm, UAX 9), spaces of no width, fillers, tags, and controls other than
 * tab and line end. The pages set direction themselves, with `dir` and `<bdi>`. The joiners stay: Persian is written with them.
 */
const hidden = /(?!\t|\r?\n|\u200c|\u200d|\ufe0f)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

/** The name of the first such character in a text that a reader would be shown; null where there is none. */
export const hiddenIn = (text: string): string | null => {
  const found = hidden.exec(text)?.[0]
  return found === undefined ? null : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Those that stand in a source as they are, with their lines. Escapes are found where they are read. */
export const hiddenLines = (source: string): readonly Finding[] =>
  source.split('\n').flatMap((text, at) => {
    const name = hiddenIn(text.replace(/\r$/, ''))
    return name === null ? [] : [{ line: at + 1, code: 'hidden-character' as const, detail: name }]
  })
