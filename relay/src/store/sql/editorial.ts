import type { DocumentEvent, SignOff } from '@zop/wire'
import { sql as raw } from 'kysely'
import type { AtText, Contributor, EditorialStore, SavedText, StoredDocument } from '../editorial.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { documentRows, readDocuments } from './document.ts'
import { sql } from './query.ts'

type Reviewing = Pick<
  EditorialStore,
  | 'documents'
  | 'document'
  | 'documentTexts'
  | 'documentHistory'
  | 'documentWeight'
  | 'saveTexts'
  | 'submitText'
  | 'signText'
  | 'sendTextBack'
  | 'discardText'
  | 'editors'
  | 'putEditor'
>

/** Texts under review. */
export const editorialStore = (connection: Connection, batch: Batch): Reviewing => {
  const rows = documentRows(connection)
  const documentAt = (id: string): StoredDocument | null => readDocuments(connection, id)[0] ?? null
  const baseOf = (document: StoredDocument | null): string | null => document?.open?.hash ?? document?.published?.hash ?? null

  const save = ({ id, text, hash, needs, against, submitted }: SavedText, by: Contributor, hour: number): void => {
    const document = { id, published: null, published_hour: null, withdrawn: 0, last: null, shipped: null, origin: null, needs: '[]' }
    connection.run(
      sql
        .insertInto('document')
        .values(document)
        .onConflict((same) => same.doNothing()),
    )
    rows.text(id, hash, text)
    rows.close(id)
    const shipped = documentAt(id)?.shipped ?? null
    const row = { document: id, hash, submitted: Number(submitted), hour, needs: JSON.stringify(needs), against, shipped, remark: '' }
    connection.run(sql.insertInto('open_text').values(row))
    const writer = sql.insertInto('contributor').values({ document: id, account: by.account, name: by.name })
    connection.run(writer.onConflict((same) => same.columns(['document', 'account']).doUpdateSet({ name: by.name })))
    rows.event(id, { what: 'saved', hour, by, hash })
    if (submitted) rows.event(id, { what: 'submitted', hour, by, hash })
    rows.forget(id)
  }

  /** Does it to the open text where that is still this one. */
  const at = ({ id, hash }: AtText, act: () => void): Promise<boolean> =>
    batch.write(() => {
      if (documentAt(id)?.open?.hash !== hash) return false
      act()
      rows.forget(id)
      return true
    })
  const unsign = (id: string): void => void connection.run(sql.deleteFrom('sign_off').where('document', '=', id))

  return {
    documents: async () => readDocuments(connection),
    document: async (id) => documentAt(id),
    documentTexts: async (wanted) =>
      wanted.flatMap(({ id, hash }) => {
        const found = connection.one(sql.selectFrom('document_text').select('text').where('document', '=', id).where('hash', '=', hash))
        return found ? [{ id, hash, text: found.text }] : []
      }),
    documentHistory: async (id) => {
      const kept = new Set(connection.all(sql.selectFrom('document_text').select('hash').where('document', '=', id)).map(({ hash }) => hash))
      return connection
        .all(sql.selectFrom('document_event').selectAll().where('document', '=', id).orderBy('n', 'desc').limit(200))
        .map(({ hour, by, what, sign_off, hash }) => ({
          hour,
          by,
          what: what as DocumentEvent['what'],
          signOff: sign_off as SignOff | null,
          hash: hash !== null && kept.has(hash) ? hash : null,
        }))
    },
    documentWeight: async () => ({
      documents: connection.one(sql.selectFrom('document').select(raw<number>`count(*)`.as('count')))?.count ?? 0,
      bytes: connection.one(sql.selectFrom('document_text').select(raw<number>`coalesce(sum(size), 0)`.as('bytes')))?.bytes ?? 0,
    }),

    saveTexts: (texts, by, hour) =>
      batch.write(() => {
        if (texts.some(({ id, base }) => baseOf(documentAt(id)) !== base)) return false
        for (const text of texts) save(text, by, hour)
        return true
      }),
    submitText: (asked) =>
      at(asked, () => {
        connection.run(sql.updateTable('open_text').set({ submitted: 1 }).where('document', '=', asked.id))
        rows.event(asked.id, { what: 'submitted', ...asked })
      }),
    signText: (asked) =>
      at(asked, () => {
        const { id, signOff, by, hour, hash } = asked
        const beside = documentAt(id)?.published?.hash ?? null
        const yes = sql.insertInto('sign_off').values({ document: id, sign_off: signOff, account: by.account, name: by.name, beside })
        connection.run(yes.onConflict((same) => same.columns(['document', 'sign_off']).doUpdateSet({ account: by.account, name: by.name, beside })))
        rows.event(id, { what: 'signed', hour, by, hash, signOff })
      }),
    sendTextBack: (asked) =>
      at(asked, () => {
        unsign(asked.id)
        connection.run(sql.updateTable('open_text').set({ submitted: 0, remark: asked.remark }).where('document', '=', asked.id))
        rows.event(asked.id, { what: 'sent-back', hour: asked.hour, by: asked.by, hash: asked.hash })
      }),
    discardText: (asked) =>
      at(asked, () => {
        const document = documentAt(asked.id)
        if (document?.last === null && document.shipped === null) return rows.erase(asked.id)
        rows.close(asked.id)
        rows.event(asked.id, { what: 'discarded', hour: asked.hour, by: asked.by, hash: asked.hash })
      }),

    editors: async () => new Map(connection.all(sql.selectFrom('editor').selectAll()).map(({ account, rights }) => [account, JSON.parse(rights)])),
    putEditor: (account, rights) =>
      batch.write(() => {
        const row = { account, rights: JSON.stringify(rights) }
        connection.run(
          sql
            .insertInto('editor')
            .values(row)
            .onConflict((same) => same.column('account').doUpdateSet({ rights: row.rights })),
        )
      }),
  }
}
