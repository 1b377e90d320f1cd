import type { ContentDocument, SiteOptions } from '@zop/wire'
import type { EditionGround, NewEdition } from '../store/editorial.ts'
import type { Store } from '../store/store.ts'
import { fallsDue, isShippedWith } from './ground.ts'
import type { Shipped } from './shipped.ts'

/** Hashes of the texts that are public, by document. */
const publicTexts = async (store: Store) =>
  new Map((await store.documents()).flatMap(({ id, published }) => (published ? [[id, published.hash] as const] : [])))

/** The texts that are public with what is asked for. */
export const textsWith = async (store: Store, { publish, withdraw }: Pick<NewEdition, 'publish' | 'withdraw'>) => {
  const hashes = await publicTexts(store)
  for (const { id, hash } of publish) hashes.set(id, hash)
  for (const id of withdraw) hashes.delete(id)
  return store.documentTexts([...hashes].map(([id, hash]) => ({ id, hash })))
}

/** Whether an edition was made of the texts that are public now. */
export const isMadeOf = async (store: Store, edition: number): Promise<boolean> => {
  const made = await store.editionTexts(edition)
  const now = await publicTexts(store)
  return made.size === now.size && [...now].every(([id, hash]) => made.get(id) === hash)
}

/** Whether the site is to be made anew: release, texts or options are others, or a day has come. */
export const isStale = async ({ store }: { readonly store: Store }, ground: EditionGround): Promise<boolean> => {
  const texts = await textsWith(store, { publish: [], withdraw: [] })
  if (texts.length === 0) return false
  const current = (await store.editions()).find((one) => one.current)
  if (!current || current.release !== ground.release || current.options !== ground.options) return true
  const all = texts.map(({ text }) => text)
  return !(await isMadeOf(store, current.number)) || fallsDue(all, current.today, ground.today)
}

/** Nobody has edited anything: the site that was shipped is the one that would be made. */
export const isShippedSite = (shipped: Shipped, texts: readonly ContentDocument[], options: SiteOptions): boolean => {
  const brought = new Map(shipped.documents.map(({ id, text }) => [id, text]))
  const same = shipped.site.size > 0 && brought.size === texts.length && texts.every(({ id, text }) => brought.get(id) === text)
  const all = texts.map(({ text }) => text)
  return same && isShippedWith(shipped, options) && !fallsDue(all, shipped.options?.today ?? '', options.today)
}
