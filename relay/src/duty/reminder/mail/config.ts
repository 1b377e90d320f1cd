import * as v from 'valibot'

const local = new Set(['localhost', '127.0.0.1', '::1'])

/**
 * The mail server that takes reminders. `tls`: `starttls` (usually port 587) and `tls` (465) refuse a server without a valid certificate; `none` is for a
 * server on the same machine. `ca`: a file with the certificate of an authority of one's own.
 */
export const mailConfig = v.pipe(
  v.strictObject({
    host: v.pipe(v.string(), v.minLength(1)),
    port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)),
    tls: v.picklist(['starttls', 'tls', 'none']),
    user: v.optional(v.string()),
    password: v.optional(v.string()),
    from: v.pipe(v.string(), v.email()),
    ca: v.optional(v.string()),
  }),
  v.check(({ tls, host }) => tls !== 'none' || local.has(host)),
  v.check(({ user, password }) => (user === undefined) === (password === undefined)),
)
export type MailConfig = v.InferOutput<typeof mailConfig>
