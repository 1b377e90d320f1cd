import { mkdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { settings } from '../config/read.ts'
import { secretFile } from '../config/setting.ts'
import type { Config } from '../config.ts'
import { packagesOf } from '../workshop/packages.ts'

const house = join(import.meta.dirname, '../../..')

/** Files that somebody else has written and the relay reads: what variables name, and what the configuration names. */
const namedFiles = (config: Config, env: NodeJS.ProcessEnv): (string | undefined)[] => [
  env['ZOP_CONFIG'],
  ...settings.flatMap((one) => (one.secret ? [env[secretFile(one)]] : [])),
  config.founding,
  config.site.files,
  config.desk.files,
  config.content?.files,
  config.reminders?.mail?.ca,
]

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
 * The arguments under which Node lets a relay with this configuration do what it has to and no more (docs/decisions/039): read its own code, its release and what it was told
 * to read; write in its data folder; use the network; start the workshop. What the permission model leaves open, `close.ts` shuts.
 */
export const fenceOf = (config: Config, env: NodeJS.ProcessEnv): readonly string[] => {
  // A folder that is not there yet would be taken for a file.
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  const code = [...packagesOf(join(house, 'relay')), ...packagesOf(join(house, 'workshop'))]
  const reads = new Set([...code, ...namedFiles(config, env).filter((path) => path !== undefined), config.data].flatMap(bothNames))
  return [
    '--permission',
    ...Array.from(reads, (path) => `--allow-fs-read=${path}`),
    ...new Set(bothNames(config.data).map((path) => `--allow-fs-write=${path}`)),
    '--allow-net',
    '--allow-child-process',
    '--disable-proto=delete',
    // That child processes are allowed at all is worth a warning to Node; here they are one program (close.ts).
    '--disable-warning=SecurityWarning',
    `--import=${pathToFileURL(join(import.meta.dirname, 'close.ts')).href}`,
  ]
}
