import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { random } from '../testing/keys.ts'
import { makeMessage, makeSeeker } from '../testing/seeker.ts'
import { attackedConformance } from './conformance/attacked.ts'
import { chainConformance } from './conformance/chain.ts'
import { dutyPlanConformance } from './conformance/duty-plan.ts'
import { dutySaidConformance } from './conformance/duty-said.ts'
import { editorialConformance } from './conformance/editorial.ts'
import { hour, type Open, startOf, takeOf, umbrella } from './conformance/given.ts'
import { keepingConformance } from './conformance/keeping.ts'
import { measuredConformance } from './conformance/measured.ts'
import { notesConformance } from './conformance/notes.ts'
import { peopleConformance } from './conformance/people.ts'
import { phoneConformance } from './conformance/phone.ts'
import { promiseConformance } from './conformance/promise.ts'
import { reminderConformance } from './conformance/reminder.ts'

const { anna, bela } = umbrella.members
const said = { by: 'seeker', hour } as const

/** What every store must do. `open` gives a new, empty store and is called once per test. */
export const storeConformance = (name: string, open: Open): void => {
  chainConformance(name, open)
  keepingConformance(name, open)
  attackedConformance(name, open)
  measuredConformance(name, open)
  notesConformance(name, open)
  peopleConformance(name, open)
  phoneConformance(name, open)
  reminderConformance(name, open)
  promiseConformance(name, open)
  dutyPlanConformance(name, open)
  dutySaidConformance(name, open)
  editorialConformance(name, open)

  describe(`${name}: conversations`, () => {
    test('C1 record 0 and the first message stand together, in order', async (t) => {
      const store = await open(t)
      const seeker = makeSeeker()
      const { start } = startOf(seeker)
      assert.deepEqual(await store.start(start), { kind: 'started' })
      const items = await store.items({ conversation: seeker.conversation, after: 0, readers: [umbrella.pool], most: 10 })
      assert.deepEqual(items, [
        { kind: 'record', order: 1, record: start.record.sealed.record, seal: start.record.sealed.seals[1], history: null, consent: null },
        { kind: 'message', order: 2, message: start.message },
      ])
    })

    test('a start that arrives twice is one start; another one under the same id is refused', async (t) => {
      const store = await open(t)
      const seeker = makeSeeker()
      const { start } = startOf(seeker)
      await store.start(start)
      assert.deepEqual(await store.start(start), { kind: 'again' })
      assert.deepEqual(await store.start(startOf(seeker).start), { kind: 'other' })
      assert.equal((await store.items({ conversation: seeker.conversation, after: 0, readers: [], most: 10 })).length, 2)
    })

    test('D3 a message id that was stored before changes nothing and is answered with its order, whatever its epoch', async (t) => {
      const store = await open(t)
      const seeker = makeSeeker()
      const { start, made } = startOf(seeker)
      await store.start(start)
      const message = makeMessage(made.hash)
      assert.deepEqual(await store.append(seeker.conversation, message, said), { kind: 'stored', order: 3 })
      await store.advance(seeker.conversation, takeOf(seeker, made, anna))
      assert.deepEqual(await store.append(seeker.conversation, makeMessage(made.hash, { id: message.id }), said), { kind: 'known', order: 3 })
      assert.deepEqual(await store.append(seeker.conversation, makeMessage(made.hash), said), { kind: 'newer-epoch' })
      assert.deepEqual(await store.append(makeSeeker().conversation, message, said), { kind: 'missing' })
    })

    test('the same message id in two conversations is two messages', async (t) => {
      const store = await open(t)
      const one = startOf(makeSeeker())
      const two = startOf(makeSeeker())
      const id = random(16)
      await store.start({ ...one.start, message: makeMessage(one.made.hash, { id }) })
      await store.start({ ...two.start, message: makeMessage(two.made.hash, { id }) })
      assert.equal((await store.items({ conversation: two.start.conversation, after: 0, readers: [], most: 10 })).length, 2)
    })

    test('C2 a take deletes the pool seals of all epochs and leaves the others', async (t) => {
      const store = await open(t)
      const seeker = makeSeeker()
      const { start, made } = startOf(seeker)
      await store.start(start)
      assert.deepEqual(await store.advance(seeker.conversation, takeOf(seeker, made, anna)), { kind: 'advanced', order: 3 })
      const sealsFor = async (reader: string) =>
        (await store.items({ conversation: seeker.conversation, after: 0, readers: [reader], most: 10 })).flatMap((item) =>
          item.kind === 'record' ? [item.seal !== null] : [],
        )
      assert.deepEqual(await sealsFor(umbrella.pool), [false, false])
      assert.deepEqual(await sealsFor(seeker.reader.id), [true, true])
      assert.deepEqual(await sealsFor(anna.certificate ?? ''), [false, true])
    })

    test('C2 of two takers one wins and the other is told who, also when the winner asks again', async (t) => {
      const store = await open(t)
      const seeker = makeSeeker()
      const { start, made } = startOf(seeker)
      await store.start(start)
      const first = takeOf(seeker, made, anna)
      const [won, lost] = await Promise.all([store.advance(seeker.conversation, first), store.advance(seeker.conversation, takeOf(seeker, made, bela))])
      assert.deepEqual(
        [won, lost],
        [
          { kind: 'advanced', order: 3 },
          { kind: 'late', by: anna.certificate, reason: 'take' },
        ],
      )
      assert.deepEqual(await store.advance(seeker.conversation, first), { kind: 'again', order: 3 })
      assert.deepEqual((await store.standing(seeker.conversation))?.head, first.hash)
    })

    test('C2 a take on a record that never was, for another seeker, or of nothing, is refused and writes nothing', async (t) => {
      const store = await open(t)
      const seeker = makeSeeker()
      const { start, made } = startOf(seeker)
      await store.start(start)
      const foreign = startOf(seeker).made
      assert.deepEqual(await store.advance(seeker.conversation, takeOf(seeker, foreign, anna)), { kind: 'stale' })
      const stranger = { ...takeOf(seeker, made, anna), readers: [makeSeeker().reader] }
      assert.deepEqual(await store.advance(seeker.conversation, stranger), { kind: 'strangers' })
      assert.deepEqual(await store.advance(makeSeeker().conversation, takeOf(seeker, made, anna)), { kind: 'missing' })
      assert.equal((await store.items({ conversation: seeker.conversation, after: 0, readers: [], most: 10 })).length, 2)
    })

    test('C2 a conversation that was taken cannot be taken again on top', async (t) => {
      const store = await open(t)
      const seeker = makeSeeker()
      const { start, made } = startOf(seeker)
      await store.start(start)
      const first = takeOf(seeker, made, anna)
      await store.advance(seeker.conversation, first)
      const onTop = takeOf(seeker, { ...made, hash: first.hash, n: 1 }, bela)
      assert.deepEqual(await store.advance(seeker.conversation, onTop), { kind: 'stale' })
    })

    test('items resume after an order, page by page, and never show another conversation', async (t) => {
      const store = await open(t)
      const { start, made } = startOf(makeSeeker())
      await store.start(start)
      await store.start(startOf(makeSeeker()).start)
      for (let i = 0; i < 5; i++) await store.append(start.conversation, makeMessage(made.hash), said)
      const orders = async (after: number, most: number) =>
        (await store.items({ conversation: start.conversation, after, readers: [], most })).map(({ order }) => order)
      assert.deepEqual(await orders(0, 3), [1, 2, 3])
      assert.deepEqual(await orders(3, 100), [4, 5, 6, 7])
      assert.deepEqual(await orders(999_999_999, 100), [])
    })

    test('a page is bounded by bytes, always holds something, and leaves no gap', async (t) => {
      const store = await open(t)
      const seeker = makeSeeker()
      const { start, made } = startOf(seeker)
      await store.start(start)
      const send = async (record: string, count: number) => {
        for (let i = 0; i < count; i++) await store.append(start.conversation, makeMessage(record, { bytes: 5000 }), said)
      }
      await send(made.hash, 40)
      const take = takeOf(seeker, made, anna)
      await store.advance(start.conversation, take)
      await send(take.hash, 40)
      for (const [most, bytes] of [
        [1000, 12_000],
        [1000, 100_000],
        [7, 12_000],
        [3, 1_000_000],
        [1000, 0],
      ] as const) {
        const seen: number[] = []
        for (;;) {
          const page = await store.items({ conversation: start.conversation, after: seen.at(-1) ?? 0, readers: [], most, bytes })
          const weight = page.reduce((sum, item) => sum + (item.kind === 'message' ? Buffer.from(item.message.box, 'base64url').length : 0), 0)
          assert.ok(page.length <= most && (weight <= bytes || page.length === 1), `${page.length} items of ${weight} bytes`)
          if (page.length === 0) break
          seen.push(...page.map(({ order }) => order))
        }
        assert.deepEqual(
          seen,
          Array.from({ length: 83 }, (_, index) => index + 1),
        )
      }
    })

    test('F1 erasing leaves nothing of this conversation and everything of the others', async (t) => {
      const store = await open(t)
      const gone = startOf(makeSeeker())
      const stays = startOf(makeSeeker())
      await store.start(gone.start)
      await store.start(stays.start)
      assert.deepEqual(await store.erase(gone.start.conversation), { kind: 'erased', deleted: 2, notes: [] })
      assert.deepEqual(await store.erase(gone.start.conversation), { kind: 'missing' })
      assert.equal(await store.standing(gone.start.conversation), null)
      assert.deepEqual(
        (await store.conversations()).map(({ conversation }) => conversation),
        [stays.start.conversation],
      )
    })

    test('conversations come back in the order of their start', async (t) => {
      const store = await open(t)
      const seekers = [makeSeeker(), makeSeeker(), makeSeeker()]
      for (const seeker of seekers) await store.start(startOf(seeker).start)
      assert.deepEqual(
        (await store.conversations()).map(({ conversation }) => conversation),
        seekers.map(({ conversation }) => conversation),
      )
    })
  })

  describe(`${name}: accounts`, () => {
    test('a known account keeps its box and its wraps when the bundle is read again', async (t) => {
      const store = await open(t)
      await store.foundAccounts(umbrella.founding.accounts)
      const before = await store.sealedAccount(anna.account)
      const credential = random(32)
      await store.addPasskey({ credential, account: anna.account, key: new Uint8Array([1]), counter: 0 }, { credential, generation: 0, box: random(60) })
      const renewed = umbrella.founding.accounts.map((one) => ({ ...one, name: `${one.name} B.`, account: { ...one.account, box: random(200) } }))
      await store.foundAccounts(renewed)
      assert.equal((await store.account(anna.account))?.name, 'Anna B.')
      const after = await store.sealedAccount(anna.account)
      assert.equal(after?.box, before?.box)
      assert.deepEqual(after?.wraps.map(({ credential }) => credential).toSorted(), ['recovery', credential].toSorted())
      assert.equal((await store.accountByRecovery(anna.recovery.public))?.id, anna.account)
    })

    test('H13 a bundle is the whole truth: who is missing is gone with sessions, passkeys, wraps and seals', async (t) => {
      const store = await open(t)
      await store.foundAccounts(umbrella.founding.accounts)
      const credential = random(32)
      await store.addPasskey({ credential, account: anna.account, key: new Uint8Array([1]), counter: 0 }, { credential, generation: 0, box: random(60) })
      await store.openSession({ token: 'anna', account: anna.account, scope: 'full', expires: hour + 12 })
      await store.openSession({ token: 'bela', account: bela.account, scope: 'full', expires: hour + 12 })
      await store.foundAccounts(umbrella.founding.accounts.filter(({ account }) => account.account !== anna.account))
      assert.equal(await store.account(anna.account), null)
      assert.equal(await store.accountByRecovery(anna.recovery.public), null)
      assert.equal(await store.session('anna', hour), null)
      assert.equal(await store.passkey(credential), null)
      assert.deepEqual(await store.poolSeals(anna.account), [])
      assert.equal((await store.session('bela', hour))?.account.id, bela.account)
      await store.foundAccounts(umbrella.founding.accounts)
      assert.deepEqual(
        (await store.sealedAccount(anna.account))?.wraps.map(({ credential }) => credential),
        ['recovery'],
        'who comes back begins anew',
      )
    })

    test('B1 one more account comes and nobody else goes', async (t) => {
      const store = await open(t)
      const [one, ...others] = umbrella.founding.accounts
      assert.ok(one)
      await store.foundAccounts(others)
      await store.addAccount(one)
      await store.addAccount(one)
      assert.deepEqual((await store.colleagues()).map(({ id }) => id).toSorted(), umbrella.founding.accounts.map(({ account }) => account.account).toSorted())
      assert.equal((await store.sealedAccount(one.account.account))?.box, one.account.box)
    })

    test('a credential belongs to one account for ever', async (t) => {
      const store = await open(t)
      await store.foundAccounts(umbrella.founding.accounts)
      const passkey = { credential: random(32), account: anna.account, key: new Uint8Array([1]), counter: 0 }
      assert.equal(await store.addPasskey(passkey, null), true)
      assert.equal(await store.addPasskey({ ...passkey, account: bela.account }, null), false)
      await store.countPasskey(passkey.credential, 7)
      assert.deepEqual(await store.passkey(passkey.credential), { ...passkey, counter: 7 })
      assert.equal((await store.passkeys(anna.account)).length, 1)
    })

    test('a session ends with its hour, its scope can be raised, a closed one is gone', async (t) => {
      const store = await open(t)
      await store.foundAccounts(umbrella.founding.accounts)
      await store.openSession({ token: 'one', account: anna.account, scope: 'waiting', expires: hour + 12 })
      await store.openSession({ token: 'two', account: anna.account, scope: 'full', expires: hour + 13 })
      await store.setScope('one', 'enrol')
      assert.equal((await store.session('one', hour))?.scope, 'enrol')
      assert.equal(await store.session('one', hour + 12), null)
      assert.equal(await store.sweepSessions(hour + 12), 1)
      await store.closeSession('two')
      assert.equal(await store.session('two', hour), null)
    })

    test('pool seals follow the bundle', async (t) => {
      const store = await open(t)
      await store.foundAccounts(umbrella.founding.accounts)
      assert.deepEqual(
        (await store.poolSeals(anna.account)).map(({ generation }) => generation),
        [3],
      )
      assert.deepEqual(await store.poolSeals(umbrella.members.cora.account), [])
    })
  })

  describe(`${name}: directories`, () => {
    test('statements are added once and come back by number', async (t) => {
      const store = await open(t)
      const published = { roots: umbrella.founding.roots, directory: umbrella.founding.directories[0] ?? umbrella.founding.roots }
      const directories = [
        { hash: 'b', number: 2, published },
        { hash: 'a', number: 1, published },
      ]
      const certificates = [{ hash: 'c', certificate: umbrella.founding.certificates[0] ?? umbrella.founding.roots }]
      await store.publish({ directories, certificates })
      await store.publish({ directories, certificates })
      assert.deepEqual(
        (await store.directories()).map(({ hash }) => hash),
        ['a', 'b'],
      )
      assert.deepEqual(await store.certificates(), certificates)
    })
  })
}
