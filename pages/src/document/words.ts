import { type Language, languages } from '@zop/content'
import { type FinderWords, finderWords } from '@zop/content/finder'
import { type LiveWords, liveWords } from '@zop/content/live'
import { type PagesWords, pagesWords } from '@zop/content/pages'
import { type SiteWords, siteWords } from '@zop/content/site'
import type { Finding } from '../fault.ts'
import { hiddenLines } from './hidden.ts'
import { readJson } from './json.ts'
import { dataOf } from './shape.ts'
import type { Tree } from './tree.ts'

/** The catalogues that people edit, as they are shipped. */
export const shippedWords = { site: siteWords, live: liveWords, pages: pagesWords, finder: finderWords } as const
export type Catalogue = keyof typeof shippedWords
export const catalogues = Object.keys(shippedWords) as Catalogue[]

/** What one language says on the pages. */
export interface Words {
  readonly site: SiteWords
  readonly live: LiveWords
  readonly pages: PagesWords
  readonly finder: FinderWords
}

const placeholders = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ')

const isPlural = (master: object): boolean => typeof (master as { other?: unknown }).other === 'string'

/** A plural has the forms of its language (CLDR), each with nothing in braces that the master's lacks. */
const pluralFindings = (tree: Tree & { kind: 'map' }, master: Readonly<Record<string, string>>, path: string, language: Language): readonly Finding[] => {
  const needed = new Set<string>([...new Intl.PluralRules(language).resolvedOptions().pluralCategories, 'other'])
  const missing = [...needed].flatMap((form) => (tree.entries.has(form) ? [] : [{ line: tree.line, code: 'missing-key' as const, detail: `${path}.${form}` }]))
  const forms = Array.from(tree.entries).flatMap(([form, one]): readonly Finding[] => {
    if (!needed.has(form)) return [{ line: one.line, code: 'unknown-key', detail: `${path}.${form}` }]
    if (one.kind !== 'value' || typeof one.value !== 'string') return [{ line: one.line, code: 'wrong-value', detail: `${path}.${form}` }]
    const known = new Set(Object.values(master).flatMap((text) => text.match(/\{\w+\}/g) ?? []))
    const strange = (one.value.match(/\{\w+\}/g) ?? []).filter((name) => !known.has(name))
    return strange.length > 0 ? [{ line: one.line, code: 'placeholder', detail: `${path}.${form}` }] : []
  })
  return [...missing, ...forms]
}

/** Whether a text has the shape of its German master: the same keys, and in each text the same names in braces. */
const likeMaster = (tree: Tree, master: unknown, at: { readonly path: string; readonly language: Language }): readonly Finding[] => {
  const { path, language } = at
  if (typeof master === 'string') {
    if (tree.kind !== 'value' || typeof tree.value !== 'string' || tree.value.trim() === '') return [{ line: tree.line, code: 'wrong-value', detail: path }]
    return placeholders(tree.value) === placeholders(master) ? [] : [{ line: tree.line, code: 'placeholder', detail: `${path} ${placeholders(master)}` }]
  }
  if (tree.kind !== 'map') return [{ line: tree.line, code: 'wrong-value', detail: path }]
  if (isPlural(master as object)) return pluralFindings(tree, master as Record<string, string>, path, language)
  const keys = Object.entries(master as Record<string, unknown>)
  const under = (key: string): string => (path === '' ? key : `${path}.${key}`)
  const unknown = Array.from(tree.entries).flatMap(([key, one]) =>
    keys.some(([known]) => known === key) ? [] : [{ line: one.line, code: 'unknown-key' as const, detail: under(key) }],
  )
  const known = keys.flatMap(([key, part]): readonly Finding[] => {
    const found = tree.entries.get(key)
    return found ? likeMaster(found, part, { path: under(key), language }) : [{ line: tree.line, code: 'missing-key', detail: under(key) }]
  })
  return [...unknown, ...known]
}

/** Reads a document `words.<catalogue>.<language>`: `words` is null where anything is wrong. */
export const readWords = (text: string, catalogue: string, language: string): { readonly words: unknown; readonly findings: readonly Finding[] } => {
  const refuse = (findings: readonly Finding[]) => ({ words: null, findings })
  const own = languages.find((one) => one === language)
  if (!own) return refuse([{ line: null, code: 'unknown-language', detail: language }])
  if (!catalogues.includes(catalogue as Catalogue)) return refuse([{ line: null, code: 'unknown-catalogue', detail: catalogue }])
  const hidden = hiddenLines(text)
  const read = readJson(text)
  if (read.kind === 'broken') return refuse([...hidden, ...read.findings])
  const findings = [...hidden, ...likeMaster(read.tree, shippedWords[catalogue as Catalogue].de, { path: '', language: own })]
  return findings.length > 0 ? refuse(findings) : { words: dataOf(read.tree), findings }
}
