import { type Language, localeOf } from '@zop/content'

/** JSON as a catalogue is made of: texts, plurals as objects with `other`, and groups of either. */
type Node = string | { readonly [key: string]: Node }

/** One text of the interface: what it is called, the German, and what stands in this language. */
export interface Row {
  /** Where it stands in the catalogue; joined with `.` it is its name. */
  readonly path: readonly string[]
  /** The form of a plural; null of a plain text. */
  readonly form: string | null
  /** Whether that form stands for one number alone: then the number need not be named in it. */
  readonly alone: boolean
  readonly german: string
  readonly text: string
  /** What is public now; empty where nothing is. */
  readonly published: string
  /** The German that is public says something else than the German that is being worked on. */
  readonly germanChanged: boolean
}

export type RowState = 'missing' | 'changed' | 'german-changed'

const isGroup = (node: Node | undefined): node is { readonly [key: string]: Node } => typeof node === 'object' && node !== null

const isPlural = (node: Node | undefined): boolean => isGroup(node) && typeof node['other'] === 'string'

const parsed = (text: string | null): Node => {
  try {
    return JSON.parse(text ?? '{}') as Node
  } catch {
    return {}
  }
}

const at = (node: Node, path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((found, key) => (isGroup(found) ? found[key] : undefined), node)

const textAt = (node: Node, path: readonly string[]): string => {
  const found = at(node, path)
  return typeof found === 'string' ? found : ''
}

/** The plural forms of a language (CLDR), `other` last. */
export const formsOf = (language: string): readonly string[] => {
  const { pluralCategories } = new Intl.PluralRules(localeOf(language as Language)).resolvedOptions()
  return ['zero', 'one', 'two', 'few', 'many', 'other'].filter((form) => pluralCategories.includes(form as Intl.LDMLPluralRule))
}

const pathsOf = (node: Node, language: string, path: readonly string[] = []): readonly { path: readonly string[]; form: string | null }[] => {
  if (!isGroup(node)) return [{ path, form: null }]
  if (isPlural(node)) return formsOf(language).map((form) => ({ path: [...path, form], form }))
  return Object.entries(node).flatMap(([key, below]) => pathsOf(below, language, [...path, key]))
}

interface Texts {
  /** The German catalogue as it is worked on, and as it is public. */
  readonly german: string
  readonly germanPublished: string | null
  readonly text: string
  readonly published: string | null
}

/** Numbers in which every plural rule of our languages shows. */
const numbers = Array.from({ length: 202 }, (_, n) => n)

const isAlone = (language: string, form: string): boolean => {
  const rules = new Intl.PluralRules(localeOf(language as Language))
  return numbers.filter((n) => rules.select(n) === form).length === 1
}

/** The German of a row; of a plural form for several numbers the one that names the number. */
const germanAt = (node: Node, { path, form, alone }: Pick<Row, 'path' | 'form' | 'alone'>): string =>
  (form === null || alone ? textAt(node, path) : '') || (form === null ? '' : textAt(node, [...path.slice(0, -1), 'other']))

/** Every text of the catalogue in the order of the German one. */
export const rowsOf = ({ german, germanPublished, text, published }: Texts, language: string): readonly Row[] => {
  const [master, masterPublic, here, herePublic] = [parsed(german), parsed(germanPublished), parsed(text), parsed(published)]
  return pathsOf(master, language).map(({ path, form }) => {
    const alone = form !== null && isAlone(language, form)
    const said = germanAt(master, { path, form, alone })
    const before = germanAt(masterPublic, { path, form, alone })
    return { path, form, alone, german: said, text: textAt(here, path), published: textAt(herePublic, path), germanChanged: before !== '' && before !== said }
  })
}

export const statesOf = ({ text, published, germanChanged }: Row): readonly RowState[] => [
  ...(text.trim() === '' ? (['missing'] as const) : []),
  ...(text !== published ? (['changed'] as const) : []),
  ...(germanChanged ? (['german-changed'] as const) : []),
]

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted()

/** Places to be filled in that the German has and this text lacks, or the other way round. */
export const unlike = ({ german, text, form, alone }: Row): { readonly lacking: readonly string[]; readonly foreign: readonly string[] } => {
  if (text.trim() === '') return { lacking: [], foreign: [] }
  const [wanted, found] = [placeholders(german), placeholders(text)]
  return {
    lacking: wanted.filter((one) => !found.includes(one) && !(alone && one === '{n}')),
    foreign: found.filter((one) => !wanted.includes(one) && !(form !== null && one === '{n}')),
  }
}

const put = (node: Node | undefined, [key, ...rest]: readonly string[], value: string): Node => {
  if (key === undefined) return value
  const group = isGroup(node) ? node : {}
  return { ...group, [key]: put(group[key], rest, value) }
}

/** The catalogue with one text changed. */
export const withText = (catalogue: string, path: readonly string[], value: string): string =>
  `${JSON.stringify(put(parsed(catalogue), path, value), null, 2)}\n`
