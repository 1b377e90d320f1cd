import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { type Body, mailAddress, type Params } from '@zop/wire'
import { SMTPServer } from 'smtp-server'
import * as v from 'valibot'
import { openLog } from '../../../log.ts'
import { Arrivals } from '../../../testing/arrivals.ts'
import { certificate, certificateKey } from '../../../testing/certificate.ts'
import { call, ok, refusedWith } from '../../../testing/client.ts'
import { ManualClock } from '../../../testing/clock.ts'
import { openDuties } from '../../../testing/duty.ts'
import { filesWith, folderFor } from '../../../testing/folder.ts'
import { makePlace } from '../../../testing/running.ts'
import { sentences } from '../sentence.ts'
import type { MailConfig } from './config.ts'
import { Mails } from './mails.ts'

type Test = { after(act: () => Promise<void> | void): void }

/** A mail as it arrived. */
interface Arrived {
  readonly to: readonly string[]
  readonly from: string
  readonly user: string | undefined
  readonly secure: boolean
  readonly raw: string
}

/** What befalls the next mail: taken, refused for good or for now, cut off in its middle, or never answered. */
type Fate = 'taken' | 'refused' | 'busy' | 'cut' | 'silent'

/** A mail server on a port of its own; `fates` come one after the other, then all is taken. `tls`: offers STARTTLS and wants a password. */
const openMailServer = async (t: Test, { tls = false, fates = [] as Fate[] }: { tls?: boolean; fates?: Fate[] } = {}) => {
  const mails = new Arrivals<Arrived>()
  const tried = new Arrivals<Fate>()
  const server = new SMTPServer({
    ...(tls ? { cert: certificate, key: certificateKey } : { disabledCommands: ['STARTTLS', 'AUTH'], authOptional: true }),
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, done) =>
      username === 'relay' && password === 'a long password' ? done(null, { user: username }) : done(new Error('wrong')),
    onData: (stream, session, done) => {
      const fate = fates.shift() ?? 'taken'
      if (fate === 'cut') {
        tried.put(fate)
        for (const connection of server.connections) (connection as { _socket: { destroy(): void } })._socket.destroy()
        return
      }
      void textOf(stream).then((raw) => {
        tried.put(fate)
        if (fate === 'silent') return
        if (fate !== 'taken') return done(Object.assign(new Error('no'), { responseCode: fate === 'refused' ? 550 : 451 }))
        const { mailFrom, rcptTo } = session.envelope
        mails.put({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom === false ? '' : mailFrom.address,
          ...{ user: session.user, secure: session.secure, raw },
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve))
  server.on('error', () => undefined)
  const { port } = server.server.address() as AddressInfo
  t.after(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { port, mails, tried }
}

const start = Date.parse('2027-05-01T08:00Z')
const always = () => true
const anna = { address: 'anna.b@example.org', language: 'de' } as const
const plain = { host: 'localhost', tls: 'none', from: 'desk@house.example' } as const

const mailsFor = (t: Test, config: MailConfig) => {
  const lines: string[] = []
  const clock = new ManualClock(start)
  const own = new Mails({ config, clock, patience: 3000, log: openLog({ write: (text: string) => void lines.push(text) }) })
  t.after(() => own.close())
  return { own, clock, lines }
}

const openMails = async (t: Test, fates: Fate[] = []) => {
  const server = await openMailServer(t, { fates })
  return { ...server, ...mailsFor(t, { ...plain, port: server.port }) }
}

/** Headers by their lower-case names, and the text. */
const parsed = (raw: string) => {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const headers = Object.fromEntries(
    head
      .replace(/\r\n\s+/g, ' ')
      .split('\r\n')
      .map((row) => [row.slice(0, row.indexOf(':')).toLowerCase(), row.slice(row.indexOf(':') + 2)]),
  )
  return { headers, text: body.join('\r\n\r\n') }
}

describe('a mail', () => {
  for (const language of ['de', 'en'] as const)
    test(`is one constant sentence (${language}): no name, no link, nothing of what it is about`, async (t) => {
      const { own, mails } = await openMails(t)
      own.remind({ ...anna, language }, always)
      const { to, from, raw } = await mails.next()
      const { headers, text } = parsed(raw)
      assert.deepEqual([to, from], [['anna.b@example.org'], 'desk@house.example'])
      assert.equal(headers['subject'], sentences[language].subject)
      assert.match(headers['content-type'] ?? '', /^text\/plain/)
      const shown = Buffer.from(headers['content-transfer-encoding'] === 'quoted-printable' ? unquoted(text) : text, 'utf8').toString()
      assert.equal(shown.trim(), sentences[language].text)
      assert.deepEqual(Object.keys(headers).toSorted(), [
        'auto-submitted',
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ])
      assert.ok(!/https?:|www\./.test(shown))
    })

  test('refused for good is not sent again; refused for now, cut in its middle, or never answered, it is', async (t) => {
    const { own, tried, mails, clock, lines } = await openMails(t, ['busy', 'cut', 'silent', 'taken', 'refused'])
    own.remind(anna, always)
    for (const fate of ['busy', 'cut', 'silent', 'taken']) assert.equal(await clock.until(tried.next()), fate)
    await mails.next()
    assert.deepEqual(lines, [])
    own.remind(anna, always)
    assert.equal(await tried.next(), 'refused')
    own.remind({ ...anna, address: 'bela@example.org' }, always)
    assert.deepEqual((await clock.until(mails.next())).to, ['bela@example.org'])
    await clock.live(3_600_000)
    assert.deepEqual([mails.all.length, tried.all.length], [2, 6])
    assert.equal(JSON.parse(lines[0] ?? '{}').code, 'refused')
  })

  test('that cannot be sent leaves a line without an address, a host or what the server said', async (t) => {
    const { own, lines, clock } = mailsFor(t, { ...plain, port: 1 })
    own.remind(anna, always)
    const found = new Promise<void>((resolve) => {
      const look = () => void (lines.length > 0 ? resolve() : clock.after(1000, look))
      look()
    })
    await clock.until(found)
    assert.deepEqual(Object.keys(JSON.parse(lines[0] ?? '{}')).toSorted(), ['code', 'hour', 'level', 'msg'])
    assert.ok(!/anna|example|localhost|ECONN/.test(lines.join()))
  })

  test('to an address that is not wanted any more is not tried again', async (t) => {
    const { own, tried, clock } = await openMails(t, ['busy'])
    let wanted = true
    own.remind(anna, () => wanted)
    await tried.next()
    wanted = false
    await clock.live(3_600_000)
    assert.equal(tried.all.length, 1)
  })
})

describe('the mail server', () => {
  const secured = { host: 'localhost', tls: 'starttls', from: 'desk@house.example', user: 'relay', password: 'a long password' } as const
  const caIn = (t: Test): string => {
    const path = join(folderFor(t), 'ca.pem')
    writeFileSync(path, certificate)
    return path
  }

  test('is spoken to over TLS (STARTTLS) and with the password', async (t) => {
    const { port, mails } = await openMailServer(t, { tls: true })
    const { own } = mailsFor(t, { ...secured, port, ca: caIn(t) })
    assert.equal(await own.sendCode(anna, '123456'), true)
    const { user, secure, raw } = await mails.next()
    assert.deepEqual([user, secure], ['relay', true])
    assert.match(parsed(raw).text, /123456/)
  })

  test('that nobody vouches for, that has no TLS, or that wants another password, gets nothing', async (t) => {
    const { port, mails } = await openMailServer(t, { tls: true })
    assert.equal(await mailsFor(t, { ...secured, port }).own.sendCode(anna, '123456'), false, 'its certificate signs itself')
    assert.equal(await mailsFor(t, { ...secured, port, ca: caIn(t), password: 'another' }).own.sendCode(anna, '123456'), false)
    const bare = await openMailServer(t)
    assert.equal(await mailsFor(t, { ...secured, port: bare.port, ca: caIn(t) }).own.sendCode(anna, '123456'), false, 'no STARTTLS')
    assert.deepEqual([mails.all, bare.mails.all], [[], []])
  })
})

/** Quoted-printable (RFC 2045, 6.7). */
function unquoted(text: string): string {
  const bytes = text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

describe('an address', () => {
  const config = (port: number): MailConfig => ({ ...plain, port })

  /** A relay that has this mail server, as Anna. */
  const openHouse = async (t: Test, fates: Fate[] = []) => {
    const server = await openMailServer(t, { fates })
    const clock = new ManualClock(start)
    const made = makePlace({ clock })
    t.after(made.remove)
    const duties = await openDuties(t as Parameters<typeof openDuties>[0], {
      clock,
      place: { ...made, config: { ...made.config, reminders: { mail: config(server.port) } } },
    })
    const { desk, as } = duties
    const own = <N extends 'askMail' | 'confirmMail' | 'dropMail' | 'reminders' | 'chooseReminders'>(name: N, body?: Body<N>) =>
      call(desk, name, { params: {} as Params<N>, token: as('anna'), ...(body === undefined ? {} : { body }) })
    const ask = (address = anna.address) => own('askMail', { address, language: 'de' })
    const codeOf = async (): Promise<string> => parsed((await server.mails.next()).raw).text.match(/\d{6}/)?.[0] ?? ''
    const mail = async () => (await ok(own('reminders'))).mail
    return { ...server, ...duties, place: made, own, ask, codeOf, mail }
  }

  test('is used only after the code that was sent there has come back, and lies in no file as it is', async (t) => {
    const { own, ask, codeOf, mail, place } = await openHouse(t)
    assert.deepEqual(await mail(), { way: true, address: null, asked: null })
    await ok(ask())
    const code = await codeOf()
    assert.deepEqual(await mail(), { way: true, address: null, asked: anna.address })
    const wrong = code === '000000' ? '000001' : '000000'
    assert.deepEqual(await ok(own('confirmMail', { code: wrong })), { confirmed: false })
    assert.equal((await mail()).address, null)
    assert.deepEqual(await ok(own('confirmMail', { code })), { confirmed: true })
    assert.deepEqual(await mail(), { way: true, address: anna.address, asked: null })
    assert.deepEqual(filesWith(place.config.data, Buffer.from(anna.address)), [])
    await ok(own('dropMail', {}))
    assert.equal((await mail()).address, null)
  })

  test('cannot be guessed: five tries, half an hour, five codes an hour, one use', async (t) => {
    const { own, ask, codeOf, clock } = await openHouse(t)
    await ok(ask())
    const first = await codeOf()
    for (let time = 0; time < 5; time++)
      assert.deepEqual(await ok(own('confirmMail', { code: first === '000000' ? '000001' : '000000' })), { confirmed: false })
    assert.deepEqual(await ok(own('confirmMail', { code: first })), { confirmed: false }, 'the sixth try')
    await ok(ask())
    const late = await codeOf()
    clock.leap(30 * 60_000)
    assert.deepEqual(await ok(own('confirmMail', { code: late })), { confirmed: false }, 'half an hour later')
    for (let time = 0; time < 3; time++) await ok(ask())
    assert.equal(await refusedWith(ask()), 'limit')
    clock.leap(3_600_000)
    await ok(ask())
  })

  test('that the mail server does not take is said at once; a house without a mail server says so', async (t) => {
    const { ask, mail } = await openHouse(t, ['refused'])
    assert.equal(await refusedWith(ask()), 'unavailable')
    assert.equal((await mail()).asked, null)
    const bare = await openDuties(t as Parameters<typeof openDuties>[0])
    const asked = call(bare.desk, 'askMail', { params: {}, token: bare.as('anna'), body: { address: anna.address, language: 'de' } })
    assert.equal(await refusedWith(asked), 'unavailable')
    assert.equal((await ok(call(bare.desk, 'reminders', { params: {}, token: bare.as('anna') }))).mail.way, false)
  })

  test('cannot carry a header, a second recipient or a name', () => {
    for (const right of ['a@b.de', "o'neil+x@mail.example.org"]) assert.ok(v.is(mailAddress, right), right)
    for (const wrong of ['a@b.de\r\nBcc: c@d.de', 'a@b.de, c@d.de', 'A <a@b.de>', '"a"@b.de', 'a@', '@b', 'a@b@c', `${'a'.repeat(65)}@b.de`, 'ä@b.de'])
      assert.ok(!v.is(mailAddress, wrong), wrong)
  })
})
