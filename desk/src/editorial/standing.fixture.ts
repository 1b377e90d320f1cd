import type { DocumentId, DocumentStanding, Editing, OpenRevision } from '@zop/wire'

/** A document as the relay tells of it: public, with nothing open, unless the test says otherwise. */
export const standing = (id: DocumentId, more: Partial<DocumentStanding> = {}): DocumentStanding => ({
  id,
  published: { hash: `${id} public`, hour: 1 },
  withdrawn: false,
  open: null,
  newerShipped: false,
  ...more,
})

export const revision = (more: Partial<OpenRevision> = {}): OpenRevision => ({
  hash: 'open',
  state: 'in-review',
  hour: 2,
  by: ['Nele'],
  mine: false,
  needs: ['content'],
  signed: [],
  remark: '',
  ...more,
})

export const editor = (rights: Partial<Editing['rights']> = {}): Editing => ({
  role: 'counsellor',
  centre: 'nord',
  rights: { content: false, safety: false, languages: [], ...rights },
})

const front = (more: readonly string[]) => ['---', 'title: Ihre Rechte', 'description: Was gilt.', ...more, '---', '']

/** A German page, and a translation of it; `more` are lines of the front matter. */
export const page = (body: string, more: readonly string[] = []): string =>
  [
    ...front(['audience: person', 'order: 1', 'reviewed: 2026-11-01', 'reviewBy: 2027-05-01', 'owner: Koordination', 'checked: false', 'sources: []', ...more]),
    body,
  ].join('\n')

export const translation = (body: string, translates: string): string => [...front([`translates: ${translates}`]), body].join('\n')
