import type { Bytes } from '../primitive/bytes.ts'
import { codeOfSecret, secretOfCode } from './code.ts'
import { nearestOf } from './nearest.ts'

/** A2: the languages that have a list of words. */
export const codeLanguages = ['de', 'en'] as const
export type CodeLanguage = (typeof codeLanguages)[number]

const wordCount = 7
const bitsPerWord = 11n
const digitCount = 24
const groupLength = 4

/** The lists are loaded when somebody needs a code, not with the page. */
const listOf = async (language: CodeLanguage): Promise<readonly string[]> =>
  (language === 'de' ? await import('./words/de.ts') : await import('./words/en.ts')).words

const wordsOf = (code: bigint, list: readonly string[]): readonly string[] =>
  Array.from({ length: wordCount }, (_, place) => list[Number((code >> (bitsPerWord * BigInt(wordCount - 1 - place))) & 2047n)] ?? '')

/** A2: the code as 7 words of 11 bits each, the highest first. */
export const accessWords = async (secret: Bytes, language: CodeLanguage): Promise<readonly string[]> =>
  wordsOf(await codeOfSecret(secret), await listOf(language))

/** A2: the same code as a number of 24 digits, in six groups of four. */
export const accessDigits = async (secret: Bytes): Promise<readonly string[]> => {
  const digits = String(await codeOfSecret(secret)).padStart(digitCount, '0')
  return Array.from({ length: digitCount / groupLength }, (_, group) => digits.slice(group * groupLength, (group + 1) * groupLength))
}

/** Digits of any script that people type numbers in, as ASCII ones. */
const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    let zero = point
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1
    return String(point - zero)
  })

/** Letters as the lists have them: lower case, without accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const lettersOf = (text: string): readonly string[] => plain(text).match(/\p{L}+/gu) ?? []

/** `at` counts the typed words from 0; `near` has at most three words that may have been meant. */
export type ParsedAccessCode =
  | { readonly kind: 'code'; readonly secret: Bytes }
  | { readonly kind: 'wrong'; readonly reason: 'length' | 'check' }
  | { readonly kind: 'wrong'; readonly reason: 'word'; readonly word: string; readonly at: number; readonly near: readonly string[] }

const checked = async (code: bigint): Promise<ParsedAccessCode> => {
  const secret = await secretOfCode(code)
  return secret === null ? { kind: 'wrong', reason: 'check' } : { kind: 'code', secret }
}

/** Four letters name a word of a list: nobody has to spell to the end. */
const indexIn = (list: readonly string[], typed: string): number => {
  const exact = list.indexOf(typed)
  return exact >= 0 || typed.length < 4
    ? exact
    : list.findIndex((word) => word.slice(0, 4) === typed.slice(0, 4) && word.startsWith(typed.slice(0, word.length)))
}

const ofWords = async (typed: readonly string[]): Promise<ParsedAccessCode> => {
  const lists = await Promise.all(codeLanguages.map(listOf))
  const read = lists.map((list) => typed.map((word) => indexIn(list, word)))
  const known = read.map((indices) => indices.filter((index) => index >= 0).length)
  // The list that knows most of the words is the one that was meant.
  const most = Math.max(...known)
  const best = read[known.indexOf(most)] ?? []
  const at = best.findIndex((index) => index < 0)
  const word = typed[at]
  if (word !== undefined) {
    const meant = lists.filter((_, place) => known[place] === most)
    return { kind: 'wrong', reason: 'word', word, at, near: nearestOf(meant, word) }
  }
  if (typed.length !== wordCount) return { kind: 'wrong', reason: 'length' }
  return checked(best.reduce((code, index) => (code << bitsPerWord) | BigInt(index), 0n))
}

/**
 * A2: a typed code, words or digits, in any case and spacing, in whatever digits and with whatever stands between. Told apart before any network call: `word`, not of a
 * list; `length`, not 7 words or 24 digits; `check`, a slip within. A typed code opens; it never creates.
 */
export const parseAccessCode = async (typed: string): Promise<ParsedAccessCode> => {
  const words = lettersOf(typed)
  if (words.length > 0) return ofWords(words)
  const digits = asciiDigits(typed).replace(/\D/g, '')
  return digits.length === digitCount ? checked(BigInt(digits)) : { kind: 'wrong', reason: 'length' }
}

/** So many words, or digits, of the code in a row are no accident. */
const tellingWords = 4
const tellingDigits = 12

const runs = (parts: readonly string[], length: number): readonly string[] =>
  Array.from({ length: parts.length - length + 1 }, (_, at) => parts.slice(at, at + length).join(' '))

/** A6: whether a text gives away the code, or most of it, in words of either list or in digits, whatever stands between them. */
export const mentionsCode = async (text: string, secret: Bytes): Promise<boolean> => {
  const code = await codeOfSecret(secret)
  const digits = asciiDigits(text).replace(/\D/g, '')
  const own = (await accessDigits(secret)).join('')
  if (runs([...own], tellingDigits).some((run) => digits.includes(run.replaceAll(' ', '')))) return true
  const typed = lettersOf(text)
  const lists = await Promise.all(codeLanguages.map(listOf))
  return lists.some((list) => {
    // As a code is read (A2): cut words count, and whatever stands in no list is passed over.
    const said = typed.flatMap((word) => list[indexIn(list, word)] ?? [])
    const all = ` ${said.join(' ')} `
    return runs(wordsOf(code, list), tellingWords).some((run) => all.includes(` ${run} `))
  })
}
