import { signOffsFor } from '@zop/wire'
import type { Contributor, EditorialStore, NewEdition, StoredDocument, StoredEdition } from '../editorial.ts'
import type { Database } from './database.ts'
import { closeText, forgetOld, putEvent, putText, readDocuments } from './document.ts'
import { sql } from './query.ts'
import { all, one, put, type Work } from './work.ts'

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

function* editions(): Work<StoredEdition[]> {
  const rows = yield* all(sql.selectFrom('edition').selectAll().orderBy('number', 'desc'))
  return rows.map(({ changed, current, ...row }) => ({ ...row, changed: JSON.parse(changed), current: current === 1 }))
}

interface Stood {
  readonly hash: string
  readonly origin: string | null
}

function* documentsOf(edition: number): Work<ReadonlyMap<string, Stood>> {
  const rows = yield* all(sql.selectFrom('edition_document').selectAll().where('edition', '=', edition))
  return new Map(rows.map(({ document, hash, origin }) => [document, { hash, origin }]))
}

function* needsAt(id: string, hash: string): Work<string> {
  const found = yield* one(sql.selectFrom('document_text').select('text').where('document', '=', id).where('hash', '=', hash))
  return JSON.stringify(signOffsFor(id, found?.text ?? ''))
}

/** What people read of a document from now on. */
function* show(id: string, { hash, origin, hour }: { hash: string | null; origin: string | null; hour: number }): Work<void> {
  const shown =
    hash === null
      ? { published: null, published_hour: null, withdrawn: 1 }
      : { published: hash, published_hour: hour, withdrawn: 0, last: hash, needs: yield* needsAt(id, hash) }
  const document = sql.updateTable('document').where('id', '=', id)
  yield* put(document.set({ ...shown, origin }))
}

function* makeCurrent(number: number): Work<void> {
  yield* put(sql.updateTable('edition').set({ current: 0 }).where('current', '=', 1))
  yield* put(sql.updateTable('edition').set({ current: 1 }).where('number', '=', number))
}

function* publish({ id, hash }: NewEdition['publish'][number], by: Contributor | null, hour: number): Work<void> {
  const [document] = yield* readDocuments(id)
  yield* show(id, { hash, origin: document?.open?.shipped ?? document?.origin ?? null, hour })
  yield* closeText(id)
  yield* put(sql.deleteFrom('contributor').where('document', '=', id))
  yield* putEvent(id, { what: document?.withdrawn ? 'restored' : 'published', hour, by, hash })
  yield* forgetOld(id)
}

function* withdraw(id: string, by: Contributor | null, hour: number): Work<void> {
  const [document] = yield* readDocuments(id)
  yield* show(id, { hash: null, origin: document?.origin ?? null, hour })
  yield* putEvent(id, { what: 'withdrawn', hour, by, hash: document?.published?.hash ?? null })
}

const differing = (before: ReadonlyMap<string, Stood>, now: readonly StoredDocument[]): string[] => {
  const after = new Map(now.flatMap(({ id, published }) => (published ? [[id, published.hash] as const] : [])))
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id)?.hash !== after.get(id)).toSorted()
}

type Shipped = Parameters<EditorialStore['shipTexts']>[0][number]

/** Ships a text: it is public where what is public now is what a release brought, or where nothing ever was. */
function* ship(document: StoredDocument | undefined, { id, text, hash }: Shipped, hour: number): Work<void> {
  yield* putText(id, hash, text)
  if (!document) {
    const row = { id, published: hash, published_hour: hour, withdrawn: 0, last: hash, shipped: hash, origin: hash, needs: yield* needsAt(id, hash) }
    yield* put(sql.insertInto('document').values(row))
  } else {
    yield* put(sql.updateTable('document').set({ shipped: hash }).where('id', '=', id))
    const untouched = document.published ? document.published.hash === document.origin : document.last === null
    if (untouched) yield* show(id, { hash, origin: hash, hour })
  }
  yield* putEvent(id, { what: 'shipped', hour, by: null, hash })
  yield* forgetOld(id)
}

/** A release does not bring it any more. */
function* unship({ id, published, origin }: StoredDocument, hour: number): Work<void> {
  yield* put(sql.updateTable('document').set({ shipped: null }).where('id', '=', id))
  if (published && published.hash === origin) yield* withdraw(id, null, hour)
}

function* shipAll(texts: readonly Shipped[], hour: number): Work<number> {
  const known = new Map((yield* readDocuments()).map((document) => [document.id, document]))
  const shipped = new Set(texts.map(({ id }) => id))
  const changed = texts.filter(({ id, hash }) => known.get(id)?.shipped !== hash)
  const gone = [...known.values()].filter((document) => document.shipped !== null && !shipped.has(document.id))
  for (const text of changed) yield* ship(known.get(text.id), text, hour)
  for (const document of gone) yield* unship(document, hour)
  return changed.length + gone.length
}

function* putEdition({ publish: approved, withdraw: leaving, ...edition }: NewEdition, by: Contributor | null): Work<boolean> {
  const now = new Map((yield* readDocuments()).map((document) => [document.id, document]))
  const stands = ({ id, hash }: NewEdition['publish'][number]): boolean => now.get(id)?.open?.submitted === true && now.get(id)?.open?.hash === hash
  if (!approved.every(stands) || !leaving.every((id) => now.get(id)?.published)) return false
  const { hour, number } = edition
  const current = (yield* editions()).find((one) => one.current)
  const before = current ? yield* documentsOf(current.number) : new Map()
  for (const one of approved) yield* publish(one, by, hour)
  for (const id of leaving) yield* withdraw(id, by, hour)
  const after = yield* readDocuments()
  yield* put(sql.insertInto('edition').values({ ...edition, changed: JSON.stringify(differing(before, after)), current: 0 }))
  for (const { id, published, origin } of after)
    if (published) yield* put(sql.insertInto('edition_document').values({ edition: number, document: id, hash: published.hash, origin }))
  yield* makeCurrent(number)
  const all = yield* editions()
  const stays = keptOf(all)
  for (const one of all) if (!stays.has(one.number)) yield* put(sql.deleteFrom('edition').where('number', '=', one.number))
  return true
}

function* goBack(edition: number, by: Contributor, hour: number): Work<boolean> {
  if (!(yield* editions()).some(({ number, current }) => number === edition && !current)) return false
  const then = yield* documentsOf(edition)
  for (const { id, published, origin } of yield* readDocuments()) {
    const was = then.get(id)
    if ((was?.hash ?? null) === (published?.hash ?? null)) continue
    yield* show(id, { hash: was?.hash ?? null, origin: was?.origin ?? origin, hour })
    yield* putEvent(id, { what: 'went-back', hour, by, hash: was?.hash ?? null })
  }
  yield* makeCurrent(edition)
  return true
}

type Publishing = Pick<EditorialStore, 'renewEdition' | 'shipTexts' | 'editions' | 'editionTexts' | 'putEdition' | 'goBackTo' | 'dropEditions'>

/** What is public, and what has been. */
export const editionStore = (database: Database): Publishing => ({
  shipTexts: (texts, hour) => database.write(() => shipAll(texts, hour)),
  editions: () => database.read(editions),
  editionTexts: async (edition) => new Map([...(await database.read(() => documentsOf(edition)))].map(([id, { hash }]) => [id, hash])),
  putEdition: (edition, by) => database.write(() => putEdition(edition, by)),
  renewEdition: (number, { release, options, today }) =>
    database.write(() => put(sql.updateTable('edition').set({ release, options, today }).where('number', '=', number))),
  goBackTo: (edition, by, hour) => database.write(() => goBack(edition, by, hour)),
  dropEditions: (numbers) =>
    database.write(function* () {
      for (const number of numbers) yield* put(sql.deleteFrom('edition').where('number', '=', number))
    }),
})
