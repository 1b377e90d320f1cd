import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { Arrivals } from './arrivals.ts'

interface Mail {
  readonly to: readonly string[]
  readonly subject: string
  /** The lines of its text, decoded. */
  readonly body: string
}

const decoded = (raw: string): string =>
  Buffer.from(
    raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString()

/** A mail server that takes what it is given, until it is disposed. */
export const openMailServer = async () => {
  const mails = new Arrivals<Mail>()
  /** Every byte of them, as it came. */
  const raws: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: (stream, { envelope }, done) =>
      void text(stream).then((raw) => {
        raws.push(raw)
        const [head = '', ...body] = raw.split('\r\n\r\n')
        const subject = head.match(/^Subject: (.*)$/m)?.[1]?.trim() ?? ''
        mails.put({ to: envelope.rcptTo.map(({ address }) => address), subject, body: decoded(body.join('\r\n\r\n')).trim() })
        done()
      }),
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve))
  const config = { host: 'localhost', port: (server.server.address() as AddressInfo).port, tls: 'none', from: 'arbeitsplatz@example.org' }
  return { mails, raws, config, [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
