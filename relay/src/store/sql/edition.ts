import { signOffsFor } from '@zop/wire'
import type { Contributor, EditorialStore, NewEdition, StoredDocument, StoredEdition } from '../editorial.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { documentRows, readDocuments } from './document.ts'
import { sql } from './query.ts'

/** Editions that are kept: the newest, and the last one of each of the last days that have any, so that many in one hour do not take every way back. */
const kept = { newest: 20, days: 14 }

const keptOf = (editions: readonly StoredEdition[]): ReadonlySet<number> => {
  const lastOfDays = new Map(editions.toReversed().map(({ hour, number }) => [Math.floor(hour / 24), number]))
  const days = [...lastOfDays.values()].toSorted((a, b) => b - a).slice(0, kept.days)
  return new Set([
    ...editions.slice(0, kept.newest).map(({ number }) => number),
    ...days,
    ...editions.filter(({ current }) => current).map(({ number }) => number),
  ])
}

type Publishing = Pick<EditorialStore, 'renewEdition' | 'shipTexts' | 'editions' | 'editionTexts' | 'putEdition' | 'goBackTo' | 'dropEditions'>

/** What is public, and what has been. */
export const editionStore = (connection: Connection, batch: Batch): Publishing => {
  const rows = documentRows(connection)

  const editions = (): StoredEdition[] =>
    connection.all(sql.selectFrom('edition').selectAll().orderBy('number', 'desc')).map(({ changed, current, ...row }) => ({
      ...row,
      changed: JSON.parse(changed),
      current: current === 1,
    }))
  const documentsOf = (edition: number): ReadonlyMap<string, { readonly hash: string; readonly origin: string | null }> =>
    new Map(
      connection
        .all(sql.selectFrom('edition_document').selectAll().where('edition', '=', edition))
        .map(({ document, hash, origin }) => [document, { hash, origin }]),
    )

  const needsAt = (id: string, hash: string): string => {
    const found = connection.one(sql.selectFrom('document_text').select('text').where('document', '=', id).where('hash', '=', hash))
    return JSON.stringify(signOffsFor(id, found?.text ?? ''))
  }

  /** What people read of a document from now on. */
  const put = (id: string, { hash, origin, hour }: { hash: string | null; origin: string | null; hour: number }): void => {
    const shown =
      hash === null
        ? { published: null, published_hour: null, withdrawn: 1 }
        : { published: hash, published_hour: hour, withdrawn: 0, last: hash, needs: needsAt(id, hash) }
    connection.run(
      sql
        .updateTable('document')
        .set({ ...shown, origin })
        .where('id', '=', id),
    )
  }
  const makeCurrent = (number: number): void => {
    connection.run(sql.updateTable('edition').set({ current: 0 }).where('current', '=', 1))
    connection.run(sql.updateTable('edition').set({ current: 1 }).where('number', '=', number))
  }

  const publish = ({ id, hash }: NewEdition['publish'][number], by: Contributor | null, hour: number): void => {
    const [document] = readDocuments(connection, id)
    put(id, { hash, origin: document?.open?.shipped ?? document?.origin ?? null, hour })
    rows.close(id)
    connection.run(sql.deleteFrom('contributor').where('document', '=', id))
    rows.event(id, { what: document?.withdrawn ? 'restored' : 'published', hour, by, hash })
    rows.forget(id)
  }
  const withdraw = (id: string, by: Contributor | null, hour: number): void => {
    const [document] = readDocuments(connection, id)
    put(id, { hash: null, origin: document?.origin ?? null, hour })
    rows.event(id, { what: 'withdrawn', hour, by, hash: document?.published?.hash ?? null })
  }

  const differing = (before: ReadonlyMap<string, { readonly hash: string }>, now: readonly StoredDocument[]): string[] => {
    const after = new Map(now.flatMap(({ id, published }) => (published ? [[id, published.hash] as const] : [])))
    return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id)?.hash !== after.get(id)).toSorted()
  }

  /** Ships a text: it is public where what is public now is what a release brought, or where nothing ever was. */
  const ship = (document: StoredDocument | undefined, { id, text, hash }: { id: string; text: string; hash: string }, hour: number): void => {
    rows.text(id, hash, text)
    const row = { id, published: hash, published_hour: hour, withdrawn: 0, last: hash, shipped: hash, origin: hash, needs: needsAt(id, hash) }
    if (!document) connection.run(sql.insertInto('document').values(row))
    else {
      connection.run(sql.updateTable('document').set({ shipped: hash }).where('id', '=', id))
      const untouched = document.published ? document.published.hash === document.origin : document.last === null
      if (untouched) put(id, { hash, origin: hash, hour })
    }
    rows.event(id, { what: 'shipped', hour, by: null, hash })
    rows.forget(id)
  }
  /** A release does not bring it any more. */
  const unship = ({ id, published, origin }: StoredDocument, hour: number): void => {
    connection.run(sql.updateTable('document').set({ shipped: null }).where('id', '=', id))
    if (published && published.hash === origin) withdraw(id, null, hour)
  }

  return {
    shipTexts: (texts, hour) =>
      batch.write(() => {
        const known = new Map(readDocuments(connection).map((document) => [document.id, document]))
        const shipped = new Set(texts.map(({ id }) => id))
        const changed = texts.filter(({ id, hash }) => known.get(id)?.shipped !== hash)
        const gone = [...known.values()].filter((document) => document.shipped !== null && !shipped.has(document.id))
        for (const text of changed) ship(known.get(text.id), text, hour)
        for (const document of gone) unship(document, hour)
        return changed.length + gone.length
      }),

    editions: async () => editions(),
    editionTexts: async (edition) => new Map([...documentsOf(edition)].map(([id, { hash }]) => [id, hash])),
    putEdition: ({ publish: approved, withdraw: leaving, ...edition }, by) =>
      batch.write(() => {
        const now = new Map(readDocuments(connection).map((document) => [document.id, document]))
        const stands = ({ id, hash }: NewEdition['publish'][number]): boolean => now.get(id)?.open?.submitted === true && now.get(id)?.open?.hash === hash
        if (!approved.every(stands) || !leaving.every((id) => now.get(id)?.published)) return false
        const { hour } = edition
        const current = editions().find((one) => one.current)
        const before = current ? documentsOf(current.number) : new Map()
        for (const one of approved) publish(one, by, hour)
        for (const id of leaving) withdraw(id, by, hour)
        const after = readDocuments(connection)
        connection.run(sql.insertInto('edition').values({ ...edition, changed: JSON.stringify(differing(before, after)), current: 0 }))
        for (const { id, published, origin } of after)
          if (published) connection.run(sql.insertInto('edition_document').values({ edition: edition.number, document: id, hash: published.hash, origin }))
        makeCurrent(edition.number)
        const stays = keptOf(editions())
        for (const { number } of editions()) if (!stays.has(number)) connection.run(sql.deleteFrom('edition').where('number', '=', number))
        return true
      }),
    renewEdition: (number, { release, options, today }) =>
      batch.write(() => {
        connection.run(sql.updateTable('edition').set({ release, options, today }).where('number', '=', number))
      }),
    goBackTo: (edition, by, hour) =>
      batch.write(() => {
        if (!editions().some(({ number, current }) => number === edition && !current)) return false
        const then = documentsOf(edition)
        for (const { id, published, origin } of readDocuments(connection)) {
          const was = then.get(id)
          if ((was?.hash ?? null) === (published?.hash ?? null)) continue
          put(id, { hash: was?.hash ?? null, origin: was?.origin ?? origin, hour })
          rows.event(id, { what: 'went-back', hour, by, hash: was?.hash ?? null })
        }
        makeCurrent(edition)
        return true
      }),
    dropEditions: (numbers) =>
      batch.write(() => {
        for (const number of numbers) connection.run(sql.deleteFrom('edition').where('number', '=', number))
      }),
  }
}
