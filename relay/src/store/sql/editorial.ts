import type { DocumentEvent, SignOff } from '@zop/wire'
import { sql as raw } from 'kysely'
import type { AtText, Contributor, EditorialStore, SavedText, StoredDocument } from '../editorial.ts'
import type { Database } from './database.ts'
import { closeText, eraseDocument, forgetOld, putEvent, putText, readDocuments } from './document.ts'
import { sql } from './query.ts'
import { all, one, put, type Work } from './work.ts'

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

function* documentAt(id: string): Work<StoredDocument | null> {
  return (yield* readDocuments(id))[0] ?? null
}

const baseOf = (document: StoredDocument | null): string | null => document?.open?.hash ?? document?.published?.hash ?? null

function* save({ id, text, hash, needs, against, submitted }: SavedText, by: Contributor, hour: number): Work<void> {
  const document = { id, published: null, published_hour: null, withdrawn: 0, last: null, shipped: null, origin: null, needs: '[]' }
  const added = sql.insertInto('document').values(document)
  yield* put(added.onConflict((same) => same.doNothing()))
  yield* putText(id, hash, text)
  yield* closeText(id)
  const shipped = (yield* documentAt(id))?.shipped ?? null
  const row = { document: id, hash, submitted: Number(submitted), hour, needs: JSON.stringify(needs), against, shipped, remark: '' }
  yield* put(sql.insertInto('open_text').values(row))
  const writer = sql.insertInto('contributor').values({ document: id, account: by.account, name: by.name })
  yield* put(writer.onConflict((same) => same.columns(['document', 'account']).doUpdateSet({ name: by.name })))
  yield* putEvent(id, { what: 'saved', hour, by, hash })
  if (submitted) yield* putEvent(id, { what: 'submitted', hour, by, hash })
  yield* forgetOld(id)
}

function* sign({ id, signOff, by, hour, hash }: Parameters<EditorialStore['signText']>[0]): Work<void> {
  const beside = (yield* documentAt(id))?.published?.hash ?? null
  const yes = sql.insertInto('sign_off').values({ document: id, sign_off: signOff, account: by.account, name: by.name, beside })
  yield* put(yes.onConflict((same) => same.columns(['document', 'sign_off']).doUpdateSet({ account: by.account, name: by.name, beside })))
  yield* putEvent(id, { what: 'signed', hour, by, hash, signOff })
}

function* discard({ id, hash, hour, by }: AtText): Work<void> {
  const document = yield* documentAt(id)
  if (document?.last === null && document.shipped === null) return yield* eraseDocument(id)
  yield* closeText(id)
  yield* putEvent(id, { what: 'discarded', hour, by, hash })
}

function* historyOf(id: string): Work<DocumentEvent[]> {
  const kept = new Set((yield* all(sql.selectFrom('document_text').select('hash').where('document', '=', id))).map(({ hash }) => hash))
  const rows = yield* all(sql.selectFrom('document_event').selectAll().where('document', '=', id).orderBy('n', 'desc').limit(200))
  return rows.map(({ hour, by, what, sign_off, hash }) => ({
    hour,
    by,
    what: what as DocumentEvent['what'],
    signOff: sign_off as SignOff | null,
    hash: hash !== null && kept.has(hash) ? hash : null,
  }))
}

/** Texts under review. */
export const editorialStore = (database: Database): Reviewing => {
  /** Does it to the open text where that is still this one. */
  const at = ({ id, hash }: AtText, act: () => Work<void>): Promise<boolean> =>
    database.write(function* () {
      if ((yield* documentAt(id))?.open?.hash !== hash) return false
      yield* act()
      yield* forgetOld(id)
      return true
    })

  return {
    documents: () => database.read(() => readDocuments()),
    document: (id) => database.read(() => documentAt(id)),
    documentTexts: (wanted) =>
      database.read(function* () {
        const texts = []
        for (const { id, hash } of wanted) {
          const found = yield* one(sql.selectFrom('document_text').select('text').where('document', '=', id).where('hash', '=', hash))
          if (found) texts.push({ id, hash, text: found.text })
        }
        return texts
      }),
    documentHistory: (id) => database.read(() => historyOf(id)),
    documentWeight: () =>
      database.read(function* () {
        const documents = yield* one(sql.selectFrom('document').select(raw<number>`count(*)`.as('count')))
        const texts = yield* one(sql.selectFrom('document_text').select(raw<number>`coalesce(sum(size), 0)`.as('bytes')))
        return { documents: documents?.count ?? 0, bytes: texts?.bytes ?? 0 }
      }),

    saveTexts: (texts, by, hour) =>
      database.write(function* () {
        for (const { id, base } of texts) if (baseOf(yield* documentAt(id)) !== base) return false
        for (const text of texts) yield* save(text, by, hour)
        return true
      }),
    submitText: (asked) =>
      at(asked, function* () {
        yield* put(sql.updateTable('open_text').set({ submitted: 1 }).where('document', '=', asked.id))
        yield* putEvent(asked.id, { what: 'submitted', ...asked })
      }),
    signText: (asked) => at(asked, () => sign(asked)),
    sendTextBack: (asked) =>
      at(asked, function* () {
        yield* put(sql.deleteFrom('sign_off').where('document', '=', asked.id))
        yield* put(sql.updateTable('open_text').set({ submitted: 0, remark: asked.remark }).where('document', '=', asked.id))
        yield* putEvent(asked.id, { what: 'sent-back', hour: asked.hour, by: asked.by, hash: asked.hash })
      }),
    discardText: (asked) => at(asked, () => discard(asked)),

    editors: async () => {
      const rows = await database.read(() => all(sql.selectFrom('editor').selectAll()))
      return new Map(rows.map(({ account, rights }) => [account, JSON.parse(rights)]))
    },
    putEditor: (account, given) => {
      const rights = JSON.stringify(given)
      const added = sql.insertInto('editor').values({ account, rights })
      return database.write(() => put(added.onConflict((same) => same.column('account').doUpdateSet({ rights }))))
    },
  }
}
