import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

const dependenciesOf = (folder: string): string[] => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> }
  return Object.keys(dependencies)
}

/** A relay that may read its own files only is told nothing of others, not even that they are not there. */
const isThere = (place: string): boolean => {
  const manifest = join(place, 'package.json')
  return process.permission?.has('fs.read', manifest) !== false && existsSync(manifest)
}

/** Where Node finds a package from here, a link being left a link. */
const placeOf = (name: string, from: string): string => {
  const place = join(from, 'node_modules', name)
  if (isThere(place)) return place
  if (dirname(from) === from) throw new Error(`the package ${name} is missing`)
  return placeOf(name, dirname(from))
}

/** The folders of a package and of everything it depends on, each by its own name and, where that is a link, by where it leads. */
export const packagesOf = (folder: string, known = new Set<string>()): ReadonlySet<string> => {
  const real = realpathSync(folder)
  if (known.has(folder)) return known
  known.add(folder).add(real)
  for (const name of dependenciesOf(real)) packagesOf(placeOf(name, real), known)
  return known
}
