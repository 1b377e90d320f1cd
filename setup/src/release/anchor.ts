import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readOrigin, readPage } from '../ceremony/address.ts'
import { Refused } from '../demo/folder.ts'
import { demoDeployment } from '../demo/seed.ts'
import { anchorFile, releaseFolder } from './program.ts'

const isKey = (value: unknown): boolean => typeof value === 'string' && /^[\w-]{43}$/.test(value)
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0
const isOrigin = (value: unknown): boolean => {
  const read = typeof value === 'string' ? readOrigin(value, { tried: true }) : null
  return read !== null && 'origin' in read && read.origin === value
}

const isPage = (value: unknown): boolean => {
  const read = typeof value === 'string' ? readPage(value) : null
  return read !== null && 'address' in read && read.address === value
}

/** What is wrong with a trust anchor, a sentence each. One root is enough for the demo's deployment only, which no start takes for a real one. */
export const anchorFaults = (anchor: Readonly<Record<string, unknown>>): string[] => {
  const { demo, deployment, roots, threshold, origins, lowest, built, exit, source } = anchor
  const keys: readonly unknown[] = Array.isArray(roots) ? roots : []
  const places: readonly unknown[] = Array.isArray(origins) ? origins : []
  const floor = (lowest ?? {}) as Readonly<Record<string, unknown>>
  const exits = (exit ?? {}) as Readonly<Record<string, unknown>>
  const faults: readonly (readonly [boolean, string])[] = [
    [typeof demo === 'boolean', '"demo" must be true or false'],
    [typeof deployment === 'string' && /^[\w-]{22}$/.test(deployment), '"deployment" must be 22 letters, digits, "-" or "_"'],
    [keys.length > 0 && keys.every(isKey) && new Set(keys).size === keys.length, '"roots" must be different keys of 43 letters each'],
    [
      isCount(threshold) && Number(threshold) >= (deployment === demoDeployment ? 1 : 2) && Number(threshold) <= keys.length,
      '"threshold" must be 2 at least, and not more than there are roots',
    ],
    [
      demo === true || (places.length > 0 && places.every(isOrigin)),
      '"origins" must be addresses, https:// or http://….onion, with nothing behind the name or the port',
    ],
    [isCount(floor['roots']) && isCount(floor['directory']), '"lowest" must say a number for "roots" and for "directory"'],
    [isCount(built), '"built" must be an hour, counted from 1970'],
    [['de', 'en'].every((name) => name in exits) && Object.values(exits).every(isPage), '"exit" must name https addresses, for "de" and "en" at least'],
    [source === undefined || isPage(source), '"source" must be the https address of the source code, or not be there'],
  ]
  return faults.filter(([holds]) => !holds).map(([, sentence]) => `${sentence}.`)
}

/** Before a build: what is compiled in cannot be mended afterwards. Throws with every fault. */
export const checkAnchor = async (path = anchorFile()): Promise<void> => {
  const text = await readFile(path, 'utf8').catch(() => '')
  let anchor: unknown = null
  try {
    anchor = JSON.parse(text)
  } catch {
    // Not JSON: refused like what is no object.
  }
  if (typeof anchor !== 'object' || anchor === null) throw new Refused(`The trust anchor ${path} (ZOP_ANCHOR) cannot be read as JSON with an object in it.`)
  const faults = anchorFaults(anchor as Readonly<Record<string, unknown>>)
  if (faults.length > 0) throw new Refused([`The trust anchor ${path} (ZOP_ANCHOR) cannot be built in:`, ...faults].join('\n'))
}

interface For {
  readonly demo: boolean
  readonly origins: readonly string[]
}

/** What is compiled in now; it has been checked. */
export const anchorOf = async (path = anchorFile()): Promise<For> => JSON.parse(await readFile(path, 'utf8')) as For

/** Where these pages count. */
export const sayFor = ({ demo, origins }: For): string =>
  demo
    ? 'Built for the demo, on localhost only. For an installation of your own: ZOP_ANCHOR=/etc/zop/anchor.json npm run build'
    : `Built for ${origins.join(', ')}`

/** Nobody may put the demo in the place of a real release without having said so: its pages encrypt nothing at any other address than localhost. */
export const assertNothingReal = async (folder = releaseFolder('site')): Promise<void> => {
  const there = await readFile(join(folder, '.well-known/site.json'), 'utf8').catch(() => null)
  if (there === null || process.env['ZOP_ANCHOR'] !== undefined) return
  const { demo, origins } = JSON.parse(there) as For
  if (demo) return
  throw new Refused(
    [
      `${folder} was built for ${origins.join(', ')}, and ZOP_ANCHOR is not set: this would put the demo in its place, whose pages encrypt nothing there. Nothing has been changed.`,
      'To build for these addresses: ZOP_ANCHOR=/etc/zop/anchor.json npm run build. To start the relay: npm start with its settings (ZOP_CONFIG or ZOP_FOUNDING), or systemctl start zop-relay.',
      'To try the demo, or to run tests: make a clone of the code for it.',
    ].join('\n'),
  )
}
