import { languages } from '@zop/content'
import { frontMatterOf, holds } from '@zop/pages'
import { type DocumentStanding, documentKindOf, documentLanguageOf, type Editing } from '@zop/wire'
import { mine, wasSentBack } from '../mine.ts'
import { remembered } from '../remembered.ts'
import { numberOf } from '../write/number.ts'
import type { Entry, Group } from './filter.ts'

const frontOf = remembered(frontMatterOf)

/** Whether a translation holds for a German text. */
const holdsFor = remembered((master) => remembered((translation) => holds(master, translation)))

/** Days before a page should be looked at again in which it is told. */
const ahead = 30

const daysUntil = (day: string, today: string): number => (Date.parse(`${day}T00:00Z`) - Date.parse(`${today}T00:00Z`)) / 86_400_000

const dueOf = (reviewBy: string | null, today: string): readonly Group[] => {
  if (reviewBy === null) return []
  const days = daysUntil(reviewBy, today)
  return days < 0 ? ['overdue'] : days <= ahead ? ['due-soon'] : []
}

const stateOf = ({ open }: DocumentStanding): readonly Group[] => {
  if (!open) return []
  if (open.state === 'draft') return wasSentBack({ open }) ? ['sent-back', 'drafts'] : ['drafts']
  return [open.state]
}

/** What the document calls itself, in words of its own. */
const titleOf = (id: DocumentStanding['id'], text: string | null): string => {
  const [, first = '', second = ''] = id.split('.')
  if (documentKindOf(id) === 'page') return (text !== null && frontOf(text)?.title) || second
  if (documentKindOf(id) === 'words') return first
  if (documentKindOf(id) === 'number') return (text !== null && numberOf(text)?.texts['de']?.name) || first
  return first
}

interface Given {
  readonly who: Editing
  readonly today: string
  /** The newest text of a document; null where it has not been read. */
  readonly newest: (standing: DocumentStanding) => string | null
  /** What a centre calls itself in its entry. */
  readonly listingTitle: (text: string) => string | null
  /** What a catalogue is called. */
  readonly catalogue: (name: string) => string
  /** Whether this person has typed something that nobody keeps yet. */
  readonly unsaved: (id: DocumentStanding['id']) => boolean
}

const kinds: readonly string[] = ['page', 'number', 'words', 'listing']

const tags: readonly (string | null)[] = languages

const byLanguage = (id: DocumentStanding['id']): number => tags.indexOf(documentLanguageOf(id))

/** Pages first, German before its translations, by their titles. */
const inOrder = (a: Entry, b: Entry): number =>
  kinds.indexOf(documentKindOf(a.standing.id)) - kinds.indexOf(documentKindOf(b.standing.id)) ||
  byLanguage(a.standing.id) - byLanguage(b.standing.id) ||
  a.title.localeCompare(b.title)

/** The German page that a translated one is made of. */
const masterOf = (standings: ReadonlyMap<string, DocumentStanding>, { id }: DocumentStanding): DocumentStanding | null => {
  const [kind, language, name] = id.split('.')
  return kind === 'page' && language !== 'de' ? (standings.get(`page.de.${name}`) ?? null) : null
}

/** Every document with its title and what it calls for. Whatever has not been read yet calls for nothing that its text would say. */
export const entriesOf = (documents: readonly DocumentStanding[], { who, today, newest, listingTitle, catalogue, unsaved }: Given): readonly Entry[] => {
  const byId = new Map(documents.map((standing) => [standing.id as string, standing]))
  const entries = documents.map((standing): Entry => {
    const { id } = standing
    const text = newest(standing)
    const reviewBy = (text !== null && documentKindOf(id) === 'page' && frontOf(text)?.reviewBy) || null
    const master = masterOf(byId, standing)
    const source = master && newest(master)
    const outdated = text !== null && source !== null && !holdsFor(source)(text)
    const groups: readonly Group[] = [
      ...(unsaved(id) ? (['unsaved'] as const) : []),
      ...(mine(who, standing).length > 0 ? (['to-sign'] as const) : []),
      ...stateOf(standing),
      ...(standing.withdrawn ? [] : dueOf(reviewBy, today)),
      ...(outdated ? (['outdated'] as const) : []),
      ...(standing.newerShipped ? (['newer-shipped'] as const) : []),
      ...(standing.withdrawn ? (['withdrawn'] as const) : []),
    ]
    const listed = documentKindOf(id) === 'listing' && text !== null ? listingTitle(text) : null
    const title = listed ?? titleOf(id, text)
    return { standing, title: documentKindOf(id) === 'words' ? catalogue(title) : title, reviewBy, groups }
  })
  return entries.toSorted(inOrder)
}

/** How a page stands in a language. `open`: somebody is at it. */
export type Cell = 'holds' | 'outdated' | 'missing' | 'open'

/** Pages by name, each with how it stands in every language; the German one first. */
export const pictureOf = (entries: readonly Entry[], languages: readonly string[]): readonly { name: string; title: string; cells: readonly Cell[] }[] => {
  const byId = new Map(entries.map((entry) => [entry.standing.id as string, entry]))
  const cellOf =
    (name: string) =>
    (language: string): Cell => {
      const entry = byId.get(`page.${language}.${name}`)
      if (!entry || entry.standing.withdrawn) return 'missing'
      if (entry.standing.open) return 'open'
      return entry.groups.includes('outdated') ? 'outdated' : 'holds'
    }
  return entries
    .filter(({ standing: { id } }) => documentKindOf(id) === 'page' && documentLanguageOf(id) === 'de')
    .map(({ standing: { id }, title }) => {
      const name = id.slice('page.de.'.length)
      return { name, title, cells: languages.map(cellOf(name)) }
    })
}
