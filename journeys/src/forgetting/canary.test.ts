import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openMailServer } from '../duty/outside/mail-server.ts'
import { openPushService } from '../duty/outside/push-service.ts'
import { asCoordinator, asked, minuteNow, monthOf } from '../house/duties.ts'
import type { Colleague, House } from '../house/house.ts'
import { keysOf } from '../people/keys.ts'
import { Stage } from '../stage/stage.ts'
import { heapFlags, snapshotHeap } from './heap.ts'
import { findMarks, findMarksBelow } from './sweep.ts'

const canary = (name: string): string => `KANARIE${name}${randomBytes(6).toString('hex')}`

/** A colleague is reminded by mail and by a push, from here on. */
const isReminded = async (house: House, colleague: Colleague, { code, endpoint }: { code(): Promise<string>; endpoint: string }): Promise<void> => {
  const { line } = await keysOf(house, colleague)
  await asked(line.call('askMail', {}, { address: 'anna@example.org', language: 'de' }))
  await asked(line.call('confirmMail', {}, { code: await code() }))
  await asked(line.call('addDevice', {}, { endpoint }))
  await asked(line.call('chooseReminders', {}, { kinds: ['change'], before: [] }))
}

/** The coordinator takes a duty of theirs away, of which they are told. */
const losesDuty = async (house: House, { name }: Colleague): Promise<void> => {
  const line = await asCoordinator(house)
  const soon = minuteNow() + 36 * 60
  for (const month of new Set([monthOf(soon), monthOf(soon - 24 * 60)])) {
    const { plan, people } = await asked(line.call('dutyMonth', { month }))
    const slot = plan?.slots.find(({ start, end }) => start <= soon && soon < end)
    const account = people.find((one) => one.name === name)?.account
    if (!plan || !slot || !account) continue
    await asked(line.call('assign', { month }, { version: plan.version, moves: [{ slot: slot.id, off: account, on: null }], although: true }))
  }
}

test('P1 P2 P3 nothing of a conversation, an address or a browser stands in any file, log or memory of the server', async (t) => {
  const heap = await mkdtemp(join(tmpdir(), 'heap-'))
  t.after(() => rm(heap, { recursive: true }))
  const text = canary('TEXT')
  const answer = canary('ANTWORT')
  const unsent = canary('ENTWURF')
  const agent = canary('AGENT')
  const address = canary('ADRESSE')
  const nonsense = canary('UNSINN')
  await using mail = await openMailServer()
  await using push = await openPushService()
  await using stage = await Stage.open({
    house: { flags: heapFlags(heap), config: { reminders: { mail: mail.config, push: [push.origin] } } },
    context: { userAgent: `Mozilla/5.0 ${agent}`, extraHTTPHeaders: { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}` } },
  })
  const { house, seeker, counsellor } = stage
  const bodies: string[] = []
  let conversation = ''
  seeker.page.on('request', (request) => {
    bodies.push(`${request.url()} ${request.postData() ?? ''}`)
    conversation ||= request.url().match(/conversation\/([\w-]{22})\//)?.[1] ?? ''
  })

  await stage.converse(`Guten Tag ${text}`)
  await counsellor.answers(`Willkommen ${answer}`)
  await seeker.reads(answer)
  await seeker.box.fill(unsent)
  const path = `${house.site}/api/conversation`
  const close = { connection: 'close', origin: house.site }
  await fetch(`${path}/${nonsense}/events?${nonsense}`, { headers: { ...close, authorization: `Bearer ${nonsense}` } }).then((answer) => answer.text())
  await fetch(path, { method: 'POST', headers: { ...close, 'content-type': 'application/json' }, body: `{"${nonsense}` }).then((answer) => answer.text())

  const marks = [text, answer, unsent, agent, address, nonsense]
  assert.deepEqual(findMarks('what the page sent', Buffer.from(bodies.join('\n')), [text, answer, unsent]), [])
  assert.deepEqual(await findMarksBelow(house.data, marks), [], 'while they talk, on disk')
  await snapshotHeap(house, heap)
  await isReminded(house, stage.colleague, { code: async () => (await mail.mails.next()).body.match(/\d{6}/)?.[0] ?? '', endpoint: `${push.origin}/push/anna` })
  await losesDuty(house, stage.colleague)
  await Promise.all([mail.mails.next(), push.pushes.next()])
  const outgoing = [...mail.raws, ...push.pushes.all.map(({ headers, raw }) => `${JSON.stringify(headers)} ${raw.toString('latin1')}`)]
  assert.deepEqual(findMarks('what went out', Buffer.from(outgoing.join('\n')), [...marks, conversation]), [])
  await seeker.box.fill('')
  await seeker.ends()
  await counsellor.seesOver()
  await snapshotHeap(house, heap)

  assert.deepEqual(await findMarksBelow(house.data, marks), [], 'after the end, on disk')
  assert.deepEqual(findMarks('log', Buffer.from(house.log()), marks), [])
  assert.deepEqual(await findMarksBelow(heap, marks), [])

  // The sweep looks where the server keeps what it may know, and sees it.
  assert.notEqual(conversation, '')
  assert.ok((await findMarksBelow(heap, [conversation])).length > 0, 'the heap knows which conversation there was')
  assert.ok((await findMarksBelow(house.data, [house.counsellor(0).name])).some(({ place }) => place.includes('relay.sqlite')))
  // P3: of an ended conversation not even the name is left.
  assert.deepEqual(await findMarksBelow(house.data, [conversation]), [])
})
