import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../command/place.ts'

/** A package from outside, as the lockfile names it. */
export interface Locked {
  readonly name: string
  readonly version: string
  /** SPDX expression; null where neither the lockfile nor a sibling of the same version says. */
  readonly licence: string | null
  /** Whether it runs in a browser or on the server, and not only for building, checking and testing. */
  readonly runs: boolean
}

interface Entry {
  readonly version?: string
  readonly license?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

type Entries = Readonly<Record<string, Entry>>

const marker = 'node_modules/'

const nameOf = (path: string): string => path.slice(path.lastIndexOf(marker) + marker.length)

/** Where a package that stands at `from` finds another by its name, as Node looks for it; null where it is not there. */
const found = (entries: Entries, from: string, name: string): string | null => {
  const own = `${from}${from === '' ? '' : '/'}${marker}${name}`
  if (Object.hasOwn(entries, own)) return own
  if (from === '') return null
  const above = from.includes(marker) ? from.slice(0, from.lastIndexOf(marker)).replace(/\/$/, '') : ''
  return found(entries, above, name)
}

/** Everything that the rooms need to run, and what that needs in turn. The rooms themselves name what only their tests need as development's. */
const running = (entries: Entries): ReadonlySet<string> => {
  const reached = new Set<string>()
  const reach = (path: string): void => {
    const { dependencies, optionalDependencies } = entries[path] ?? {}
    for (const name of Object.keys({ ...optionalDependencies, ...dependencies })) {
      const at = found(entries, path, name)
      if (at === null || reached.has(at)) continue
      reached.add(at)
      reach(at)
    }
  }
  for (const path of Object.keys(entries)) if (!path.includes(marker)) reach(path)
  return reached
}

/** What the builds of one package for all platforms are called: everything before the platform. */
const family = (name: string): string => name.replace(/(?:android|darwin|freebsd|linux|openharmony|win32|wasm32|win|sunos|aix|netbsd|openbsd).*$/, '')

/** Every package of the lockfile from outside. Builds for platforms that nobody here has downloaded say no licence of their own: they carry that of their siblings. */
export const lockedPackages = (): readonly Locked[] => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Entries }
  const runs = running(packages)
  const outside = Object.entries(packages).flatMap(([path, entry]) => (path.includes(marker) && !entry.link ? [{ path, name: nameOf(path), ...entry }] : []))
  const siblings = Map.groupBy(outside, ({ name, version }) => `${family(name)} ${version}`)
  const all = outside.map(({ path, name, version = '', license }): Locked => {
    const alike = siblings.get(`${family(name)} ${version}`) ?? []
    return { name, version, licence: license ?? alike.find((one) => one.license !== undefined)?.license ?? null, runs: runs.has(path) }
  })
  const byId = new Map(all.map((one) => [`${one.name}@${one.version}`, one]))
  return [...byId.values()].toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}
