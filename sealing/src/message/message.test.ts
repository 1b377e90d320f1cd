import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode, encode, messageLimit } from '@zop/wire'
import fc from 'fast-check'
import { example, flip, itemOf } from '../fixture.ts'
import { deriveSeeker, follow, type MessageBody, maxTextBytes, newSecret, openMessage, sealMessage, startConversation, takeConversation } from '../index.ts'
import { pad, paddedLength, unpad } from './pad.ts'

const { anchor, known, hour, people, vouchers } = await example()
const seeker = await deriveSeeker(newSecret(), anchor.deployment)
const start = await startConversation(seeker, known, hour)
const waiting = await follow(null, itemOf(start.sealed, 1), { self: people.amal, conversation: seeker.conversation, anchor, directory: known, vouchers, hour })
if (waiting.kind !== 'followed') throw new Error('fixture')
const taken = await takeConversation(waiting.chain, people.amal, known, hour)
const nothing: ReadonlySet<string> = new Set()
const at = { sent: 1_792_800_000_000, seen: [], directory: known, hour }
const text = (value: string) => ({ kind: 'text', text: value }) as const

test('D1 what one end seals the other opens, under the pool’s epoch and after the take', async () => {
  for (const [chain, self] of [
    [start.chain, seeker],
    [taken.chain, people.amal],
    [taken.chain, seeker],
  ] as const) {
    const { sealed, digest } = await sealMessage(chain, self, { ...at, body: text('Guten Tag. مرحبا 👋') })
    const opened = await openMessage(taken.chain, sealed, nothing)
    assert.deepEqual(opened, {
      kind: 'opened',
      digest,
      message: {
        id: sealed.id,
        from: self.role === 'seeker' ? seeker.reader : { role: 'counsellor', id: people.amal.certificate?.hash },
        sent: at.sent,
        body: text('Guten Tag. مرحبا 👋'),
        missing: [],
        seen: [],
      },
    })
  }
})

test('D1 one flipped bit anywhere in the box, the id or the record is noticed', async () => {
  const { sealed } = await sealMessage(taken.chain, seeker, { ...at, body: text('hallo') })
  for (let position = 0; position < sealed.box.length; position += 97) {
    assert.equal((await openMessage(taken.chain, { ...sealed, box: flip(sealed.box, position) }, nothing)).kind, 'damaged')
  }
  assert.equal((await openMessage(taken.chain, { ...sealed, id: flip(sealed.id) }, nothing)).kind, 'damaged')
  assert.equal((await openMessage(taken.chain, { ...sealed, record: start.chain.epochs[0].hash }, nothing)).kind, 'damaged')
  assert.equal((await openMessage(taken.chain, { ...sealed, record: flip(sealed.record) }, nothing)).kind, 'not-for-us')
})

test('D1 a message names what its sender had seen, so that a dropped one shows', async () => {
  const first = await sealMessage(taken.chain, seeker, { ...at, body: text('eins') })
  const second = await sealMessage(taken.chain, seeker, { ...at, body: text('zwei'), seen: [first.digest] })
  const dropped = await openMessage(taken.chain, second.sealed, nothing)
  assert.deepEqual(dropped.kind === 'opened' && dropped.message.missing, [first.digest])
  const whole = await openMessage(taken.chain, second.sealed, new Set([first.digest]))
  assert.deepEqual(whole.kind === 'opened' && whole.message.missing, [])
})

test('C7 a message that lost the race against a take is sealed again with its id and keeps its digest', async () => {
  const first = await sealMessage(start.chain, seeker, { ...at, body: text('hallo') })
  const again = await sealMessage(taken.chain, seeker, { ...at, id: first.sealed.id, body: text('hallo') })
  assert.equal(again.sealed.id, first.sealed.id)
  assert.equal(again.digest, first.digest)
  assert.notEqual(again.sealed.record, first.sealed.record)
})

test('C7 nobody but the seeker writes under a pool epoch, and an outsider under none', async () => {
  await assert.rejects(sealMessage(waiting.chain, people.amal, { ...at, body: text('x') }), /C7/)
  await assert.rejects(sealMessage(taken.chain, people.kofi, { ...at, body: text('x') }), /C7/)
})

test('C7 a message that names another author than its signer is refused', async () => {
  const { sealed } = await sealMessage(taken.chain, { ...people.amal, signing: people.jana.signing }, { ...at, body: text('x') })
  assert.equal((await openMessage(taken.chain, sealed, nothing)).kind, 'damaged')
})

test('C8 nothing is sealed for a counsellor whose certificate has expired or been revoked, or under an expired directory', async () => {
  const certificate = people.amal.certificate
  if (certificate === null) throw new Error('fixture')
  const revoking = { ...known, hash: 'newer', directory: { ...known.directory, revoked: [certificate.hash] } }
  await assert.rejects(sealMessage(taken.chain, seeker, { ...at, directory: revoking, body: text('x') }), /C8/)
  const retired = {
    ...known,
    hash: 'newer',
    directory: { ...known.directory, centres: known.directory.centres.map((centre) => ({ ...centre, leads: [known.directory.deployment] })) },
  }
  await assert.rejects(sealMessage(taken.chain, seeker, { ...at, directory: retired, body: text('x') }), /C8/)
  const living = { ...known, directory: { ...known.directory, expires: certificate.certificate.expires + 10 } }
  await assert.rejects(sealMessage(taken.chain, seeker, { ...at, directory: living, hour: certificate.certificate.expires, body: text('x') }), /C8/)
  await assert.rejects(sealMessage(taken.chain, seeker, { ...at, hour: known.directory.expires, body: text('x') }), /B5/)
})

test('C8 nothing is sealed under an epoch that this reader cannot open', async () => {
  const [first] = taken.chain.epochs
  const closed = { ...start.chain, epochs: [{ ...first, key: null }] as const }
  await assert.rejects(sealMessage(closed, seeker, { ...at, body: text('x') }), /C8/)
})

test('D2 a one-letter and a 900-letter text look alike on the wire, and nothing is below 1 KiB', async () => {
  const short = await sealMessage(taken.chain, seeker, { ...at, body: text('a') })
  const long = await sealMessage(taken.chain, seeker, { ...at, body: text('ä'.repeat(160)) })
  assert.equal(short.sealed.box.length, long.sealed.box.length)
  assert.equal(decode(short.sealed.box)?.length, 1024 + 28)
})

test('D2 padding gives back every length, costs at most 12 %, and has few classes', () => {
  const classes = new Set<number>()
  for (let length = 0; length <= 66_000; length += length < 2048 ? 1 : 61) {
    const bytes = new Uint8Array(length).fill(7)
    const padded = pad(bytes)
    assert.deepEqual(unpad(padded), bytes)
    assert.ok(padded.length <= Math.max(1024, (length + 4) * 1.12), `${length}`)
    classes.add(paddedLength(length + 4))
  }
  assert.ok(classes.size < 110, `${classes.size}`)
})

test('D2 bytes hidden behind the text, or a wrong length, are refused', () => {
  const padded = pad(Uint8Array.of(1, 2, 3))
  const hidden = padded.slice()
  hidden[1000] = 1
  assert.equal(unpad(hidden), null)
  const longer = padded.slice()
  longer[1] = 255
  assert.equal(unpad(longer), null)
})

test('D2 the longest text fits the wire, and a longer one is refused before anything is sealed', async () => {
  const { sealed } = await sealMessage(taken.chain, seeker, { ...at, body: text('a'.repeat(maxTextBytes)) })
  assert.ok((decode(sealed.box)?.length ?? Number.POSITIVE_INFINITY) <= messageLimit)
  await assert.rejects(sealMessage(taken.chain, seeker, { ...at, body: text('a'.repeat(maxTextBytes + 1)) }))
})

test('D1 arbitrary text comes back as it was, and arbitrary bytes never open', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2000 }), async (value) => {
      const { sealed } = await sealMessage(taken.chain, seeker, { ...at, body: text(value) })
      const opened = await openMessage(taken.chain, sealed, nothing)
      assert.ok(opened.kind === 'opened' && opened.message.body.kind === 'text' && opened.message.body.text === value)
    }),
    { numRuns: 60 },
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 12, maxLength: 3000 }), async (bytes) => {
      const opened = await openMessage(
        taken.chain,
        { id: encode(new Uint8Array(16)), record: taken.chain.epochs[1]?.hash ?? '', quiet: false, box: encode(bytes) },
        nothing,
      )
      assert.equal(opened.kind, 'damaged')
    }),
    { numRuns: 200 },
  )
})

test('D7 a referral goes from a person to the seeker as data; an address without https, a number that is none and anything from the seeker are refused', async () => {
  const body: MessageBody = {
    kind: 'referral',
    name: 'Beispielstelle Nord (erfunden)',
    languages: ['de', 'ro'],
    phones: ['030 23125 101'],
    times: ['Montag: 09:00 bis 16:00'],
    url: 'https://nord.example/',
    note: '',
  }
  const { sealed } = await sealMessage(taken.chain, people.amal, { ...at, body })
  assert.equal(sealed.quiet, false)
  const opened = await openMessage(taken.chain, sealed, nothing)
  assert.deepEqual(opened.kind === 'opened' && opened.message.body, body)
  for (const change of [{ url: 'javascript:alert(1)' }, { url: 'http://nord.example/' }, { phones: ['call me'] }, { name: 'Nord\u202E' }, { times: ['a\nb'] }])
    await assert.rejects(sealMessage(taken.chain, people.amal, { ...at, body: { ...body, ...change } }), JSON.stringify(change))
  await assert.rejects(sealMessage(taken.chain, seeker, { ...at, body }))
})

test('D1 receipts, summaries and what concerns a copy are quiet, what people say is not', async () => {
  const quiet = async (body: MessageBody, self: typeof seeker | typeof people.amal = people.amal) =>
    (await sealMessage(taken.chain, self, { ...at, body })).sealed.quiet
  assert.ok(await quiet({ kind: 'received', ids: ['A'.repeat(22)] }))
  assert.ok(await quiet({ kind: 'summary', proposal: 'A'.repeat(43), text: 'x' }))
  assert.ok(await quiet({ kind: 'export-asked', reason: 'x' }))
  assert.ok(await quiet({ kind: 'export-agreed', asked: 'A'.repeat(22) }, seeker))
  assert.equal(await quiet({ kind: 'text', text: 'x' }), false)
})
