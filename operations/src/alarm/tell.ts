import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import { Failed } from '../failed.ts'
import { given, relayFile } from '../settings.ts'
import { type Alarm, alarms } from './kinds.ts'

/** Tells one alarm; rejects where that did not work, so that the next look tries again. */
export type Tell = (alarm: Alarm) => Promise<void>

/** Milliseconds for the connection, its greeting, and any silence after that. */
const patience = 15_000
/** Milliseconds for a command of the operator's. */
const commandWithin = 30_000
const text = (alarm: Alarm): string => `${alarms[alarm]}\n`

/** Runs a command of the operator's: the alarm's name is its argument, the text stands on its input. */
const byCommand =
  (command: string): Tell =>
  async (alarm) => {
    const child = spawn(command, [alarm], { stdio: ['pipe', 'inherit', 'inherit'], timeout: commandWithin })
    child.stdin.on('error', () => undefined).end(text(alarm))
    const [code] = await once(child, 'close').catch(() => {
      throw new Failed(
        `ALARM_COMMAND is ${command}, and that cannot be run: it must be one program that this user may run. The alarm "${alarm}" is told again at the next look.`,
      )
    })
    if (code !== 0)
      throw new Failed(`${command} ended with ${code ?? 'a signal, or not within 30 seconds'}: the alarm "${alarm}" is told again at the next look.`)
  }

interface MailSettings {
  readonly host?: string
  readonly port?: number
  readonly tls?: string
  readonly user?: string
  readonly password?: string
  readonly from?: string
  readonly ca?: string
}

/** The mail server that the relay sends its reminders by. The environment counts before the file, as for the relay. */
const mailOf = (env: NodeJS.ProcessEnv): MailSettings => {
  const file = (relayFile(env) as { reminders?: { mail?: MailSettings } }).reminders?.mail ?? {}
  const names = ['host', 'port', 'tls', 'user', 'password', 'from', 'ca'] as const
  const set = names.flatMap((name) => {
    const value = given(env, `ZOP_REMINDERS_MAIL_${name.toUpperCase()}`)
    return value === undefined ? [] : [[name, name === 'port' ? Number(value) : value] as const]
  })
  return { ...file, ...Object.fromEntries(set) }
}

const byMail = (to: string, { host, port, tls, user, password, from, ca }: MailSettings): Tell => {
  if (!host || !port || !from)
    throw new Failed('ALARM_TO is set, and the relay has no mail server (ZOP_REMINDERS_MAIL_HOST, _PORT, _TLS, _FROM): nobody would be told.')
  const transport = createTransport({
    ...{ host, port, secure: tls === 'tls', requireTLS: tls === 'starttls', ignoreTLS: tls === 'none' },
    ...(user !== undefined && password !== undefined ? { auth: { user, pass: password } } : {}),
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca: readFileSync(ca) }) },
    ...{ disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience },
  })
  return async (alarm) => {
    await transport.sendMail({ from, to, subject: `Server: ${alarm}`, text: text(alarm) }).catch(() => {
      throw new Failed(`The mail server did not take the alarm "${alarm}": it is told again at the next look.`)
    })
  }
}

/** How alarms are told with these settings: ALARM_COMMAND, or ALARM_TO by the relay's mail server. */
export const tellBy = (env: NodeJS.ProcessEnv): Tell => {
  const [command, to] = [given(env, 'ALARM_COMMAND'), given(env, 'ALARM_TO')]
  if (command) return byCommand(command)
  if (to) return byMail(to, mailOf(env))
  throw new Failed('Neither ALARM_COMMAND nor ALARM_TO is set: nobody would be told of an alarm.')
}
