import { createHash } from 'node:crypto'
import { type Body, documentKindOf, listingFaults, mayWrite, parseListing } from '@zop/wire'
import { hourOf, minute } from '../clock.ts'
import { dayAfter, dayOf } from '../duty/calendar.ts'
import { isRefused, type Refused, refuse } from '../serve/refuse.ts'
import type { SavedText, StoredDocument } from '../store/editorial.ts'
import type { World } from '../world.ts'
import { needsOver, type Reviewer } from './rules.ts'

/** Most documents, bytes of every text that is kept, and bytes of what pages are made of. */
const mostEditorial = { documents: 5000, bytes: 256 * 1024 * 1024 } as const

/** SHA-256 of a text in UTF-8. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('base64url')

type Saving = Pick<World, 'store' | 'review' | 'clock'>
type Draft = Body<'saveDrafts'>['drafts'][number]

const textAt = async ({ store }: Saving, id: string, hash: string | null | undefined): Promise<string | null> =>
  hash ? ((await store.documentTexts([{ id, hash }]))[0]?.text ?? null) : null

/** What is to be done with one draft: nothing where this very text stands there already. */
const savedOf = async (world: Saving, { id, text, base }: Draft, submit: boolean): Promise<SavedText | 'there' | Refused> => {
  const document: StoredDocument | null = await world.store.document(id)
  const hash = textHash(text)
  const standing = document?.open?.hash ?? document?.published?.hash ?? null
  if (standing !== hash && standing !== base) return refuse('newer-version')
  if (documentKindOf(id) === 'listing' && ((submit && listingFaults(id, text).length > 0) || saysTheFuture(text, world.clock))) return refuse('malformed')
  if (standing === hash) return 'there'
  const published = await textAt(world, id, document?.published?.hash)
  const needs = needsOver(id, text, published)
  return { id, text, hash, base, needs, against: document?.published?.hash ?? null, submitted: submit }
}

/** A report of free places that never grows old. */
const saysTheFuture = (text: string, clock: World['clock']): boolean => {
  const tomorrow = dayAfter(dayOf(Math.floor(clock.now() / minute)))
  return parseListing(text)?.services.some(({ capacities }) => capacities.some(({ updated }) => updated > tomorrow)) ?? false
}

const hasRoom = async ({ store }: Saving, texts: readonly SavedText[]): Promise<boolean> => {
  const { documents, bytes } = await store.documentWeight()
  const added = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  return bytes + added <= mostEditorial.bytes && documents + texts.filter(({ base }) => base === null).length <= mostEditorial.documents
}

/** Saves drafts, all or none. */
export const saveDrafts = async (world: Saving, who: Reviewer, { drafts, submit }: Body<'saveDrafts'>): Promise<Refused | object> => {
  if (!drafts.every(({ id }) => mayWrite(who, id))) return refuse('not-found')
  if (new Set(drafts.map(({ id }) => id)).size < drafts.length) return refuse('malformed')
  const all = await Promise.all(drafts.map((draft) => savedOf(world, draft, submit)))
  const refused = all.find(isRefused)
  if (refused) return refused
  const texts = all.filter((one): one is SavedText => one !== 'there' && !isRefused(one))
  if (!(await hasRoom(world, texts))) return refuse('limit')
  const hour = hourOf(world.clock)
  if (texts.length > 0 && !(await world.store.saveTexts(texts, who, hour))) return refuse('newer-version')
  if (submit)
    await submitStanding(
      world,
      who,
      drafts.filter((_, index) => all[index] === 'there'),
    )
  world.review.changed()
  return {}
}

const submitStanding = async ({ store, clock }: Saving, who: Reviewer, drafts: readonly Draft[]): Promise<void> => {
  for (const { id, text } of drafts) {
    const open = (await store.document(id))?.open
    if (open && !open.submitted) await store.submitText({ id, hash: textHash(text), by: who, hour: hourOf(clock) })
  }
}
