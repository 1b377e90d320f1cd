import type { Edition, Publishing } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { placesOf } from '../log.ts'
import { Job } from '../peers/job.ts'
import { alone } from '../peers/together.ts'
import { textHash } from '../review/save.ts'
import type { Layer } from '../serve/files.ts'
import type { Contributor, EditionGround, NewEdition } from '../store/editorial.ts'
import type { Running } from '../workshop/run.ts'
import { type Building, build, type Ended, failed, type SiteJob, stopped } from './build.ts'
import { Editions, type Unfinished } from './folder.ts'
import { groundToday } from './ground.ts'
import { digestOf, hashesOf, listed } from './list.ts'
import { type Pages, Shown } from './shown.ts'
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
  readonly #shown: Shown
  readonly #job: Job<Publishing>
  #making: Asked | null = null
  #stopping = false
  #running: Running | null = null
  #underWay: Promise<void> = Promise.resolve()
  #followed: Promise<void> = Promise.resolve()

  constructor(sources: ContentSources) {
    this.#sources = sources
    this.#editions = new Editions(sources.folder)
    this.#shown = new Shown(sources, { editions: this.#editions, write: (unfinished, asked) => this.#write(unfinished, asked) })
    this.#job = new Job('publishing', sources.peers ?? alone, () => sources.review.changed())
  }

  /** The site that is being made, or was made last since the relay started. */
  get state(): Publishing | null {
    return this.#job.state
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
    await this.#shown.open()
    this.refresh()
  }

  /** Beside other processes: whichever leads ships its texts (`lead`), and what another one has published is made here too. */
  async join(): Promise<void> {
    await this.#shown.open()
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
      .then(async () => {
        // What is being made here lies in the same folder.
        if ((await this.#shown.follow()) && this.#making === null) await this.#shown.sweep()
      })
      .catch((error: unknown) => log.line('warn', { msg: 'what another process has published could not be made here yet', stack: placesOf(error) }))
  }

  async #ship(): Promise<void> {
    const { store, clock, shipped } = this.#sources
    await store.shipTexts(
      shipped.documents.map((document) => ({ ...document, hash: textHash(document.text) })),
      hourOf(clock),
    )
  }

  /** Makes the site anew where the release, its texts, the options or a day have changed since. What is shown stays until then. */
  refresh(): void {
    const { review, log } = this.#sources
    review.turns
      .take(async () => {
        if (this.#making === null && (await isStale(this.#sources, groundToday(this.#sources).ground))) this.start({ publish: [], withdraw: [], by: null })
      })
      .catch((error: unknown) => log.line('warn', { msg: 'whether the pages are up to date is not known', stack: placesOf(error) }))
  }

  /** False where a site is being made already. Its end shows in the state. */
  start(asked: Asked): boolean {
    if (this.#making !== null || this.#job.elsewhere) return false
    const { log } = this.#sources
    this.#making = asked
    this.#stopping = false
    const run = this.#job.begin({ done: 0, of: 0, ended: null, faults: [] })
    this.#underWay = this.#make(asked, run)
      .catch((error: unknown): Ended => {
        log.line('warn', { msg: 'publishing failed', stack: placesOf(error) })
        return failed
      })
      .then((end) => {
        this.#making = null
        this.#running = null
        this.#job.goOn(run, end)
      })
    return true
  }

  /** Settles when the relay makes nothing that nobody has asked for: whoever publishes waits for that rather than being refused. */
  async ownEnded(): Promise<void> {
    if (this.#making !== null && this.#making.by === null) await this.#underWay
  }

  /** Settles when what is being made has ended. */
  async stop(): Promise<void> {
    if (this.#job.elsewhere) this.#sources.peers?.tell({ kind: 'stop', what: 'publishing' })
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
    this.#job.lost(by, failed)
  }

  /** The files of an earlier edition are read again at once, and its texts are public as of then. Only with `safety` where that brings back what has been taken off since. */
  goBack(number: number, by: Contributor, safety: boolean): Promise<'went' | 'gone' | 'taken'> {
    const { store, review, clock } = this.#sources
    return review.turns.take(async () => {
      if (this.#making !== null) return 'taken'
      const withdrawn = (await store.documents()).filter((one) => one.withdrawn)
      const texts = await store.editionTexts(number)
      if (!safety && withdrawn.some(({ id }) => texts.has(id))) return 'gone'
      const edition = (await store.editions()).find((one) => one.number === number && !one.current)
      const layer = edition ? await this.#shown.layerOf(edition) : null
      if (!edition || !layer || !(await store.goBackTo(number, by, hourOf(clock)))) return 'gone'
      this.#shown.show(layer, edition)
      review.changed()
      return 'went'
    })
  }

  async #make(asked: Asked, run: number): Promise<Ended> {
    const texts = await textsWith(this.#sources.store, asked)
    const { options, ground } = groundToday(this.#sources)
    const unfinished = await this.#editions.begin()
    try {
      const gone = (await this.#sources.store.documents()).flatMap(({ id, withdrawn }) => (withdrawn || asked.withdraw.includes(id) ? [id] : []))
      const withdrawn = gone.filter((id) => !asked.publish.some((one) => one.id === id))
      const made = await this.#write(unfinished, { texts, options, withdrawn, told: ({ done, of }) => this.#job.goOn(run, { done, of }) })
      if (made !== null) return made
      if (this.#stopping) return stopped
      const layer = await unfinished.read()
      return await this.#sources.review.turns.take(() => this.#keep(unfinished, layer, { ...ground, ...asked }))
    } finally {
      await unfinished.discard()
    }
  }

  #write(unfinished: Unfinished, { texts, options, withdrawn, told = () => undefined }: Pages): Promise<Ended | null> {
    const job: SiteJob = { kind: 'site', documents: texts.map(({ id, text }) => ({ id, text })), options: { ...options, withdrawn: [...withdrawn] } }
    return isShippedSite(this.#sources.shipped, texts, job.options) ? this.#copy(unfinished) : this.#build(job, { unfinished, told })
  }

  async #copy(unfinished: Unfinished): Promise<null> {
    for (const [path, { plain }] of this.#sources.shipped.site) await unfinished.write(path, plain)
    return null
  }

  #build(job: SiteJob, to: Building): Promise<Ended | null> {
    const building = build(this.#sources, job, to)
    this.#running = building.running
    if (this.#stopping) this.#running.stop()
    return building.ended
  }

  /** In its turn: what was approved must still be, then the whole site changes at once. */
  async #keep(unfinished: Unfinished, layer: Layer, { by, publish, withdraw, release, options, today }: Asked & EditionGround): Promise<Ended> {
    const { store, review, clock } = this.#sources
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
      this.#shown.show(listed(layer), { digest })
    } finally {
      await this.#shown.sweep()
      review.changed()
    }
    return { ended: 'published', faults: [] }
  }
}
