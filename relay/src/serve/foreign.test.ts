import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Body, type Params, pathOf, type RouteName, routes } from '@zop/wire'
import { entryText } from '../review/testing.ts'
import { call, ok, refusedWith } from '../testing/client.ts'
import type { Name } from '../testing/duty.ts'
import { raw } from '../testing/http.ts'
import { random } from '../testing/keys.ts'
import { type Asker, type Naming, openObjects } from '../testing/objects.ts'

/** The parameters that name something, and not a place in it. */
const objectKeys = ['conversation', 'file', 'proposal', 'request', 'invitation', 'account', 'swap', 'absence', 'slot', 'document'] as const

const strangerTo = (key: string): string => (key === 'document' ? 'listing.nowhere' : random(16))

test('every route that names something x everybody whose it is not: the answer is that of something that does not exist, byte for byte, and nothing is done', async (t) => {
  const { site, desk, tokens, objects, foreign, dump } = await openObjects(t)

  const ask = async (name: RouteName, { by, params, body }: { by: Asker; params: object; body: unknown }) => {
    const { method, reply } = routes[name]
    const origin = by === 'seeker' || by === 'other' ? site : desk
    const bytes = body instanceof Uint8Array
    const type: Record<string, string> = method === 'POST' ? { 'content-type': bytes ? 'application/octet-stream' : 'application/json' } : {}
    const headers = { authorization: `Bearer ${tokens[by]}`, ...type }
    const path = pathOf(name, params as never)
    if (reply === 'stream') {
      const stream = await fetch(origin + path, { headers })
      if (stream.status === 200) await stream.body?.cancel()
      return { status: stream.status, text: stream.status === 200 ? '' : await stream.text(), headers: {} }
    }
    const answer = await raw(origin, { method, path, headers, ...(method === 'POST' ? { body: bytes ? Buffer.from(body) : JSON.stringify(body) } : {}) })
    return { ...answer, headers: { ...answer.headers, date: '' } }
  }

  const cases = Object.entries(objects).flatMap(([name, object]) => (typeof object === 'string' ? [] : [{ name: name as Naming, ...object }]))
  const before = dump()
  let cells = 0
  for (const { name, params, body, owners } of cases) {
    const sides = { site: ['seeker', 'other'], desk: ['cora', 'lena', 'lars', 'anna', 'alex', 'bela'] } as const
    const asking = Object.entries(sides).flatMap(([side, people]) => (routes[name].on === 'both' || routes[name].on === side ? people : []))
    for (const by of asking.filter((one) => !owners.includes(one))) {
      const got = await ask(name, { by, params, body })
      // Of a swap or a slot it is what everybody hears of one that is over.
      assert.match(got.text, /^{"code":"(not-found"|duty-rule","rule":"gone")}$/, `${name} as ${by}: ${got.text}`)
      for (const key of objectKeys.filter((key) => key in params)) {
        const missing = await ask(name, { by, params: { ...params, [key]: strangerTo(key) }, body })
        assert.deepEqual(got, missing, `${name} as ${by}, with a ${key} that does not exist`)
        cells++
      }
      // Something of another conversation, under a conversation of one's own.
      if (by === 'other' && 'conversation' in params && Object.keys(params).length > 1 && objectKeys.some((key) => key !== 'conversation' && key in params)) {
        const own = { ...params, conversation: foreign.seeker.conversation }
        const lost = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, key === 'file' || key === 'proposal' ? random(16) : value]))
        assert.deepEqual(await ask(name, { by, params: own, body }), await ask(name, { by, params: lost, body }), `${name} under another conversation`)
        cells++
      }
    }
  }
  assert.deepEqual(dump(), before)
  assert.ok(cells > 200, String(cells))
  t.diagnostic(`${cases.length} routes that name something, ${cells} cells`)

  for (const { name, params, body, owners } of cases) {
    const [by] = owners
    if (!by) throw new Error(`nobody may ${name}`)
    const { status, text } = await ask(name, { by, params, body })
    assert.equal(status, 200, `${name} as ${by}, whose it is: ${text.slice(0, 200)}`)
  }
  assert.notDeepEqual(dump(), before)
})

test('what a body names is nobody’s but its owner’s either: others hear that it does not exist, or nothing of it, and nothing is done', async (t) => {
  const { desk, as, dump, notices, draft, planOf, assign, idOf } = await openObjects(t)
  const duty = (await planOf('cora'))?.assignments[0]
  assert.ok(duty)
  await ok(assign([{ slot: duty.slot, off: duty.account, on: null }]))
  const notice = (await notices(duty.account === idOf('anna') ? 'anna' : 'alex'))[0]
  assert.ok(notice)
  const left = (await planOf('cora'))?.assignments[0]
  assert.ok(left)
  const before = dump()
  const says =
    (by: Name) =>
    <N extends RouteName>(name: N, body: Body<N>) =>
      refusedWith(call(desk, name, { params: {} as Params<N>, token: as(by), body }))
  const [bela, lars] = [says('bela'), says('lars')]
  const { document, hash } = draft
  assert.deepEqual(await ok(call(desk, 'documentTexts', { params: {}, token: as('bela'), body: { wanted: [{ document, hash }] } })), { texts: [] })
  assert.equal(await bela('saveDrafts', { drafts: [{ id: document, text: entryText('north'), base: hash }], submit: true }), 'not-found')
  assert.equal(await lars('saveDrafts', { drafts: [{ id: document, text: entryText('north'), base: hash }], submit: true }), 'not-found')
  assert.equal(await bela('publishContent', { publish: [], withdraw: [document] }), 'not-found')
  assert.equal(await lars('publishContent', { publish: [], withdraw: [document] }), 'not-found')
  assert.equal(await lars('invite', { id: 'spy', name: 'Spy', role: 'counsellor', centre: 'north', replaces: idOf('anna') }), 'not-found')
  assert.equal(await bela('offerSwap', { id: random(16), assignment: left.id, to: null, inReturn: null }), 'duty-rule')
  assert.equal(await bela('seenNotices', { notices: [notice.id] }), 'ok', 'what is not there is passed over')
  assert.deepEqual(dump(), before)
})
