import type { DocumentEvent, SignOff } from '@zop/wire'
import { sql as raw } from 'kysely'
import type { Contributor, OpenText, StoredDocument } from '../editorial.ts'
import { sql } from './query.ts'
import type { Tables } from './tables.ts'
import { all, put, type Work } from './work.ts'

type Row = Tables['document']

/** Most events of one document that are kept, and most texts of it that one person alone has brought there. */
const most = { events: 200, alone: 20 }
const alone = ['saved', 'submitted', 'sent-back', 'discarded']

const groupedBy = <T extends { readonly document: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(rows, ({ document }) => document)

/** What the tables say of documents: of one, or of all. */
export function* readDocuments(id?: string): Work<StoredDocument[]> {
  const mine = id === undefined ? raw<boolean>`true` : raw<boolean>`document = ${id}`
  const open = new Map((yield* all(sql.selectFrom('open_text').selectAll().where(mine))).map((row) => [row.document, row]))
  const contributors = groupedBy(yield* all(sql.selectFrom('contributor').selectAll().where(mine)))
  const signed = groupedBy(yield* all(sql.selectFrom('sign_off').selectAll().where(mine)))
  const openOf = (document: string): OpenText | null => {
    const row = open.get(document)
    if (!row) return null
    const { hash, hour, against, shipped, remark } = row
    const yes = (signed.get(document) ?? []).map(({ sign_off, ...yes }) => ({
      signOff: sign_off as SignOff,
      account: yes.account,
      name: yes.name,
      beside: yes.beside,
    }))
    return { hash, submitted: row.submitted === 1, hour, needs: JSON.parse(row.needs), against, shipped, remark, signed: yes }
  }
  const query = sql.selectFrom('document').selectAll().orderBy('id')
  return (yield* all(id === undefined ? query : query.where('id', '=', id))).map((row: Row) => ({
    id: row.id,
    published: row.published === null ? null : { hash: row.published, hour: row.published_hour ?? 0 },
    withdrawn: row.withdrawn === 1,
    last: row.last,
    shipped: row.shipped,
    origin: row.origin,
    needs: JSON.parse(row.needs),
    open: openOf(row.id),
    contributors: (contributors.get(row.id) ?? []).map(({ account, name }) => ({ account, name })),
  }))
}

export interface Happened {
  readonly what: DocumentEvent['what']
  readonly hour: number
  readonly by: Contributor | null
  readonly hash?: string | null
  readonly signOff?: SignOff | null
}

export function* putEvent(document: string, { what, hour, by, hash = null, signOff = null }: Happened): Work<void> {
  yield* put(sql.insertInto('document_event').values({ document, hour, by: by?.name ?? null, what, sign_off: signOff, hash }))
}

export function* putText(document: string, hash: string, text: string): Work<void> {
  const added = sql.insertInto('document_text').values({ document, hash, text, size: Buffer.byteLength(text) })
  yield* put(added.onConflict((same) => same.doNothing()))
}

/** Whoever wrote before is forgotten when it is public. */
export function* closeText(document: string): Work<void> {
  yield* put(sql.deleteFrom('open_text').where('document', '=', document))
}

/** All of a document that never was public, nor shipped. */
export function* eraseDocument(document: string): Work<void> {
  for (const table of ['document_event', 'document_text', 'contributor'] as const) yield* put(sql.deleteFrom(table).where('document', '=', document))
  yield* put(sql.deleteFrom('document').where('id', '=', document))
}

/** Old events, and texts that nothing names any more. */
export function* forgetOld(document: string): Work<void> {
  const newest = sql.selectFrom('document_event').select('n').where('document', '=', document).orderBy('n', 'desc')
  yield* put(sql.deleteFrom('document_event').where('document', '=', document).where('n', 'not in', newest.limit(most.events)))
  const told = sql.selectFrom('document_event').select('hash').where('document', '=', document).where('hash', 'is not', null)
  const recent = newest.where('what', 'in', alone).limit(most.alone)
  yield* put(
    sql
      .deleteFrom('document_text')
      .where('document', '=', document)
      .where('hash', 'not in', told.where('what', 'not in', alone))
      .where('hash', 'not in', told.where('n', 'in', recent))
      .where('hash', 'not in', sql.selectFrom('open_text').select('hash').where('document', '=', document))
      .where('hash', 'not in', sql.selectFrom('edition_document').select('hash').where('document', '=', document))
      .where(raw<boolean>`not exists (select 1 from document where id = ${document} and document_text.hash in (published, last, shipped, origin))`),
  )
}
