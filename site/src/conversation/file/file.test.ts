import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { ReadonlySignal } from '@preact/signals'
import type { FileBody } from '../entry.ts'
import { FileRelay } from '../scripted/file-relay.ts'
import { port } from '../scripted/port.ts'
import { Fetching } from './fetching.ts'
import type { Parcel } from './parcel.ts'
import { Sending } from './sending.ts'
import { trayOf } from './tray.ts'

const png = '\x89PNG\r\n\x1a\n'
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31) % 251)
const chunk = (name: string, body: string) => new Uint8Array([0, 0, 0, body.length, ...latin(name + body), 1, 2, 3, 4])
const photo = (...more: Uint8Array<ArrayBuffer>[]) =>
  new File([latin(png), chunk('IHDR', 'x'), ...more, chunk('IDAT', 'y'), chunk('IEND', '')], 'IMG_2026 Berlin.png', { type: 'image/png' })
const parcel = (size: number): Parcel => ({ blob: new Blob(['hello ', bytes(size)]), name: 'brief.txt', type: 'text/plain', seconds: null })

const begun = async (t: TestContext) => {
  const relay = new FileRelay()
  const all = await port(await relay.listen(t))
  t.after(() => all.leave())
  return { relay, ...all }
}

/** Waits until it is so; the test's time limit is the judge of never. */
const until = <T extends { readonly at: string }, A extends T['at']>(step: ReadonlySignal<T>, at: A): Promise<Extract<T, { at: A }>> =>
  new Promise((resolve) => {
    const stop = step.subscribe((now) => {
      if (now.at !== at) return
      queueMicrotask(() => stop())
      resolve(now as Extract<T, { at: A }>)
    })
  })

const bodyOf = (said: readonly unknown[]): FileBody => said[0] as FileBody

/** What another page holds of what was sent: it knows nothing but the message. */
const fetched = async ({ talk, said }: Pick<Awaited<ReturnType<typeof begun>>, 'talk' | 'said'>) => {
  const fetching = new Fetching({ ...talk }, bodyOf(said))
  await fetching.fetch()
  return fetching.got.peek()
}

test('D4 a file goes sealed, its message follows when the relay has the whole, and it opens again to the last byte', async (t) => {
  const { relay, talk, said } = await begun(t)
  const sending = new Sending(talk)
  await sending.go(parcel(300_000))
  assert.equal(sending.step.peek().at, 'over')
  const { file } = bodyOf(said)
  assert.deepEqual([file.name, file.type, file.size], ['brief.txt', 'text/plain', 300_006])
  assert.ok(!relay.files.get(file.id)?.bytes.includes('hello'))
})

test('D4 an upload goes on by itself after a cut and sends nothing twice', async (t) => {
  const { relay, talk, said } = await begun(t)
  const sending = new Sending(talk)
  const seen: boolean[] = []
  sending.step.subscribe((step) => step.at === 'moving' && seen.push(step.cut))
  relay.faults.push('newer-epoch', 'unavailable')
  await sending.go(parcel(1_000_000))
  assert.ok(seen.includes(true))
  assert.equal(said.length, 1)
  assert.equal(relay.files.get(bodyOf(said).file.id)?.bytes.length, relay.files.get(bodyOf(said).file.id)?.size)
})

test('paused it stands still, resumed it goes on where the relay is, and only then is it said', async (t) => {
  const { relay, talk, said } = await begun(t)
  let open = () => {}
  relay.gate = new Promise((resolve) => {
    open = resolve
  })
  const sending = new Sending(talk)
  const going = sending.go(parcel(500_000))
  await until(sending.step, 'moving')
  sending.pause()
  await going
  open()
  assert.equal(sending.step.peek().at, 'paused')
  assert.deepEqual(said, [])
  await sending.go()
  assert.equal(said.length, 1)
})

/** A file that somebody writes into while it is being sent. */
class Rewritten extends Blob {
  now: Blob = new Blob([bytes(500_000)])
  read = () => {}
  override slice(...args: Parameters<Blob['slice']>): Blob {
    this.read()
    return this.now.slice(...args)
  }
}

test('D4 a file that is another one by the second try does not go under the same key: it is said, and the next try seals it anew', async (t) => {
  const { relay, talk, said } = await begun(t)
  const blob = new Rewritten([bytes(500_000)])
  blob.read = () => {
    // Its first blocks are sealed and on their way by then.
    relay.faults.push('muted')
    blob.read = () => {}
  }
  const sending = new Sending(talk)
  await sending.go({ blob, name: 'brief.txt', type: 'text/plain', seconds: null })
  assert.deepEqual(sending.step.peek(), { at: 'failed', why: 'muted' })
  blob.now = new Blob([new Uint8Array(500_000)])
  await sending.go()
  assert.deepEqual([sending.step.peek(), said], [{ at: 'failed', why: 'changed' }, []])
  await sending.go()
  assert.deepEqual([sending.step.peek().at, said.length], ['over', 1])
})

test('cancelled, nothing of it is left here or at the relay', async (t) => {
  const { relay, talk, said } = await begun(t)
  let open = () => {}
  relay.gate = new Promise((resolve) => {
    open = resolve
  })
  const tray = trayOf(talk)
  tray.addNote({ blob: new Blob(['x']), name: 'voice.webm', type: 'audio/webm', seconds: 3 })
  const [sending] = tray.sendings.peek()
  assert.ok(sending)
  await until(sending.step, 'moving')
  sending.cancel()
  open()
  assert.deepEqual([tray.sendings.peek(), sending.step.peek().at, said], [[], 'over', []])
  await relay.cancelled
  assert.equal(relay.files.size, 0)
})

test('P8 leaving the page stops what is under way', async (t) => {
  const { relay, talk, said, leave } = await begun(t)
  let open = () => {}
  relay.gate = new Promise((resolve) => {
    open = resolve
  })
  const sending = new Sending(talk)
  const going = sending.go(parcel(100))
  await until(sending.step, 'moving')
  leave()
  open()
  await going
  assert.deepEqual([sending.step.peek().at, said], ['over', []])
})

test('a photo is offered without its place first, under a name that says nothing', async (t) => {
  const { relay, talk } = await begun(t)
  const sending = new Sending(talk)
  await sending.look(photo(chunk('tEXt', 'GPS 52.5200')), 'bild')
  const step = sending.step.peek()
  assert.ok(step.at === 'asking' && step.bare !== null)
  assert.equal(step.bare.name, 'bild.png')
  assert.ok(!(await step.bare.blob.text()).includes('GPS'))
  assert.ok((await step.whole.blob.text()).includes('GPS'))
  assert.equal(relay.files.size, 0)
})

for (const [name, content, reason] of [
  ['leer.txt', new Uint8Array(0), 'empty'],
  ['gross.txt', new Uint8Array(26_000_000).fill(97), 'too-large'],
  ['rechnung.exe', latin('hello'), 'program'],
  ['seite.html', latin('<html>'), 'program'],
  ['fotos.zip', latin('PK\x03\x04xxxx'), 'archive'],
  ['daten.bin', new Uint8Array(40), 'unknown'],
] as const) {
  test(`D4 ${name} is refused as ${reason}, and nothing leaves the page`, async (t) => {
    const { relay, talk } = await begun(t)
    const sending = new Sending(talk)
    await sending.look(new File([content], name), 'bild')
    assert.deepEqual([sending.step.peek(), sending.name, sending.bytes], [{ at: 'refused', reason }, name, content.length])
    assert.equal(relay.files.size, 0)
  })
}

for (const [code, why] of [
  ['too-early', 'too-early'],
  ['limit', 'limit'],
  ['muted', 'muted'],
  ['not-found', 'gone'],
  ['malformed', 'refused'],
] as const) {
  test(`a relay that answers ${code} is told in words (${why}), and no message is sent`, async (t) => {
    const { relay, talk, said } = await begun(t)
    relay.faults.push(code)
    const sending = new Sending(talk)
    await sending.go(parcel(100))
    assert.deepEqual([sending.step.peek(), said], [{ at: 'failed', why }, []])
  })
}

test('a relay that has restarted is signed in to again', async (t) => {
  const { relay, talk, said, answers } = await begun(t)
  relay.faults.push('not-signed-in')
  await new Sending(talk).go(parcel(100))
  assert.deepEqual([answers.signedIn, said.length], [1, 1])
})

test('a message that may not leave is tried again alone: the file is not sent twice', async (t) => {
  const { relay, talk, state, said, answers } = await begun(t)
  answers.send = false
  state.value = { ...state.peek(), trouble: 'readersChanged' }
  const sending = new Sending(talk)
  await sending.go(parcel(100))
  assert.deepEqual(sending.step.peek(), { at: 'failed', why: 'readers' })
  const { writes } = relay
  answers.send = true
  await sending.go()
  assert.deepEqual([said.length, relay.writes], [1, writes])
})

test('D6 where sealing fails nothing of the file leaves the page', async (t) => {
  const { relay, talk, said } = await begun(t)
  t.mock.method(crypto.subtle, 'encrypt', () => Promise.reject(new Error('broken')))
  const sending = new Sending(talk)
  await sending.go(parcel(100))
  assert.deepEqual([sending.step.peek(), relay.writes, said], [{ at: 'failed', why: 'sealing' }, 0, []])
})

test('D4 a received file comes whole over a line that breaks, and is looked into before it is shown', async (t) => {
  const all = await begun(t)
  await new Sending(all.talk).go({ blob: photo(), name: 'bild.png', type: 'image/png', seconds: null })
  all.relay.faults.push('cut')
  const got = await fetched(all)
  assert.ok(got.at === 'whole')
  assert.deepEqual([got.type, got.blob.size], ['image/png', photo().size])
})

test('a photo that was sent from here is looked at again without being fetched, until the page is left', async (t) => {
  const { relay, talk, said, leave } = await begun(t)
  await new Sending(talk).go({ blob: photo(), name: 'bild.png', type: 'image/png', seconds: null })
  relay.files.clear()
  const fetching = new Fetching(talk, bodyOf(said))
  assert.equal(fetching.here, true)
  await fetching.fetch()
  const got = fetching.got.peek()
  assert.ok(got.at === 'whole')
  assert.deepEqual(await got.blob.bytes(), await photo().bytes())
  leave()
  assert.equal(fetching.here, false)
})

test('a photo that the device gives out no more is fetched, and other files always are', async (t) => {
  const { talk, said } = await begun(t)
  const blob = photo()
  await new Sending(talk).go({ blob, name: 'bild.png', type: 'image/png', seconds: null })
  t.mock.method(blob, 'slice', () => {
    throw new DOMException('taken out', 'NotReadableError')
  })
  const fetching = new Fetching(talk, bodyOf(said))
  await fetching.fetch()
  assert.equal(fetching.got.peek().at, 'whole')
  await new Sending(talk).go(parcel(100))
  assert.equal(new Fetching(talk, bodyOf(said.slice(1))).here, false)
})

for (const [lie, how] of [
  ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 17)],
  ['with one bit turned', (whole: Buffer) => Buffer.from(whole.map((byte, at) => (at === 70_000 ? byte ^ 1 : byte)))],
  ['with two blocks swapped', (whole: Buffer) => Buffer.concat([whole.subarray(65_552, 131_104), whole.subarray(0, 65_552), whole.subarray(131_104)])],
] as const) {
  test(`H7 a file ${lie} is refused, and nothing of it is shown`, async (t) => {
    const all = await begun(t)
    await new Sending(all.talk).go(parcel(200_000))
    all.relay.lie = how
    assert.deepEqual(await fetched(all), { at: 'damaged' })
  })
}

test('what the other side calls a picture and is a program is not opened', async (t) => {
  const all = await begun(t)
  await new Sending(all.talk).go({ blob: new Blob(['<html><script>alert(1)</script>']), name: 'bild.png', type: 'image/png', seconds: null })
  assert.deepEqual(await fetched(all), { at: 'unfit' })
})

test('a file that the relay has no more is said to be gone', async (t) => {
  const all = await begun(t)
  await new Sending(all.talk).go(parcel(100))
  all.relay.files.clear()
  assert.deepEqual(await fetched(all), { at: 'gone' })
})
