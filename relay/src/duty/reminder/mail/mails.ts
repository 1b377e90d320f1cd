import { readFileSync } from 'node:fs'
import type { ReminderLanguage } from '@zop/wire'
import { createTransport } from 'nodemailer'
import type { Clock } from '../../../clock.ts'
import type { Log } from '../../../log.ts'
import { type Tried, withRetries } from '../retry.ts'
import { codeSentence, sentences } from '../sentence.ts'
import type { MailConfig } from './config.ts'

/** Milliseconds for the connection, its greeting, and any silence after that. */
const patience = 15_000
/** Mails that wait at once; more are dropped, and counted in a line of the log. */
const mostAtOnce = 500

interface Given {
  readonly config: MailConfig
  readonly clock: Clock
  readonly log: Log
  /** Milliseconds; another one for tests. */
  readonly patience?: number
}

export interface Recipient {
  readonly address: string
  readonly language: ReminderLanguage
}

type Text = { readonly subject: string; readonly text: string }

const transportOf = ({ host, port, tls, user, password, ca }: MailConfig, within: number) =>
  createTransport({
    ...{ host, port, secure: tls === 'tls', requireTLS: tls === 'starttls', ignoreTLS: tls === 'none' },
    ...(user !== undefined && password !== undefined ? { auth: { user, pass: password } } : {}),
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca: readFileSync(ca) }) },
    // Nodemailer's own: nothing of a message may be read from a file or an address.
    ...{ disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: within, greetingTimeout: within, socketTimeout: within, dnsTimeout: within },
  })

/** SMTP answers of 5xx do not change by asking again; everything else may. */
const isFinal = (error: unknown): boolean => {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  return code >= 500
}

/** Sends the one sentence. No line of the log has an address, or what a mail server said of it. */
export class Mails {
  readonly #given: Given
  readonly #transport: ReturnType<typeof transportOf>
  #waiting = 0

  constructor(given: Given) {
    this.#given = given
    this.#transport = transportOf(given.config, given.patience ?? patience)
  }

  /** Tries for half an hour; resolves when it has gone out, or will not. */
  async remind({ address, language }: Recipient, wanted: () => boolean): Promise<void> {
    const { clock, log } = this.#given
    if (this.#waiting >= mostAtOnce) {
      log.line('warn', { msg: 'too many mails are waiting: one was left out' })
      return
    }
    this.#waiting++
    const { kind } = await withRetries(clock, { attempt: () => this.#try(address, sentences[language]), wanted })
    this.#waiting--
    if (kind !== 'done') log.line('warn', { msg: 'a mail was not taken by the mail server', code: kind })
  }

  /** One try, for somebody who waits for it; false where it could not be sent. */
  async sendCode({ address, language }: Recipient, code: string): Promise<boolean> {
    const { kind } = await this.#try(address, codeSentence(language, code))
    if (kind !== 'done') this.#given.log.line('warn', { msg: 'a mail was not taken by the mail server', code: kind })
    return kind === 'done'
  }

  async #try(address: string, { subject, text }: Text): Promise<Tried> {
    try {
      await this.#transport.sendMail({
        from: this.#given.config.from,
        to: { name: '', address },
        ...{ subject, text: `${text}\n` },
        // RFC 3834: no robot answers a robot.
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { kind: 'done' }
    } catch (error) {
      return { kind: isFinal(error) ? 'refused' : 'later' }
    }
  }

  close(): void {
    this.#transport.close()
  }
}
