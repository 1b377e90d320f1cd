import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { openSqlite } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import { call, reopenAt, signInAt } from '../testing/client.ts'
import { filesWith } from '../testing/folder.ts'
import { random, statement } from '../testing/keys.ts'
import { bySeeker, counsellor, standIn } from '../testing/next.ts'
import { makePlace, type Place, runRelay } from '../testing/running.ts'
import { checkedOf, makeMessage, makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'

const hour = hourOf(systemClock)
const rounds = 1000
const opening = { language: 'de', channel: 'chat', audience: 'person' } as const

/** A conversation that Bela has, with a proposal to Anna and Alex that both have accepted. */
const proposed = async (store: Store, { umbrella }: Place) => {
  const { anna, alex, bela } = umbrella.members
  const seeker = makeSeeker()
  const { conversation } = seeker
  const start = makeStart(seeker, umbrella, hour)
  await store.start({ conversation, opening, hour, record: checkedOf(start), message: makeMessage(start.hash), keep: null, promised: hour + 48 })
  const take = makeTake({ seeker, umbrella, on: start, hour }, bela)
  await store.advance(conversation, checkedOf(take))
  const by = bela.certificate ?? ''
  const content = { id: random(16), conversation, record: take.hash, by, centre: 'north', passing: 'nothing', issued: hour, expires: hour + 30 * 24 }
  const { envelope, hash } = statement('proposal', content, [bela.keys])
  await store.putProposal({ id: content.id, conversation, hash, by, centre: 'north', expires: content.expires, promise: null, proposal: envelope }, hour)
  for (const { certificate, keys } of [anna, alex]) {
    const acceptance = statement('acceptance', { proposal: hash, certificate, hour }, [keys]).envelope
    await store.accept(content.id, { certificate: certificate ?? '', acceptance })
  }
  return { seeker, take }
}

test('F3 a thousand times a hand-over by the seeker against a deletion by the counsellor: one wins, and what is gone is gone', {
  timeout: 180_000,
}, async (t) => {
  const place = makePlace({ pace: false })
  const { anna, alex, bela } = place.umbrella.members
  mkdirSync(place.config.data, { recursive: true })
  const store = openSqlite(join(place.config.data, 'relay.sqlite'))
  const chats = await Promise.all(Array.from({ length: rounds }, () => proposed(store, place)))
  await store.close()
  const { site, desk, stop } = await runRelay(t, { place })
  t.after(async () => {
    await stop()
    place.remove()
  })
  const { session } = await signInAt(desk, bela)
  const won = { over: 0, erased: 0 }
  for (const [round, { seeker, take }] of chats.entries()) {
    const params = { conversation: seeker.conversation }
    const token = await reopenAt(site, seeker)
    const to = [counsellor(anna), standIn(alex)]
    const over = bySeeker(seeker, { umbrella: place.umbrella, on: take, hour }, { reason: 'hand-over', to })
    const deletion = statement('deletion', { ...params, record: take.hash, hour }, [bela.keys]).envelope
    const write = () => call(site, 'write', { params, body: over.sealed, token })
    const erase = () => call(desk, 'erase', { params, body: { deletion }, token: session })
    const first = round % 2 === 0 ? write() : erase()
    const second = round % 2 === 0 ? erase() : write()
    const [a, b] = await Promise.all([first, second])
    const [written, erased] = round % 2 === 0 ? [a, b] : [b, a]
    assert.ok((written.kind === 'ok') !== (erased.kind === 'ok'), 'exactly one wins')
    const code = written.kind === 'refused' ? written.refusal.code : erased.kind === 'refused' ? erased.refusal.code : ''
    if (written.kind === 'ok') assert.match(code, /newer-epoch|not-found/)
    else assert.match(code, /not-found|not-signed-in/)
    won[written.kind === 'ok' ? 'over' : 'erased']++
    if (erased.kind === 'ok' && round % 50 === 0) assert.deepEqual(filesWith(place.config.data, Buffer.from(seeker.conversation)), [])
  }
  assert.ok(won.over > 0 && won.erased > 0, `both have won at times: ${JSON.stringify(won)}`)
})
