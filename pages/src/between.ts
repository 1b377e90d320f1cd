import { type DocumentFault, type DocumentId, documentKindOf } from '@zop/wire'
import { master, type Read, reservedNames } from './document/read.ts'
import { holdsFor } from './document/source.ts'
import { faultOf } from './fault.ts'

interface One {
  readonly id: DocumentId
  readonly read: Read
}

type PageOne = One & { readonly read: Extract<Read, { kind: 'page' }> }

const duplicates = (ids: readonly DocumentId[]): readonly DocumentFault[] => {
  const seen = new Set<DocumentId>()
  return ids.flatMap((id) => {
    if (seen.has(id)) return [faultOf(id, { line: null, code: 'duplicate-document', detail: id })]
    seen.add(id)
    return []
  })
}

/** Two pages of one door at the same place would change places by chance. */
const sameOrder = (pages: readonly PageOne[]): readonly DocumentFault[] => {
  const places = new Map<string, string>()
  return pages.flatMap(({ id, read: { page, name } }) => {
    const place = `${page?.front.audience} ${page?.front.order}`
    const other = places.get(place)
    places.set(place, name)
    return page && other !== undefined && other !== name ? [faultOf(id, { line: null, code: 'duplicate-order', detail: `${place} ${other}` })] : []
  })
}

/** What only the master decides may be repeated in a translation, not changed. Whether a page can endanger somebody must be repeated: it decides who looks at it. */
const unlikeMaster = (translation: PageOne, of: PageOne): readonly DocumentFault[] => {
  const [own, first] = [translation.read.page?.front, of.read.page?.front]
  if (!own || !first) return []
  const differs = (['audience', 'order', 'core'] as const).filter((key) => own[key] !== undefined && own[key] !== first[key])
  const safety = (own.safety ?? false) === (first.safety ?? false) ? [] : ['safety']
  return [...differs, ...safety].map((key) => faultOf(translation.id, { line: null, code: 'differs-from-master', detail: key }))
}

const atoms = (text: string): readonly string[] => [...new Set(text.match(/\{\{[^{}]*\}\}/g))].toSorted()

/** A translation that is shown calls the same numbers and names the same laws as its master: none is lost, and none is another. */
const otherFacts = (translation: PageOne, of: PageOne): readonly DocumentFault[] => {
  const [own, first] = [atoms(translation.read.text), atoms(of.read.text)]
  const wrong = [...first.filter((atom) => !own.includes(atom)), ...own.filter((atom) => !first.includes(atom))]
  const { translates = '' } = translation.read.page?.front ?? {}
  if (wrong.length === 0 || !holdsFor(of.read.source ?? '', of.read.page?.front.keeps ?? [], translates)) return []
  return [faultOf(translation.id, { line: null, code: 'lacks-fact', detail: wrong.join(' ') })]
}

const unknownNames = (one: PageOne, known: { readonly pages: ReadonlySet<string>; readonly numbers: ReadonlySet<string> }): readonly DocumentFault[] => {
  const body = one.read.page?.body
  const pages = (body?.pages ?? []).filter(({ name }) => !known.pages.has(name))
  const numbers = (body?.numbers ?? []).filter(({ name }) => !known.numbers.has(name))
  return [
    ...pages.map(({ line, name }) => faultOf(one.id, { line, code: 'unknown-page', detail: name })),
    ...numbers.map(({ line, name }) => faultOf(one.id, { line, code: 'unknown-number', detail: name })),
  ]
}

/** What is wrong between documents that may each be right by themselves. A document that could not be read counts as there, so that one fault is not told as many. */
export const between = (all: readonly One[], withdrawn: readonly DocumentId[]): readonly DocumentFault[] => {
  const pages = all.filter((one): one is PageOne => one.read.kind === 'page')
  const masters = new Map(pages.filter(({ read }) => read.language === master).map((one) => [one.read.name, one]))
  const ids = [...all.map(({ id }) => id), ...withdrawn]
  const numbers = new Set(ids.filter((id) => documentKindOf(id) === 'number').map((id) => id.slice('number.'.length)))
  const prefix = `page.${master}.`
  const there = new Set(ids.flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : [])))
  const known = { pages: new Set([...there, ...reservedNames]), numbers }
  const translations = pages.filter(({ read }) => read.language !== master)
  return [
    ...duplicates(all.map(({ id }) => id)),
    ...sameOrder([...masters.values()]),
    ...translations.flatMap((one) => {
      const of = masters.get(one.read.name)
      if (of) return [...unlikeMaster(one, of), ...otherFacts(one, of)]
      return there.has(one.read.name) ? [] : [faultOf(one.id, { line: null, code: 'no-master', detail: one.read.name })]
    }),
    ...pages.flatMap((one) => unknownNames(one, known)),
  ]
}
