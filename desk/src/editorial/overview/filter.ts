import type { DocumentKind, DocumentStanding } from '@zop/wire'
import { documentKindOf, documentLanguageOf } from '@zop/wire'

/** What calls for somebody, in the order in which it is told. */
export const groups = [
  'unsaved',
  'to-sign',
  'sent-back',
  'drafts',
  'in-review',
  'approved',
  'overdue',
  'due-soon',
  'outdated',
  'newer-shipped',
  'withdrawn',
] as const
export type Group = (typeof groups)[number]

/** What the list of documents is narrowed to; null and the empty text narrow nothing. */
export interface Filter {
  readonly group: Group | null
  readonly kind: DocumentKind | null
  readonly language: string | null
  readonly text: string
}

export const wide: Filter = { group: null, kind: null, language: null, text: '' }

/** A document as the overview shows it. */
export interface Entry {
  readonly standing: DocumentStanding
  readonly title: string
  /** `2027-01-31`; null of what need not be looked at again. */
  readonly reviewBy: string | null
  readonly groups: readonly Group[]
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const named = ({ standing, title }: Entry, text: string): boolean => {
  const sought = folded(text.trim())
  return sought === '' || folded(title).includes(sought) || standing.id.includes(sought)
}

/** The entries that the filter lets through, in their order. */
export const narrowed = (entries: readonly Entry[], { group, kind, language, text }: Filter): readonly Entry[] =>
  entries.filter(
    (entry) =>
      (group === null || entry.groups.includes(group)) &&
      (kind === null || documentKindOf(entry.standing.id) === kind) &&
      (language === null || documentLanguageOf(entry.standing.id) === language) &&
      named(entry, text),
  )
