import type { ContentDocument, Edition, Publishing, SiteOptions } from '@zop/wire'
import { hourOf, minute } from '../clock.ts'
import { dayOf } from '../duty/calendar.ts'
import { placesOf } from '../log.ts'
import type { Space } from '../peers/shared.ts'
import { alone } from '../peers/together.ts'
import { textHash } from '../review/save.ts'
import { fileOf, type Layer } from '../serve/files.ts'
import type { Contributor, NewEdition, StoredEdition } from '../store/editorial.ts'
import type { Running } from '../workshop/run.ts'
import { build, type Ended, failed, type SiteJob, stopped } from './build.ts'
import { Editions, type Unfinished } from './folder.ts'
import { groundOf, optionsOf } from './ground.ts'
import { digestOf, hashesOf, listed, listPath } from './list.ts'
import type { ContentSources } from './sources.ts'
import { isMadeOf, isShippedSite, isStale, textsWith } from './stale.ts'

export interface Asked extends Pick<NewEdition, 'publish' | 'withdraw'> {
  /** Null: the relay by itself. */
  readonly by: Contributor | null
}

/**
 * What people read: makes the site anew from texts that two people have agreed on, keeps the last editions, and goes back to one of them. What is read now stays until
 * another is whole, on the disk, and written down; nothing here opens a file of the release for writing.
 */
export class Content {
  readonly #sources: ContentSources
  readonly #editions: Editions
  #state: Publishing | null = null
  /** The process that makes it; null: this one. */
  #at: string | null = null
  readonly #shared: Space<Publishing>
  #run = 0
  #making: Asked | null = null
  #stopping = false
  #running: Running | null = null
  #underWay: Promise<void> = Promise.resolve()
  #followed: Promise<void> = Promise.resolve()
  /** Digest of the edition that is shown. */
  #shown: string | null = null

  constructor(sources: ContentSources) {
    this.#sources = sources
    this.#editions = new Editions(sources.folder)
    this.#shared = (sources.peers ?? alone).space<Publishing>('publishing', (_, state, by) => {
      this.#state = state
      this.#at = by
      this.#run = Math.max(this.#run, state?.run ?? 0)
      sources.review.changed()
    })
  }

  /** The site that is being made, or was made last since the relay started. */
  get state(): Publishing | null {
    return this.#state
  }

  /** The account for which it is being made. */
  get by(): string | null {
    return this.#making?.by?.account ?? null
  }

  async editions(): Promise<readonly Edition[]> {
    const all = await this.#sources.store.editions()
    return all.map(({ number, hour, by, changed, files, current }) => ({ number, hour, by, changed: changed.slice(0, 5000), files, current }))
  }

  /** At the start: texts that were shipped are public, what was left half-written goes, and the newest whole edition is shown. Then the site is made anew where it is not what it should be. */
  async open(): Promise<void> {
    await this.#ship()
    await this.#show()
    this.refresh()
  }

  /** Beside other processes: whichever leads ships its texts (`lead`), and what another one has published is made here too. */
  async join(): Promise<void> {
    await this.#show()
    this.follow()
  }

  /** The process leads from now on: its release is the one that is shipped. */
  lead(): void {
    const { review, log } = this.#sources
    review.turns
      .take(() => this.#ship())
      .catch((error: unknown) => log.line('warn', { msg: 'the texts of the release could not be shipped', stack: placesOf(error) }))
    this.refresh()
  }

  /** Another process has published: its edition is made here from the same texts, where the folder does not have it. */
  follow(): void {
    const { log } = this.#sources
    this.#followed = this.#followed
      .then(() => this.#follow())
      .catch((error: unknown) => log.line('warn', { msg: 'what another process has published could not be made here yet', stack: placesOf(error) }))
  }

  async #follow(): Promise<void> {
    const { store, files, review } = this.#sources
    const current = (await store.editions()).find((one) => one.current)
    if (!current || current.digest === this.#shown) return
    const layer = (await this.#whole(current)) ?? (await this.#again(current))
    files.show(this.#reusing(layer ?? listed(await this.#instead(await store.editions()))))
    this.#shown = layer ? current.digest : null
    // What is being made here lies in the same folder.
    if (this.#making === null) await this.#sweep()
    review.changed()
  }

  /** Null where the same texts do not make the same pages here: another release does not. */
  async #again(edition: StoredEdition): Promise<Layer | null> {
    const { store, log } = this.#sources
    const unfinished = await this.#editions.begin()
    try {
      const texts = await store.documentTexts([...(await store.editionTexts(edition.number))].map(([id, hash]) => ({ id, hash })))
      const withdrawn = (await store.documents()).flatMap((one) => (one.withdrawn ? [one.id] : []))
      const made = await this.#texts(unfinished, texts, { ...this.#ground().options, today: edition.today }, withdrawn)
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

  async #ship(): Promise<void> {
    const { store, clock, shipped } = this.#sources
    await store.shipTexts(
      shipped.documents.map((document) => ({ ...document, hash: textHash(document.text) })),
      hourOf(clock),
    )
  }

  async #show(): Promise<void> {
    const { store, files, log } = this.#sources
    const editions = await store.editions()
    const there = await this.#editions.sweep(new Set(editions.map(({ number }) => number)))
    const current = editions.find((one) => one.current)
    const layer = current ? await this.#whole(current) : null
    const lost = editions.filter((one) => !there.has(one.number) || (one === current && !layer)).map(({ number }) => number)
    if (current && !layer) log.line('warn', { msg: 'the published pages are missing or damaged: others are shown until they have been made anew' })
    // What one of several processes does not have the others may.
    if (!this.#sources.shares) await store.dropEditions(lost)
    await this.#sweep()
    files.show(layer ?? listed(await this.#instead(editions.filter(({ number }) => !lost.includes(number)))))
    this.#shown = layer ? (current?.digest ?? null) : null
  }

  /** Makes the site anew where the release, its texts, the options or a day have changed since. What is shown stays until then. */
  refresh(): void {
    const { review, log } = this.#sources
    review.turns
      .take(async () => {
        if (this.#making === null && (await isStale(this.#sources, this.#ground().ground))) this.start({ publish: [], withdraw: [], by: null })
      })
      .catch((error: unknown) => log.line('warn', { msg: 'whether the pages are up to date is not known', stack: placesOf(error) }))
  }

  /** False where a site is being made already. Its end shows in the state. */
  start(asked: Asked): boolean {
    if (this.#making !== null || this.#elsewhere) return false
    const { log } = this.#sources
    this.#making = asked
    this.#stopping = false
    this.#tell({ run: ++this.#run, done: 0, of: 0, ended: null, faults: [] })
    this.#underWay = this.#make(asked)
      .catch((error: unknown): Ended => {
        log.line('warn', { msg: 'publishing failed', stack: placesOf(error) })
        return failed
      })
      .then((end) => {
        this.#making = null
        this.#running = null
        if (this.#state) this.#tell({ ...this.#state, ...end })
      })
    return true
  }

  /** Settles when the relay makes nothing that nobody has asked for: whoever publishes waits for that rather than being refused. */
  async ownEnded(): Promise<void> {
    if (this.#making !== null && this.#making.by === null) await this.#underWay
  }

  /** Settles when what is being made has ended. */
  async stop(): Promise<void> {
    if (this.#elsewhere) this.#sources.peers?.tell({ kind: 'stop', what: 'publishing' })
    else await this.stopHere()
  }

  /** As another process is asked to. */
  async stopHere(): Promise<void> {
    this.#stopping = true
    this.#running?.stop()
    await this.#underWay
  }

  /** With the relay: whatever has not been asked yet is asked no more. */
  async close(): Promise<void> {
    // Where others hold the turn nothing of this process is under way in it.
    await this.#sources.review.turns.take(async () => undefined).catch(() => undefined)
    await this.stopHere()
    await this.#followed
  }

  /** The process that made a site is gone. */
  lost(by: string): void {
    if (this.#elsewhere && this.#at === by && this.#state) this.#tell({ ...this.#state, ...failed })
  }

  get #elsewhere(): boolean {
    return this.#at !== null && this.#state?.ended === null
  }

  /** The files of an earlier edition are read again at once, and its texts are public as of then. Only with `safety` where that brings back what has been taken off since. */
  goBack(number: number, by: Contributor, safety: boolean): Promise<'went' | 'gone' | 'taken'> {
    const { store, review, files, clock } = this.#sources
    return review.turns.take(async () => {
      if (this.#making !== null) return 'taken'
      const withdrawn = (await store.documents()).filter((one) => one.withdrawn)
      const texts = await store.editionTexts(number)
      if (!safety && withdrawn.some(({ id }) => texts.has(id))) return 'gone'
      const edition = (await store.editions()).find((one) => one.number === number && !one.current)
      const layer = edition ? ((await this.#whole(edition)) ?? (this.#sources.shares ? await this.#again(edition) : null)) : null
      if (!layer || !(await store.goBackTo(number, by, hourOf(clock)))) return 'gone'
      files.show(layer)
      this.#shown = edition?.digest ?? null
      review.changed()
      return 'went'
    })
  }

  #today(): string {
    return dayOf(Math.floor(this.#sources.clock.now() / minute))
  }

  /** The files of an edition, exactly as they were made; null where any byte is another one. */
  async #whole({ number, digest }: StoredEdition): Promise<Layer | null> {
    const layer = await this.#editions.read(number)
    return layer && digestOf(hashesOf(layer)) === digest ? listed(layer) : null
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

  async #sweep(): Promise<void> {
    await this.#editions.sweep(new Set((await this.#sources.store.editions()).map(({ number }) => number)))
  }

  #ground() {
    const { config, files, shipped } = this.#sources
    const beside = { release: files.release, shipped }
    const options = optionsOf(config, beside, this.#today())
    return { options, ground: groundOf(options, beside) }
  }

  async #make(asked: Asked): Promise<Ended> {
    const texts = await textsWith(this.#sources.store, asked)
    const { options, ground } = this.#ground()
    const unfinished = await this.#editions.begin()
    try {
      const gone = (await this.#sources.store.documents()).flatMap(({ id, withdrawn }) => (withdrawn || asked.withdraw.includes(id) ? [id] : []))
      const withdrawn = gone.filter((id) => !asked.publish.some((one) => one.id === id))
      const made = await this.#texts(unfinished, texts, options, withdrawn)
      if (made !== null) return made
      if (this.#stopping) return stopped
      const layer = await unfinished.read()
      return await this.#sources.review.turns.take(() => this.#keep(unfinished, layer, { ...ground, ...asked }))
    } finally {
      await unfinished.discard()
    }
  }

  #texts(unfinished: Unfinished, texts: readonly ContentDocument[], options: SiteOptions, withdrawn: readonly string[]): Promise<Ended | null> {
    const job: SiteJob = { kind: 'site', documents: texts.map(({ id, text }) => ({ id, text })), options: { ...options, withdrawn: [...withdrawn] } }
    return isShippedSite(this.#sources.shipped, texts, job.options) ? this.#copy(unfinished) : this.#build(unfinished, job)
  }

  async #copy(unfinished: Unfinished): Promise<null> {
    for (const [path, { plain }] of this.#sources.shipped.site) await unfinished.write(path, plain)
    return null
  }

  #build(unfinished: Unfinished, job: SiteJob): Promise<Ended | null> {
    const building = build(this.#sources, job, { unfinished, told: (line) => this.#showBuilding(line) })
    this.#running = building.running
    if (this.#stopping) this.#running.stop()
    return building.ended
  }

  /** In its turn: what was approved must still be, then the whole site changes at once. */
  async #keep(unfinished: Unfinished, layer: Layer, { by, publish, withdraw, release, options, today }: Asked & ReturnType<typeof groundOf>): Promise<Ended> {
    const { store, review, files, clock } = this.#sources
    const documents = new Map((await store.documents()).map((document) => [document.id, document]))
    const changed = [
      ...publish.filter(({ id, hash }) => review.approvedText(documents.get(id) ?? null) !== hash).map(({ id }) => id),
      ...withdraw.filter((id) => !documents.get(id)?.published),
    ]
    if (changed.length > 0)
      return { ended: 'refused', faults: changed.slice(0, 200).map((document) => ({ document, line: null, code: 'changed-meanwhile', detail: '' })) }
    const digest = digestOf(hashesOf(layer))
    const current = (await store.editions()).find((one) => one.current)
    if (publish.length + withdraw.length === 0 && current?.digest === digest && (await isMadeOf(store, current.number))) {
      await store.renewEdition(current.number, { release, options, today })
      return { ended: 'published', faults: [] }
    }
    const number = Math.max(0, ...(await store.editions()).map((one) => one.number)) + 1
    try {
      await unfinished.keep(number)
      const made = { number, hour: hourOf(clock), by: by?.name ?? null, files: layer.size, digest, release, options, today }
      if (!(await store.putEdition({ ...made, publish, withdraw }, by))) return failed
      files.show(this.#reusing(listed(layer)))
      this.#shown = digest
    } finally {
      await this.#sweep()
      review.changed()
    }
    return { ended: 'published', faults: [] }
  }

  /** What is the same as before has been packed already. */
  #reusing(layer: Layer): Layer {
    const before = this.#sources.files.content
    return new Map([...layer].map(([path, file]) => [path, before.get(path)?.hash === file.hash ? (before.get(path) ?? fileOf(path, file.plain)) : file]))
  }

  #showBuilding({ done, of }: { done: number; of: number }): void {
    if (this.#state?.ended === null && this.#making !== null) this.#tell({ ...this.#state, done, of })
  }

  #tell(state: Publishing): void {
    this.#state = state
    this.#at = null
    this.#shared.put('', state)
    this.#sources.review.changed()
  }
}
