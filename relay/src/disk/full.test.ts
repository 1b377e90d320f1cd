import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { SealedMessage } from '@zop/wire'
import { hourOf, systemClock } from '../clock.ts'
import { openEditorial, pageText, pathFor, shippedTexts, siteProgram } from '../review/testing.ts'
import { allItems, call, keepBy, ok, refusedWith, reopenAt, startAt } from '../testing/client.ts'
import { filesWith } from '../testing/folder.ts'
import { random, statement } from '../testing/keys.ts'
import { type RelayProcess, startProcess } from '../testing/process.ts'
import { makePlace, type Place } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart } from '../testing/seeker.ts'
import { sealed } from '../testing/sending.ts'
import { inOwnNamespace, mayMount, smallDisk } from '../testing/small-disk.ts'
import { type Taken, taken } from '../testing/taken.ts'

const mebibytes = 8
/** Writes each way: enough to use up what sqlite has in its log already. */
const tries = 60

/** Changes of every kind, each asked for once; those that the relay has acknowledged. */
const writeAll = async (relay: RelayProcess, { talk, place, sent }: { talk: Taken; place: Place; sent: Map<SealedMessage, number> }): Promise<string[]> => {
  const said: string[] = []
  for (let n = 0; n < tries; n++) {
    const body = makeMessage(talk.take.hash, { bytes: 8 * 1024 + 28 })
    const answer = await call(relay.desk, 'send', { params: talk.params, body, token: talk.session })
    if (answer.kind === 'ok') sent.set(body, answer.value.order)
    said.push(answer.kind === 'ok' ? 'ok' : answer.refusal.code)
  }
  const seeker = makeSeeker()
  const begun = await startAt(relay.site, seeker, makeStart(seeker, place.umbrella, hourOf(systemClock))).catch(() => null)
  if (begun) said.push('started')
  const keep = keepBy(talk.seeker, talk.take.hash)
  said.push(await refusedWith(call(relay.site, 'keep', { params: talk.params, body: { keep }, token: talk.token })))
  const file = { record: talk.take.hash, size: 3 * sealed, id: random(16) }
  said.push(await refusedWith(call(relay.desk, 'fileOpen', { params: talk.params, body: file, token: talk.session })))
  const block = Uint8Array.from(randomBytes(sealed))
  said.push(await refusedWith(call(relay.desk, 'fileWrite', { params: { ...talk.params, file: file.id, at: '0' }, body: block, token: talk.session })))
  return said
}

/** A relay that does not stop by itself while the disk has room, so that it meets the disk's own no. */
const roomless = (): Place => {
  const place = makePlace({ pace: false })
  return { ...place, config: { ...place.config, room: { free: 0, unanswered: 2 ** 30 } } }
}

type Test = { after(act: () => void | Promise<void>): void }

const tests: Readonly<Record<string, (t: Test) => Promise<void>>> = {
  'a disk that is full: nothing is acknowledged that is not on it, what was is served on, and it goes on by itself': async (t) => {
    const place = roomless()
    const disk = smallDisk(t, place.config.data, mebibytes)
    let relay = await startProcess(place)
    t.after(async () => {
      relay.child.kill('SIGKILL')
      await relay.exited
      place.remove()
    })
    const talk = await taken({ ...relay, umbrella: place.umbrella })
    const sent = new Map<SealedMessage, number>()
    const stored = async () => {
      const items = await allItems(relay.desk, talk.params.conversation, talk.session)
      return new Map(items.flatMap((item) => (item.kind === 'message' ? [[item.message.id, [item.order, item.message.box]] as const] : [])))
    }
    const assertStored = async (told: string) => {
      const found = await stored()
      for (const [{ id, box }, order] of sent) assert.deepEqual(found.get(id), [order, box], told)
      assert.equal(found.size, sent.size + 2, `${told}: nothing else`)
    }

    disk.fill()
    const said = await writeAll(relay, { talk, place, sent })
    assert.ok(said.includes('unavailable'), said.join())
    assert.ok(!said.includes('started'), said.join())
    assert.deepEqual(
      said.filter((one) => !['ok', 'unavailable', 'limit', 'not-found'].includes(one)),
      [],
    )
    await assertStored('while it takes nothing')
    assert.equal((await ok(call(relay.site, 'health', { params: {} }))).ok, true)

    disk.clear()
    assert.deepEqual(new Set(await writeAll(relay, { talk, place, sent })), new Set(['ok', 'started']))
    await assertStored('afterwards')

    // The power goes while nothing can be written.
    disk.fill()
    await writeAll(relay, { talk, place, sent })
    relay.child.kill('SIGKILL')
    await relay.exited
    relay = await startProcess(place).catch(async (error: Error) => {
      assert.match(error.message, /lies on a disk that is full. Nothing is lost/)
      disk.clear()
      return startProcess(place)
    })
    await assertStored('after a kill')

    // Deleting on a full disk: said to be done when it is, and not before.
    const token = await reopenAt(relay.site, talk.seeker)
    const erase = async () => {
      const { envelope } = statement('deletion', { conversation: talk.params.conversation, record: talk.take.hash, hour: hourOf(systemClock) }, [
        talk.seeker.keys,
      ])
      return refusedWith(call(relay.site, 'erase', { params: talk.params, body: { deletion: envelope }, token }))
    }
    const files = () => filesWith(place.config.data, Buffer.from(talk.params.conversation))
    disk.fill()
    const first = await erase()
    if (first === 'ok') assert.deepEqual(files(), [])
    else assert.equal(first, 'unavailable')
    disk.clear()
    if (first !== 'ok') assert.match(await erase(), /^(ok|not-found|not-signed-in)$/)
    assert.deepEqual(files(), [])
  },

  'a disk that is read-only at the start: the relay says so, and starts once it is not, with everything': async (t) => {
    const place = roomless()
    const disk = smallDisk(t, place.config.data, mebibytes)
    const before = await startProcess(place)
    t.after(() => void before.child.kill('SIGKILL'))
    const talk = await taken({ ...before, umbrella: place.umbrella })
    before.child.kill('SIGKILL')
    await before.exited
    disk.readOnly(true)
    await assert.rejects(startProcess(place), /lies on a disk that is read-only. Nothing is lost/)
    disk.readOnly(false)
    const relay = await startProcess(place)
    t.after(async () => {
      relay.child.kill('SIGKILL')
      await relay.exited
      place.remove()
    })
    assert.equal((await allItems(relay.desk, talk.params.conversation, talk.session)).length, 4)
  },

  'a content folder on a full disk: the old edition serves on, and the new one comes when there is room': async (t) => {
    const place = makePlace({ texts: shippedTexts })
    const disk = smallDisk(t, place.config.data, mebibytes)
    // A page that is larger than what a full disk gives back by itself.
    const program = siteProgram(t as never, "const fill = 'x'.repeat(200_000); for (const one of job.documents) one.text += fill; pages(); made()")
    const opened = await openEditorial(t as never, { place, program })
    const start = 'page.de.start'
    const text = pageText('Guten Tag.')
    assert.equal(await opened.save('anna', start, text), 'ok')
    assert.equal(await opened.sign('cora', start, text, 'content'), 'ok')
    const old = await opened.read(pathFor(start))
    disk.fill()
    assert.equal(await opened.publish('anna', [start]), 'ok')
    assert.equal((await opened.ended(2)).ended, 'failed')
    assert.equal((await opened.read(pathFor(start))).text, old.text)
    disk.clear()
    assert.equal(await opened.publish('anna', [start]), 'ok')
    assert.equal((await opened.ended(3)).ended, 'published')
    assert.match((await opened.read(pathFor(start))).text, /Guten Tag/)
  },
}

if (mayMount) for (const [name, act] of Object.entries(tests)) test(name, act)
else test('in a namespace of its own, where a disk may be mounted and filled', { timeout: 120_000 }, () => inOwnNamespace(import.meta.filename))
