import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { describe, test } from 'node:test'
import { pathOf, sealedFileLimit } from '@zop/wire'
import { hourLength, hourOf, systemClock } from '../clock.ts'
import { call, keepBy, ok, refusedWith, signInAt, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { random } from '../testing/keys.ts'
import { runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart } from '../testing/seeker.ts'
import { byCounsellor, bySeeker, cancel, openFile, readFrom, type Sending, sealed, state, step, write } from '../testing/sending.ts'
import { taken } from '../testing/taken.ts'

/** What a hand-written request hears; `chunks` are sent one after the other for as long as the relay takes them. */
const rawWrite = (to: Sending, headers: Record<string, string>, chunks: Iterable<Buffer>): Promise<{ status: number; text: string; sent: number }> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(to.on)
    const path = pathOf('fileWrite', { ...to.file, at: '0' })
    const all = { host, authorization: `Bearer ${to.token}`, ...headers }
    let sent = 0
    let answered = false
    const asked = request({ hostname, port, method: 'POST', path, agent: false, headers: all }, (answer) => {
      answered = true
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.on('close', () => resolve({ status: answer.statusCode ?? 0, text, sent }))
      answer.on('error', () => undefined)
    })
    asked.on('error', (error) => (answered ? undefined : reject(error)))
    const source = chunks[Symbol.iterator]()
    const push = () => {
      const { value, done } = source.next()
      if (done) return void asked.end()
      sent += value.length
      asked.write(value, (error) => (error || answered ? undefined : push()))
    }
    push()
  })

describe('a file', () => {
  test('D4 goes on after a cut at any byte: what is asked for again is the same', async (t) => {
    const relay = await runRelay(t)
    const talk = await taken(relay)
    const to = byCounsellor(relay.desk, talk)
    const bytes = randomBytes(5 * sealed + 777)
    const opening = { record: talk.take.hash, size: bytes.length }
    await ok(openFile(to, opening))
    assert.deepEqual(await ok(write(to, 0, bytes.subarray(0, 2 * sealed))), { have: 2 * sealed, size: bytes.length })
    // A request that breaks in its middle has stored nothing.
    await assert.rejects(
      new Promise((_, reject) => {
        const { hostname, port, host } = new URL(to.on)
        const headers = { host, authorization: `Bearer ${to.token}`, 'content-type': 'application/octet-stream', 'content-length': String(2 * sealed) }
        const asked = request({ hostname, port, method: 'POST', path: pathOf('fileWrite', { ...to.file, at: String(2 * sealed) }), headers })
        asked.on('error', reject)
        asked.write(bytes.subarray(0, 100), () => asked.destroy(new Error('cut')))
      }),
      /cut/,
    )
    assert.deepEqual(await ok(openFile(to, opening)), { have: 2 * sealed, size: bytes.length })
    assert.deepEqual(await ok(state(to)), { have: 2 * sealed, size: bytes.length })
    assert.deepEqual(await ok(write(to, 4 * sealed, bytes.subarray(4 * sealed))), { have: 2 * sealed, size: bytes.length }, 'behind a gap')
    await ok(write(to, 0, bytes.subarray(0, 3 * sealed)))
    await ok(write(to, 3 * sealed, bytes.subarray(3 * sealed)))
    for (const at of [0, 1, sealed - 1, sealed + 1, 3 * sealed, bytes.length - 1, bytes.length]) {
      const got = await readFrom({ ...to, on: relay.site, token: talk.token }, at)
      assert.ok(got instanceof Buffer && got.equals(bytes.subarray(at)), String(at))
    }
    assert.equal(await readFrom(to, bytes.length + 1), 'malformed')
  })

  test('D4 only after a person has said something, and only under the newest record', async (t) => {
    const relay = await runRelay(t)
    const talk = await taken(relay, { answered: false })
    const to = bySeeker(relay.site, talk)
    const opening = { record: talk.take.hash, size: 1000 }
    assert.equal(await refusedWith(openFile(to, opening)), 'too-early')
    await ok(call(relay.desk, 'send', { params: talk.params, body: makeMessage(talk.take.hash, { quiet: true }), token: talk.session }))
    assert.equal(await refusedWith(openFile(to, opening)), 'too-early', 'a receipt says nothing')
    await ok(call(relay.desk, 'send', { params: talk.params, body: makeMessage(talk.take.hash), token: talk.session }))
    assert.equal(await refusedWith(openFile(to, { ...opening, record: talk.start.hash })), 'newer-epoch')
    await ok(openFile(to, opening))

    const seeker = makeSeeker()
    const start = makeStart(seeker, relay.umbrella, hourOf(systemClock))
    const token = await startAt(relay.site, seeker, start)
    const waiting = { on: relay.site, token, file: { conversation: seeker.conversation, file: random(16) } }
    assert.equal(await refusedWith(openFile(waiting, { record: start.hash, size: 1000 })), 'too-early', 'nobody has taken it')
  })

  test('D4 of a wrong size, declared small and sent big, in parts of blocks: refused, and nothing is stored', async (t) => {
    const relay = await runRelay(t)
    const talk = await taken(relay)
    const to = bySeeker(relay.site, talk)
    const record = talk.take.hash
    for (const size of [0, -1, 1.5, sealedFileLimit + 1, sealed + 16])
      assert.equal(await refusedWith(openFile(to, { record, size })), 'malformed', String(size))
    await ok(openFile(to, { record, size: 2 * sealed }))
    for (const [at, length] of [
      [0, 3 * sealed],
      [0, sealed - 1],
      [0, sealed + 1],
      [1, sealed],
      [sealed, 2 * sealed],
      [0, 0],
    ] as const)
      assert.equal(await refusedWith(write(to, at, randomBytes(length))), 'malformed', `${length} at ${at}`)
    assert.deepEqual(await ok(state(to)), { have: 0, size: 2 * sealed })
    assert.equal(await readFrom(to), 'not-found', 'what is not whole is read by nobody')
  })

  test('D4 an endless body is cut off, a packed or foreign one is malformed', async (t) => {
    const relay = await runRelay(t)
    const talk = await taken(relay)
    const to = bySeeker(relay.site, talk)
    await ok(openFile(to, { record: talk.take.hash, size: 300 * sealed }))
    const octets = { 'content-type': 'application/octet-stream' }
    const endless = function* () {
      for (;;) yield Buffer.alloc(sealed)
    }
    const cut = await rawWrite(to, octets, endless())
    assert.deepEqual([cut.status, cut.text], [413, '{"code":"too-large"}'])
    assert.ok(cut.sent < 20 * step, `${cut.sent} bytes were taken`)
    const stated = await rawWrite(to, { ...octets, 'content-length': String(step + 1) }, [Buffer.alloc(1)])
    assert.equal(stated.status, 413)
    for (const headers of [
      { ...octets, 'content-encoding': 'gzip' },
      { ...octets, 'content-encoding': 'br' },
      { 'content-type': 'application/json' },
      { 'content-type': 'text/plain' },
      {},
    ] as Record<string, string>[])
      assert.equal((await rawWrite(to, headers, [Buffer.alloc(sealed)])).text, '{"code":"malformed"}', JSON.stringify(headers))
    assert.deepEqual(await ok(state(to)), { have: 0, size: 300 * sealed })
  })

  test('D4 of two senders of one id the first has it; neither knows of the other, nor does a foreign conversation', async (t) => {
    const relay = await runRelay(t)
    const talk = await taken(relay)
    const seeker = bySeeker(relay.site, talk)
    const counsellor = { ...seeker, on: relay.desk, token: talk.session }
    const opening = { record: talk.take.hash, size: sealed }
    await ok(openFile(seeker, opening))
    assert.equal(await refusedWith(openFile(counsellor, opening)), 'not-found')
    for (const answer of [state(counsellor), write(counsellor, 0, randomBytes(sealed)), cancel(counsellor)])
      assert.equal(await refusedWith(answer), 'not-found')
    const bytes = randomBytes(sealed)
    await ok(write(seeker, 0, bytes))
    assert.equal(await refusedWith(cancel(seeker)), 'not-found', 'it is whole')
    assert.deepEqual(await ok(state(counsellor)), { have: sealed, size: sealed })

    const other = await taken(relay, { by: relay.umbrella.members.bela })
    const foreign = { ...seeker, file: { ...seeker.file, ...other.params } }
    assert.equal(await readFrom({ ...foreign, token: other.token }), 'not-found', 'an id of another conversation')
    assert.equal(await readFrom({ ...seeker, token: other.token }), 'not-found')
    assert.equal(await readFrom({ ...counsellor, token: other.session }), 'not-found')
    assert.equal(await readFrom({ ...counsellor, token: (await signInAt(relay.desk, relay.umbrella.members.alex)).session }), 'not-found')
  })

  test('D4 a conversation holds 200 MB of files; cancelled ones make room', async (t) => {
    const relay = await runRelay(t)
    const talk = await taken(relay)
    const opening = { record: talk.take.hash, size: sealedFileLimit }
    const all = Array.from({ length: 8 }, () => bySeeker(relay.site, talk))
    for (const to of all.slice(0, 7)) await ok(openFile(to, opening))
    const [first, last] = [all[0], all[7]]
    assert.ok(first && last)
    assert.equal(await refusedWith(openFile(last, opening)), 'limit')
    await ok(cancel(first))
    await ok(openFile(last, opening))
  })

  test('D4 what begins a file and comes behind what cancelled it begins nothing, and another sender’s file of that name is not touched', async (t) => {
    const relay = await runRelay(t)
    const talk = await taken(relay)
    const opening = { record: talk.take.hash, size: 2 * sealed }
    const to = bySeeker(relay.site, talk)
    await ok(openFile(to, opening))
    await ok(cancel(to))
    assert.equal(await refusedWith(openFile(to, opening)), 'not-found')
    const overtaken = bySeeker(relay.site, talk)
    assert.equal(await refusedWith(cancel(overtaken)), 'not-found', 'it has not begun')
    assert.equal(await refusedWith(openFile(overtaken, opening)), 'not-found')
    assert.deepEqual(await ok(openFile({ ...overtaken, on: relay.desk, token: talk.session }, opening)), { have: 0, size: 2 * sealed })
    await ok(openFile(bySeeker(relay.site, talk), opening))
  })

  test('D4 a seeker who is paused sends none, and none goes on', async (t) => {
    const clock = new ManualClock()
    const relay = await runRelay(t, { clock })
    const talk = await taken(relay, { clock })
    const to = bySeeker(relay.site, talk)
    const opening = { record: talk.take.hash, size: 2 * sealed }
    await ok(call(relay.site, 'keep', { params: talk.params, body: { keep: keepBy(talk.seeker, talk.take.hash) }, token: talk.token }))
    await ok(openFile(to, opening))
    await ok(call(relay.desk, 'mute', { params: talk.params, body: { until: hourOf(clock) + 2 }, token: talk.session }))
    assert.equal(await refusedWith(openFile(to, opening)), 'muted')
    assert.equal(await refusedWith(write(to, 0, randomBytes(sealed))), 'muted')
    await ok(openFile(byCounsellor(relay.desk, talk), opening))
    clock.pass(2 * hourLength)
    await ok(write(to, 0, randomBytes(sealed)))
  })

  test('D4 one that is not whole goes within the hour after its day', async (t) => {
    const clock = new ManualClock()
    const relay = await runRelay(t, { clock })
    const talk = await taken(relay, { clock })
    await ok(call(relay.site, 'keep', { params: talk.params, body: { keep: keepBy(talk.seeker, talk.take.hash) }, token: talk.token }))
    const to = byCounsellor(relay.desk, talk)
    await ok(openFile(to, { record: talk.take.hash, size: 2 * sealed }))
    await ok(write(to, 0, randomBytes(sealed)))
    const later = async (hours: number) => {
      clock.pass(hours * hourLength)
      return state({ ...to, token: (await signInAt(relay.desk, relay.umbrella.members.anna)).session })
    }
    assert.deepEqual(await ok(later(23)), { have: sealed, size: 2 * sealed })
    let code = 'ok'
    for (let hours = 2; code === 'ok'; hours = 0) code = await refusedWith(later(hours))
    assert.equal(code, 'not-found')
  })

  test('D4 files are announced and cancelled no faster than people write, and that holds up nobody else', async (t) => {
    const relay = await runRelay(t)
    const talk = await taken(relay)
    const to = bySeeker(relay.site, talk)
    const opening = { record: talk.take.hash, size: 1000 }
    const codes = await Promise.all(Array.from({ length: 80 }, () => refusedWith(openFile(to, opening))))
    assert.ok(codes.includes('ok') && codes.includes('limit'), [...new Set(codes)].join())
    assert.equal(await refusedWith(openFile(byCounsellor(relay.desk, talk), opening)), 'ok')
  })
})
