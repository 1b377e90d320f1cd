import * as v from 'valibot'
import { setting } from '../../../config/setting.ts'

const local = new Set(['localhost', '127.0.0.1', '::1'])

/**
 * The mail server that takes reminders. `tls`: `starttls` (usually port 587) and `tls` (465) refuse a server without a valid certificate; `none` is for a
 * server on the same machine. `ca`: a file with the certificate of an authority of one's own.
 */
export const mailConfig = v.pipe(
  v.strictObject({
    host: setting(v.pipe(v.string(), v.minLength(1)), {
      about: 'The mail server that takes reminders. Without it nobody is reminded by mail, and the desk says so.',
      must: 'be the name of a mail server',
      example: 'mail.example',
    }),
    port: setting(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)), {
      about: 'Its port.',
      must: 'be a port from 1 to 65535',
      example: '587',
    }),
    tls: setting(v.picklist(['starttls', 'tls', 'none']), {
      about: 'How the line to it is sealed: `starttls` (usually 587), `tls` (465), or `none` for a server on this machine.',
      must: 'be starttls, tls or none',
      example: 'starttls',
    }),
    user: v.optional(setting(v.string(), { about: 'Whom the mail server knows.', must: 'be a name', example: 'zop' })),
    password: v.optional(setting(v.string(), { about: "That user's password.", must: 'be a password', example: 'see the column "file"', secret: true })),
    from: setting(v.pipe(v.string(), v.email()), {
      about: 'The sender of every reminder: choose one that does not name the topic.',
      must: 'be a mail address',
      example: 'team@example.org',
    }),
    ca: v.optional(
      setting(v.string(), { about: 'A file with the certificate of an authority of your own.', must: 'be a file', example: '/etc/zop/mail-ca.pem' }),
    ),
  }),
  v.check(({ tls, host }) => tls !== 'none' || local.has(host), '"none" is only for a mail server on this machine'),
  v.check(({ user, password }) => (user === undefined) === (password === undefined), 'user and password belong together: set both or neither'),
)
export type MailConfig = v.InferOutput<typeof mailConfig>
