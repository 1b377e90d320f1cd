import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { flushFolder, toWriteAnew } from '../disk/durable.ts'
import { type Layer, readLayer } from '../serve/files.ts'

/** A site that is being written. Nobody sees it before it is kept. */
export interface Unfinished {
  write(path: string, text: string | Buffer): Promise<void>
  read(): Promise<Layer>
  /** Under its number, in one step. */
  keep(edition: number): Promise<void>
  /** Whatever has not been kept goes. */
  discard(): Promise<void>
}

/** The folder of the editions: each is a folder with its number, whole or not there. */
export class Editions {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async begin(): Promise<Unfinished> {
    const making = join(this.#folder, `making-${randomBytes(8).toString('hex')}`)
    await mkdir(making, { recursive: true, mode: 0o700 })
    const folders = new Set([making])
    return {
      write: async (path, text) => {
        const file = join(making, path)
        await mkdir(dirname(file), { recursive: true })
        for (let folder = dirname(file); folder.length > making.length; folder = dirname(folder)) folders.add(folder)
        await writeFile(file, text, { flag: toWriteAnew })
      },
      read: () => readLayer(making),
      keep: async (edition) => {
        for (const folder of folders) {
          flushFolder(folder)
          // Whoever writes meanwhile waits for one flush and not for all of them.
          await setImmediate()
        }
        await rename(making, join(this.#folder, String(edition)))
        flushFolder(this.#folder)
      },
      discard: () => rm(making, { recursive: true, force: true }),
    }
  }

  /** Null where there is none. */
  async read(edition: number): Promise<Layer | null> {
    const there = await this.#numbers()
    return there.has(edition) ? readLayer(join(this.#folder, String(edition))) : null
  }

  /** Removes everything but these, also what was left half-written. The answer says which of them are there. */
  async sweep(kept: ReadonlySet<number>): Promise<ReadonlySet<number>> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const stays = new Set([...kept].map(String))
    for (const name of await readdir(this.#folder)) if (!stays.has(name)) await rm(join(this.#folder, name), { recursive: true, force: true })
    return this.#numbers()
  }

  async #numbers(): Promise<ReadonlySet<number>> {
    return new Set((await readdir(this.#folder)).map(Number).filter(Number.isInteger))
  }
}
