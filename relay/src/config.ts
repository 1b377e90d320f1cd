import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { gatherConfig } from './config/read.ts'
import type { schema } from './config/schema.ts'
import { isSafe, notSafe } from './store/postgres/address.ts'

/** What a relay runs with; the reference is docs/configuration.md. */
export type Config = v.InferOutput<typeof schema>

/** One host name with its port, and the folder of files it serves. Port 0 takes a free one; the origin's port is then filled in. */
export type SideConfig = Config['site']

/** A configuration that cannot be used, each fault in one sentence for the operator. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused'
  readonly faults: readonly string[]

  constructor(...faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

const unread: Readonly<Record<string, string>> = {
  ENOENT: 'is not there.',
  EACCES: 'is there, and this user may not read it: give it to the group of the relay (docs/operations.md, step 4).',
  EISDIR: 'is a folder.',
}

const readJson = (path: string): unknown => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigRefused(`The file ${path} ${unread[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be read.'}`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ConfigRefused(`The file ${path} cannot be read as JSON.`)
  }
}

/** Reads the settings of this environment and of the file that its ZOP_CONFIG names. The environment counts before the file. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const read = gatherConfig(env)
  if ('faults' in read) throw new ConfigRefused(...read.faults)
  return checkConfig(read.config)
}

const localOnly = ({ site, desk, origins }: Config): boolean => [site.origin, desk.origin, ...origins].every((text) => new URL(text).hostname === 'localhost')

/** What settings have to do with each other. The demo's keys are public, so it is refused anywhere but on localhost. */
const checkConfig = (config: Config): Config => {
  const { demo, site, desk, pace, database } = config
  const faults = [
    ...(demo && !localOnly(config) ? ['ZOP_DEMO is true, and the demo runs on localhost only: its keys are public.'] : []),
    ...(pace === false && !demo ? ['ZOP_PACE is false, and the pace of conversations may be switched off in the demo only.'] : []),
    ...(site.origin === desk.origin && site.port !== 0 ? ['ZOP_SITE_ORIGIN and ZOP_DESK_ORIGIN are the same: site and desk need two different origins.'] : []),
    ...(database && database.url === database.keys ? ['DATABASE_URL and KEYS_DATABASE_URL are the same: data and keys need two different databases.'] : []),
    ...(database && !isSafe(database.url) ? [notSafe('DATABASE_URL')] : []),
    ...(database && !isSafe(database.keys) ? [notSafe('KEYS_DATABASE_URL')] : []),
    ...(site.port === desk.port && site.port !== 0 ? ['ZOP_SITE_PORT and ZOP_DESK_PORT are the same: site and desk need two different ports.'] : []),
  ]
  if (faults.length > 0) throw new ConfigRefused(...faults)
  return config
}

/** Reads and checks a JSON file against a schema of wire. */
export const readFile = <S extends v.GenericSchema>(path: string, shape: S): v.InferOutput<S> => {
  const read = v.safeParse(shape, readJson(path))
  if (!read.success) throw new ConfigRefused(`The file ${path} is not valid at "${v.getDotPath(read.issues[0]) ?? '(top)'}".`)
  return read.output
}
