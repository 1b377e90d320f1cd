import type { ContentDocument, SiteOptions } from '@zop/wire'
import { fileOf, type Layer } from '../serve/files.ts'
import type { StoredEdition } from '../store/editorial.ts'
import type { Building, Ended } from './build.ts'
import type { Editions, Unfinished } from './folder.ts'
import { groundToday } from './ground.ts'
import { digestOf, hashesOf, listed, listPath } from './list.ts'
import type { ContentSources } from './sources.ts'

/** What pages are made of. */
export interface Pages extends Partial<Pick<Building, 'told'>> {
  readonly texts: readonly ContentDocument[]
  readonly options: SiteOptions
  /** Ids of documents that have been taken off. */
  readonly withdrawn: readonly string[]
}

interface Means {
  readonly editions: Editions
  /** Null where all pages lie there. */
  readonly write: (unfinished: Unfinished, pages: Pages) => Promise<Ended | null>
}

/** Which edition people read, of those that lie on this disk. */
export class Shown {
  readonly #sources: ContentSources
  readonly #means: Means
  /** Of the edition that is shown; null where others stand in for it. */
  #digest: string | null = null

  constructor(sources: ContentSources, means: Means) {
    this.#sources = sources
    this.#means = means
  }

  /** At the start: what was left half-written goes, and the newest edition is shown, or what stands in for it. */
  async open(): Promise<void> {
    const { store, log, shares } = this.#sources
    const editions = await store.editions()
    const there = await this.#means.editions.sweep(new Set(editions.map(({ number }) => number)))
    const current = editions.find((one) => one.current)
    const layer = current ? await this.#whole(current) : null
    const lost = editions.filter((one) => !there.has(one.number) || (one === current && !layer)).map(({ number }) => number)
    if (current && !layer) log.line('warn', { msg: 'the published pages are missing or damaged: others are shown until they have been made anew' })
    // What one of several processes does not have the others may.
    if (!shares) await store.dropEditions(lost)
    await this.sweep()
    if (current && layer) this.show(layer, current)
    else await this.#showInstead(editions.filter(({ number }) => !lost.includes(number)))
  }

  /** The edition that another process has published. False where it is shown already. */
  async follow(): Promise<boolean> {
    const { store, review } = this.#sources
    const current = (await store.editions()).find((one) => one.current)
    if (!current || current.digest === this.#digest) return false
    const layer = await this.layerOf(current)
    if (layer) this.show(layer, current)
    else await this.#showInstead(await store.editions())
    review.changed()
    return true
  }

  show(layer: Layer, { digest }: Pick<StoredEdition, 'digest'>): void {
    this.#put(layer)
    this.#digest = digest
  }

  /** The files of an edition, exactly as they were made; null where any byte is another one. What another process has made is made here from the same texts. */
  async layerOf(edition: StoredEdition): Promise<Layer | null> {
    return (await this.#whole(edition)) ?? (this.#sources.shares ? await this.#again(edition) : null)
  }

  /** Folders of editions that are kept no longer go. */
  async sweep(): Promise<void> {
    await this.#means.editions.sweep(new Set((await this.#sources.store.editions()).map(({ number }) => number)))
  }

  async #whole({ number, digest }: StoredEdition): Promise<Layer | null> {
    const layer = await this.#means.editions.read(number)
    return layer && digestOf(hashesOf(layer)) === digest ? listed(layer) : null
  }

  /** Null where the same texts do not make the same pages here: another release does not. */
  async #again(edition: StoredEdition): Promise<Layer | null> {
    const { store, log } = this.#sources
    const unfinished = await this.#means.editions.begin()
    try {
      const texts = await store.documentTexts([...(await store.editionTexts(edition.number))].map(([id, hash]) => ({ id, hash })))
      const withdrawn = (await store.documents()).flatMap((one) => (one.withdrawn ? [one.id] : []))
      const options = { ...groundToday(this.#sources).options, today: edition.today }
      const made = await this.#means.write(unfinished, { texts, options, withdrawn })
      const layer = made === null ? await unfinished.read() : null
      if (!layer || digestOf(hashesOf(layer)) !== edition.digest) {
        log.line('warn', {
          msg: 'an edition could not be made here as another process has made it: other pages are shown',
          code: made?.ended ?? 'other-release',
        })
        return null
      }
      await unfinished.keep(edition.number)
      return listed(layer)
    } finally {
      await unfinished.discard()
    }
  }

  async #showInstead(editions: readonly StoredEdition[]): Promise<void> {
    this.#put(listed(await this.#instead(editions)))
    this.#digest = null
  }

  /** What is shown until the site has been made anew: the newest edition that is whole, else what was shipped; without the pages that have been taken off. */
  async #instead(editions: readonly StoredEdition[]): Promise<Layer> {
    const { store, shipped } = this.#sources
    let whole: Layer | null = null
    for (const edition of editions) whole ??= await this.#whole(edition)
    const names = (await store.documents()).flatMap(({ id, withdrawn }) => (withdrawn ? (id.match(/^page\.[^.]+\.(.+)$/)?.[1] ?? []) : []))
    // A page stands below its name in every language, with its card; search and lists are made anew soon.
    const isGone = (path: string): boolean => names.some((name) => path.split('/')[2] === name) || (names.length > 0 && path.startsWith('/data/search-'))
    return new Map([...(whole ?? shipped.site)].filter(([path]) => path !== listPath && !isGone(path)))
  }

  /** What is the same as before has been packed already. */
  #put(layer: Layer): void {
    const { files } = this.#sources
    const before = files.content
    files.show(new Map([...layer].map(([path, file]) => [path, before.get(path)?.hash === file.hash ? (before.get(path) ?? fileOf(path, file.plain)) : file])))
  }
}
