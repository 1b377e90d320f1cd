import { mkdirSync, realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { settings } from '../config/read.ts'
import { secretFile } from '../config/setting.ts'
import { type Config, ConfigRefused } from '../config.ts'
import { filesIn, socketFolderIn } from '../store/postgres/address.ts'
import { packagesOf } from '../workshop/packages.ts'

const house = join(import.meta.dirname, '../../..')

/** Files that somebody else has written and the relay reads: what variables name, and what the configuration names. */
const namedFiles = (config: Config, env: NodeJS.ProcessEnv): (string | undefined)[] => [
  env['ZOP_CONFIG'],
  ...settings.flatMap((one) => (one.secret ? [env[secretFile(one)]] : [])),
  config.founding,
  config.coordinators,
  config.reminders?.mail?.ca,
  ...Object.values(config.database ?? {}).flatMap(filesIn),
]

const folders = ({ data, site, desk, content }: Config): string[] => [data, site.files, desk.files, ...(content ? [content.files] : [])]

/** By its own name and, where that is a link, by where it leads. */
const bothNames = (path: string): string[] => {
  const named = resolve(path)
  try {
    return [named, realpathSync(named)]
  } catch {
    // Nothing is there: the relay says so itself.
    return [named]
  }
}

/**
 * What lies in an allowed folder is allowed with it, and must not be said again: Node then forbids the folder itself. It does so too where another name begins with the name
 * of the folder, which only whoever chose the names can mend.
 */
const apart = (all: readonly string[], own: readonly string[]): string[] => {
  const paths = [...new Set(all)].toSorted((a, b) => a.length - b.length)
  for (const folder of own) {
    const alike = paths.find((path) => path !== folder && path.startsWith(folder) && !path.startsWith(join(folder, sep)))
    if (alike) throw new ConfigRefused(`The names ${folder} and ${alike} begin alike, and the fence of the relay cannot tell them apart: choose another one.`)
  }
  return paths.filter((path, at) => !paths.slice(0, at).some((folder) => path.startsWith(join(folder, sep))))
}

/** The code that shuts what the permission model leaves open, told where the databases' own sockets lie. */
const closing = ({ database }: Config): string => {
  const url = pathToFileURL(join(import.meta.dirname, 'close.ts'))
  for (const folder of new Set(Object.values(database ?? {}).flatMap((one) => socketFolderIn(one) ?? []))) url.searchParams.append('database', resolve(folder))
  return url.href
}

/**
 * The arguments under which Node lets a relay with this configuration do what it has to and no more (docs/decisions/039): read its own code, its release and what it was told
 * to read; write in its data folder; use the network; start the workshop. What the permission model leaves open, `close.ts` shuts.
 */
export const fenceOf = (config: Config, env: NodeJS.ProcessEnv): readonly string[] => {
  // A folder that is not there yet would be taken for a file.
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  const code = [...packagesOf(join(house, 'relay')), ...packagesOf(join(house, 'workshop'))]
  const own = folders(config).flatMap(bothNames)
  const reads = apart([...own, ...[...code, ...namedFiles(config, env).filter((path) => path !== undefined)].flatMap(bothNames)], own)
  return [
    '--permission',
    ...reads.map((path) => `--allow-fs-read=${path}`),
    ...new Set(bothNames(config.data).map((path) => `--allow-fs-write=${path}`)),
    '--allow-net',
    '--allow-child-process',
    '--disable-proto=delete',
    // That child processes are allowed at all is worth a warning to Node; here they are one program (close.ts).
    '--disable-warning=SecurityWarning',
    `--import=${closing(config)}`,
  ]
}
