import { join } from 'node:path'
import { siteOptions } from '@zop/wire'
import * as v from 'valibot'
import { roomLimits } from '../conversation/room.ts'
import { reminderConfig } from '../duty/reminder/config.ts'
import { setting } from './setting.ts'

const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text) || new URL(text).origin !== text) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname.endsWith('.onion')))
}

const origin = v.pipe(v.string(), v.check(isOrigin))
const postgres = v.pipe(v.string(), v.regex(/^postgres(?:ql)?:\/\//))
const size = v.pipe(v.number(), v.integer(), v.minValue(0))
const path = v.pipe(v.string(), v.minLength(1))

const built = (folder: string): string => join(import.meta.dirname, '../../..', folder)
const originForm = 'be an origin, https:// or http://….onion (http://localhost to try it), with nothing behind the name or the port'

const side = (name: 'site' | 'desk', usual: number) => {
  const whose = name === 'site' ? 'people who seek help' : 'counsellors'
  return v.strictObject({
    origin: setting(origin, {
      about: `The address at which browsers of ${whose} reach the relay.`,
      must: originForm,
      example: name === 'site' ? 'https://beratung.example' : 'https://team.example',
    }),
    port: v.optional(
      setting(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)), {
        about: `The port on which the relay listens for ${whose}.`,
        must: 'be a port from 1 to 65535, or 0 for any free one',
        example: String(usual),
      }),
      usual,
    ),
    files: v.optional(
      setting(path, {
        about: `The folder with the built pages for ${whose}.`,
        must: 'be a folder',
        example: `/opt/zop/${name}/dist`,
        otherwise: `\`${name}/dist\` beside the relay`,
      }),
      built(`${name}/dist`),
    ),
  })
}

/** Every setting of a relay, in the order in which the reference names them. */
export const schema = v.strictObject({
  demo: v.optional(
    setting(v.boolean(), {
      about: 'The invented umbrella whose keys are public; on localhost only.',
      must: 'be true or false',
      example: 'false',
    }),
    false,
  ),
  site: side('site', 8080),
  desk: side('desk', 8081),
  data: setting(path, {
    about: 'The folder that the relay writes to, and the only one.',
    must: 'be a folder',
    example: '/var/lib/zop',
  }),
  founding: setting(path, {
    about: 'The file `founding.json` that the ceremony has made.',
    must: 'be a file',
    example: '/etc/zop/founding.json',
  }),
  coordinators: v.optional(
    setting(path, {
      about: 'The newest list of coordinators that the roots have signed since the founding (`npm run setup -- --change`).',
      must: 'be a file',
      example: '/etc/zop/coordinators.json',
    }),
  ),
  deployment: setting(v.pipe(v.string(), v.regex(/^[\w-]{22}$/)), {
    about: 'The identity of the installation, as in `anchor.json`.',
    must: 'be 22 letters, digits, "-" or "_"',
    example: 'q83vEjRWeJCrze8SNFZ4kA',
  }),
  origins: v.optional(
    setting(v.array(origin), {
      about: 'Further origins of the site: an onion address, a mirror.',
      must: 'be origins with commas between them, each as that of the site',
      example: 'http://….onion,https://mirror.example',
    }),
    [],
  ),
  content: v.optional(
    v.strictObject({
      files: v.optional(
        setting(path, {
          about: 'The folder with the texts of the release and the site made of them.',
          must: 'be a folder',
          example: '/opt/zop/content/dist',
          otherwise: '`content/dist` beside the relay',
        }),
        built('content/dist'),
      ),
      hidden: v.optional(
        setting(siteOptions.entries.hidden, {
          about: 'Languages that are not shown, because nobody has signed their texts off.',
          must: 'be language codes with commas between them',
          example: 'ar,bg,pl,ro,uk',
        }),
      ),
      home: v.optional(
        setting(siteOptions.entries.home.wrapped, {
          about: 'The origin with the conversation, where these pages stand elsewhere.',
          must: 'be an origin',
          example: 'https://beratung.example',
        }),
      ),
    }),
    {},
  ),
  host: v.optional(
    setting(v.pipe(v.string(), v.minLength(1)), {
      about: 'The address to listen on. Behind a proxy or tor on the same machine: `127.0.0.1`.',
      must: 'be an address of this machine',
      example: '127.0.0.1',
      otherwise: 'every address of the machine; in the demo `localhost`',
    }),
  ),
  database: v.optional(
    v.strictObject({
      url: setting(postgres, {
        about: 'The PostgreSQL database with everything but the keys, instead of a file in `data`.',
        must: 'be an address of PostgreSQL, postgres://…, on another machine with sslmode=verify-full',
        example: 'postgres://zop@db.example/zop?sslmode=verify-full',
        variable: 'DATABASE_URL',
        secret: true,
      }),
      keys: setting(postgres, {
        about: 'The PostgreSQL database with the keys of conversations: another one, on a server without archive and without backups.',
        must: 'be an address of PostgreSQL, postgres://…, on another machine with sslmode=verify-full',
        example: 'postgres://zop@keys.example/zop_keys?sslmode=verify-full',
        variable: 'KEYS_DATABASE_URL',
        secret: true,
      }),
    }),
  ),
  forget: v.optional(
    setting(v.pipe(v.number(), v.integer(), v.minValue(1)), {
      about: 'How much one start may forget, once, because an older backup was restored: the number that the refused start before has named.',
      must: 'be that number',
      example: '37',
    }),
  ),
  metrics: v.optional(
    v.strictObject({
      host: v.optional(
        setting(v.pipe(v.string(), v.minLength(1)), {
          about: "The address on which the operator's figures are given out.",
          must: 'be an address of this machine that nobody else reaches',
          example: '127.0.0.1',
        }),
        '127.0.0.1',
      ),
      port: setting(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)), {
        about: "The port for the operator's figures (`/metrics`, `/ready`). Without it there are none.",
        must: 'be a port from 1 to 65535',
        example: '9090',
      }),
    }),
  ),
  pace: v.optional(
    setting(v.boolean(), {
      about: 'False lets a conversation grow as fast as the machine can, to measure that; in the demo only.',
      must: 'be true or false',
      example: 'true',
      otherwise: '`true`',
    }),
  ),
  reminders: v.optional(reminderConfig),
  room: v.optional(
    v.strictObject({
      free: v.optional(
        setting(size, {
          about: 'Bytes that the disk keeps free; below, the site says "full".',
          must: 'be a number of bytes',
          example: '536870912',
        }),
        roomLimits.free,
      ),
      unanswered: v.optional(
        setting(size, {
          about: 'Bytes that conversations may hold which nobody has answered.',
          must: 'be a number of bytes',
          example: '2147483648',
        }),
        roomLimits.unanswered,
      ),
    }),
  ),
})
