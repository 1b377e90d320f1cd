import { mostDocumentBytes } from '@zop/wire'
import { cut } from './front.ts'
import { isLongFront } from './measure.ts'
import { dataOf } from './shape.ts'
import { readTree } from './tree.ts'

const encoder = new TextEncoder()

/** FNV-1a, 64 bits (Fowler, Noll, Vo): tells texts apart that differ by accident. Nothing is trusted because of it. */
const fnv = (text: string): string => {
  let hash = 0xcbf29ce484222325n
  for (const byte of encoder.encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Atoms (numbers to call, laws), targets of links, section signs, digits. */
const written = String.raw`\{\{[^{}]*\}\}|\]\([^()\s]*\)|§+|\p{Nd}+(?:[.,:/]\p{Nd}+)*`
/** What says how many, how long, or the opposite, in words of the German master. */
const counted = 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|halbe[mnrs]?|doppelte?[mnrs]?'
const spans = '(?:ein(?:e|em|en|er|es)?)\\s+(?:Minute|Stunde|Tag|Woche|Monat|Jahr)\\p{L}*'
const opposite = 'nicht|nichts|kein(?:e|em|en|er|es)?|nie|niemals|niemand(?:em|en)?|ohne|nur'
const facts = new RegExp(`${written}|(?<!\\p{L})(?:${counted}|${spans}|${opposite})(?!\\p{L})`, 'giu')

/** Everything in a page that may not become wrong unnoticed, in its order. */
const factsOf = (text: string): readonly string[] => text.match(facts)?.map((fact) => fact.toLowerCase()) ?? []

/** The front matter as it stands there, of whatever form, and the Markdown; null where it cannot be read. */
const partsOf = (text: string): { readonly front: Readonly<Record<string, unknown>>; readonly body: string } | null => {
  const parts = cut(text)
  const read = parts && !isLongFront(parts.front) ? readTree(parts.front, 'broken-front-matter') : null
  return parts && read?.kind === 'read' ? { front: (dataOf(read.tree) ?? {}) as Record<string, unknown>, body: parts.body } : null
}

/** What people read of a page: the lines of its front matter that are shown, and the Markdown. */
const readOf = (text: string): string => {
  const parts = partsOf(text)
  if (!parts) return text
  const { title, heading, description, card } = parts.front
  const shown = [title, heading ?? '', description, ...(Array.isArray(card) ? card : [])]
  return [...shown.map(String), parts.body].join('\n')
}

/**
 * What a translation says it was made from: `<words>-<facts>`, 16 hexadecimal digits each. The first changes with any word that people read, the second with any number
 * (in German words too), negation, section sign, atom or link.
 * Line breaks, review dates, owner and sources change neither.
 */
export const sourceOf = (text: string): string => {
  const read = squeezed(readOf(text.slice(0, mostDocumentBytes)))
  return `${fnv(read)}-${fnv(factsOf(read).join('\n'))}`
}

/** Whether a translation made from `translates` may still stand for a master that now is `source`: it is that very one, or its facts are the same and the master keeps what was made from it. */
export const holdsFor = (source: string, keeps: readonly string[], translates: string): boolean => {
  if (source === translates) return true
  return source.split('-')[1] === translates.split('-')[1] && keeps.includes(translates)
}

/** The same of two whole texts, for whoever edits them. A text that cannot be read holds for nothing. */
export const holds = (master: string, translation: string): boolean => {
  const keeps = partsOf(master)?.front['keeps']
  const translates = partsOf(translation)?.front['translates']
  return typeof translates === 'string' && holdsFor(sourceOf(master), Array.isArray(keeps) ? keeps : [], translates)
}
