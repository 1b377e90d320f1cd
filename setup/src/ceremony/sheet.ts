import { readdirSync, statfsSync } from 'node:fs'
import { chmod, mkdir, open, readdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What stands on one sheet of paper. */
export interface Sheet {
  readonly title: string
  readonly lines: readonly string[]
  /** 12 words, of the encoding of recovery codes. */
  readonly words: string
  readonly language: 'de' | 'en'
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The words with their numbers, in columns of four. */
export const numbered = (words: string): string => {
  const all = words.split(' ').map((word, at) => `${String(at + 1).padStart(2)}  ${word.padEnd(10)}`)
  return [0, 1, 2, 3].map((row) => [0, 4, 8].map((column) => all[row + column] ?? '').join('   ')).join('\n')
}

/** A page for the printer: one sheet, nothing loaded from anywhere. */
const sheetPage = ({ title, lines, words, language }: Sheet): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
@page { size: A4; margin: 25mm }
body { font: 12pt/1.5 serif; color: #000; background: #fff; max-width: 40em }
h1 { font-size: 18pt }
ol { columns: 3; font: 15pt/2 monospace; border: 1pt solid #000; padding: 6mm 6mm 6mm 16mm }
</style>
<h1>${escaped(title)}</h1>
<ol>${words
  .split(' ')
  .map((word) => `<li>${word}</li>`)
  .join('')}</ol>
${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
</html>
`

/** Overwrites a file before it goes. What a disk of flash memory keeps of it nobody can promise: that is why the ceremony asks for a machine that forgets. */
export const shred = async (path: string): Promise<void> => {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    await file.write(new Uint8Array(size), 0, size, 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await rm(path)
}

/** Linux' number for a file system that lies in memory (statfs(2)). */
const tmpfs = 0x01021994

const isMemory = (folder: string | undefined): folder is string => {
  try {
    return folder !== undefined && statfsSync(folder).type === tmpfs
  } catch {
    // There is none.
    return false
  }
}

const folderName = 'zop-sheets-'

const placesInMemory = (env: NodeJS.ProcessEnv): readonly string[] => [env['XDG_RUNTIME_DIR'], '/dev/shm'].filter(isMemory)

/** A folder of our own in this machine's memory, which forgets, as a stick and a disk do not; null where it has none that we know. */
export const folderInMemory = (env: NodeJS.ProcessEnv): string | null => {
  const [place] = placesInMemory(env)
  return place === undefined ? null : join(place, `${folderName}${process.pid}`)
}

const isRunning = (process_: number): boolean => {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    // Somebody else's runs, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Folders of runs that were killed: nobody has taken their pages away. */
export const abandonedFolders = (env: NodeJS.ProcessEnv): readonly string[] =>
  placesInMemory(env).flatMap((place) =>
    readdirSync(place).flatMap((name) => {
      const number = name.startsWith(folderName) ? Number(name.slice(folderName.length)) : Number.NaN
      return Number.isSafeInteger(number) && number > 0 && !isRunning(number) ? [join(place, name)] : []
    }),
  )

/** A folder for pages that are printed and then go. */
export class Sheets {
  readonly #folder: string | null
  #printed = false

  constructor(folder: string | null) {
    this.#folder = folder
  }

  /** Whether a page was there for a printer: what browsers and printers keep, nobody here can take away. */
  get printed(): boolean {
    return this.#printed
  }

  /** Where a browser finds the page; null where there is no folder for one. */
  async put(name: string, sheet: Sheet): Promise<string | null> {
    if (this.#folder === null) return null
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    await chmod(this.#folder, 0o700)
    const path = join(this.#folder, `${name}.html`)
    await writeFile(path, sheetPage(sheet), { mode: 0o600 })
    this.#printed = true
    return pathToFileURL(path).href
  }

  /** Takes every page away again, and whatever a browser has put beside it. Answers with the paths that stay, where something could not be overwritten: somebody has to see to them. */
  async clear(): Promise<readonly string[]> {
    if (this.#folder === null) return []
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(() => [])
    const left: string[] = []
    for (const entry of entries) {
      if (entry.isDirectory()) continue
      const path = join(entry.parentPath, entry.name)
      await (entry.isFile() ? shred(path) : rm(path)).catch(() => left.push(path))
    }
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name))
    // The innermost first; a folder that still holds something stays.
    for (const folder of [...folders.toSorted().toReversed(), this.#folder]) await rmdir(folder).catch(() => undefined)
    return left
  }
}
