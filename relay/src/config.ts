import { readFileSync } from 'node:fs'
import { siteOptions } from '@zop/wire'
import * as v from 'valibot'
import { roomLimits } from './conversation/room.ts'
import { reminderConfig } from './duty/reminder/config.ts'

const origin = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && new URL(text).origin === text),
)
const side = v.strictObject({ origin, port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)), files: v.string() })

const size = v.pipe(v.number(), v.integer(), v.minValue(0))

const postgres = v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))

const schema = v.strictObject({
  demo: v.boolean(),
  site: side,
  desk: side,
  data: v.string(),
  founding: v.string(),
  deployment: v.pipe(v.string(), v.length(22)),
  origins: v.array(origin),
  content: v.optional(v.strictObject({ files: v.string(), hidden: v.optional(siteOptions.entries.hidden), home: v.optional(siteOptions.entries.home) })),
  host: v.optional(v.string()),
  pace: v.optional(v.boolean()),
  reminders: v.optional(reminderConfig),
  database: v.optional(v.strictObject({ url: postgres, keys: postgres })),
  room: v.optional(v.strictObject({ free: v.optional(size, roomLimits.free), unanswered: v.optional(size, roomLimits.unanswered) })),
})

/** One host name with its port, and the folder of files it serves. Port 0 takes a free one; the origin's port is then filled in. */
export type SideConfig = v.InferOutput<typeof side>

/**
 * `origins`: further origins of the site (an onion service, a mirror). `host`: the address to listen on. `pace`: false lets a conversation grow as fast as
 * the machine can, to measure that; in the demo only. `content`: the folder with the texts of the release and the site made of them, languages that are not shown, and the origin with the
 * conversation where these pages stand elsewhere. `database`: two
 * databases of PostgreSQL instead of files in `data`, for the data and for the keys (F4). `room`: bytes that the disk keeps free, and that conversations may hold which nobody has answered.
 */
export type Config = v.InferOutput<typeof schema>

/** A configuration that cannot be used, in one sentence for the operator. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused'
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new ConfigRefused(`The file ${path} cannot be read as JSON.`)
  }
}

/** Reads the file that ZOP_CONFIG names. */
export const readConfig = (path: string | undefined): Config => {
  if (!path) throw new ConfigRefused('The relay does not start without a configuration: ZOP_CONFIG must name its file.')
  const read = v.safeParse(schema, readJson(path))
  if (!read.success) throw new ConfigRefused(`The configuration ${path} is not valid at "${v.getDotPath(read.issues[0]) ?? '(top)'}".`)
  return checkConfig(read.output)
}

/** The demo's keys are public, so it is refused anywhere but on localhost. */
const checkConfig = (config: Config): Config => {
  const local = [config.site.origin, config.desk.origin, ...config.origins].every((text) => new URL(text).hostname === 'localhost')
  if (config.demo && !local) throw new ConfigRefused('The demo runs on localhost only: its keys are public.')
  if (config.pace === false && !config.demo) throw new ConfigRefused('The pace of conversations may be switched off in the demo only.')
  if (config.site.origin === config.desk.origin && config.site.port !== 0) throw new ConfigRefused('Site and desk need two different origins.')
  if (config.database && config.database.url === config.database.keys) throw new ConfigRefused('Data and keys need two different databases.')
  return config
}

/** Reads and checks a JSON file against a schema of wire. */
export const readFile = <S extends v.GenericSchema>(path: string, shape: S): v.InferOutput<S> => {
  const read = v.safeParse(shape, readJson(path))
  if (!read.success) throw new ConfigRefused(`The file ${path} is not valid at "${v.getDotPath(read.issues[0]) ?? '(top)'}".`)
  return read.output
}
