import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { random } from '../../testing/keys.ts'
import { byPerson, bySeeker, counsellor, standIn } from '../../testing/next.ts'
import { checkedOf, type MadeRecord, makeMessage, makeSeeker } from '../../testing/seeker.ts'
import type { NewProposal } from '../hand-over.ts'
import type { Store } from '../store.ts'
import { begun, hour, type Open, startOf, umbrella } from './given.ts'

const { anna, alex } = umbrella.members
const pool = { role: 'pool', id: umbrella.pool } as const

const sealsFor = async (store: Store, conversation: string, reader: string): Promise<(string | null)[]> =>
  (await store.records({ conversation, after: 0, readers: [reader], most: 100 })).map(({ seal }) => seal)

const proposalFor = (conversation: string, more: Partial<NewProposal> = {}): NewProposal => ({
  id: random(16),
  conversation,
  hash: random(32),
  by: anna.certificate ?? '',
  centre: 'south',
  expires: hour + 48,
  promise: { since: hour, by: hour + 48 },
  proposal: startOf(makeSeeker()).made.sealed.record,
  ...more,
})

const acceptance = startOf(makeSeeker()).made.sealed.record

export const chainConformance = (name: string, open: Open): void => {
  describe(`${name}: records`, () => {
    test('C3 a record deletes the seals of whoever does not stay, in all epochs, and nobody else’s', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      const both = byPerson(seeker, { umbrella, on: take, hour }, { by: anna, to: [counsellor(anna), standIn(alex)] })
      assert.deepEqual(await store.advance(conversation, checkedOf(both)), { kind: 'advanced', order: 4 })
      const own = byPerson(seeker, { umbrella, on: both, hour }, { by: alex, to: [counsellor(alex)] })
      assert.equal((await store.advance(conversation, checkedOf(own))).kind, 'advanced')
      assert.deepEqual(
        (await sealsFor(store, conversation, anna.certificate ?? '')).map((seal) => seal !== null),
        [false, false, false, false],
      )
      assert.deepEqual(
        (await sealsFor(store, conversation, alex.certificate ?? '')).map((seal) => seal !== null),
        [false, false, true, true],
      )
      assert.deepEqual(
        (await sealsFor(store, conversation, seeker.reader.id)).map((seal) => seal !== null),
        [true, true, true, true],
      )
    })

    test('B3 who stays under a renewed certificate keeps the seals of the old one', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      const renewed = random(32)
      const visit = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [{ role: 'counsellor', id: renewed }] })
      await store.advance(conversation, { ...checkedOf(visit), stays: [seeker.reader.id, renewed, anna.certificate ?? ''] })
      assert.equal((await sealsFor(store, conversation, anna.certificate ?? ''))[1], take.sealed.seals[1])
    })

    test('C7 of two records on one only the first stands; the other is told by whom and why', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      const visit = () => checkedOf(bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(anna)] }))
      const [one, two] = [visit(), visit()]
      assert.deepEqual(await Promise.all([store.advance(conversation, one), store.advance(conversation, two)]), [
        { kind: 'advanced', order: 4 },
        { kind: 'late', by: seeker.reader.id, reason: 'visit' },
      ])
      assert.deepEqual(await store.advance(conversation, one), { kind: 'again', order: 4 })
      assert.equal(await store.orderOf(conversation, one.hash), 4)
      assert.equal(await store.orderOf(conversation, two.hash), null)
    })

    test('C8 the chain comes alone and in its order, messages newest first in pages', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take, first } = await begun(store)
      const sent = Array.from({ length: 40 }, () => makeMessage(take.hash))
      for (const message of sent) await store.append(conversation, message, { by: 'person', hour })
      const visit = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(anna)] })
      await store.advance(conversation, checkedOf(visit))
      const records = await store.records({ conversation, after: 0, readers: [], most: 100 })
      assert.deepEqual(
        records.map(({ order }) => order),
        [1, 3, 44],
      )
      assert.deepEqual(await store.records({ conversation, after: 3, readers: [], most: 100 }), records.slice(2))
      const seen: string[] = []
      for (let before = 999_999_999; ; ) {
        const page = await store.earlier({ conversation, before, most: 7 })
        if (page.length === 0) break
        assert.deepEqual(
          page.map(({ order }) => order),
          page.map(({ order }) => order).toSorted((a, b) => a - b),
        )
        seen.unshift(...page.map(({ message }) => message.id))
        before = page[0]?.order ?? 0
      }
      assert.deepEqual(
        seen,
        [first, ...sent].map(({ id }) => id),
      )
    })

    test('C5 everybody who ever read is remembered, also when their seals have gone', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      await store.advance(conversation, checkedOf(bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'withdraw' })))
      assert.deepEqual([...(await store.readersEver(conversation))].toSorted(), [seeker.reader.id, umbrella.pool, anna.certificate ?? ''].toSorted())
    })
  })

  describe(`${name}: proposals`, () => {
    const handOver = (seeker: ReturnType<typeof makeSeeker>, on: MadeRecord, answers: { proposal: string; certificates: string[] }) => ({
      ...checkedOf(
        bySeeker(
          seeker,
          { umbrella, on, hour },
          {
            reason: 'hand-over',
            to: [
              { role: 'counsellor', id: 'x' },
              { role: 'stand-in', id: 'y' },
            ],
          },
        ),
      ),
      answers,
    })

    test('C4 one is open at a time; two accept, a third may not, and who leaves makes room', async (t) => {
      const store = await open(t)
      const { conversation } = await begun(store)
      const proposal = proposalFor(conversation)
      assert.equal(await store.putProposal(proposal, hour), 'stored')
      assert.equal(await store.putProposal(proposal, hour), 'again')
      assert.equal(await store.putProposal(proposalFor(conversation), hour), 'other')
      assert.equal(await store.putProposal(proposalFor(random(16)), hour), 'missing')
      const accept = (certificate: string) => store.accept(proposal.id, { certificate, acceptance })
      assert.deepEqual([await accept('x'), await accept('x'), await accept('y'), await accept('z')], ['accepted', 'again', 'accepted', 'full'])
      assert.equal(await store.leave(proposal.id, ['w']), false)
      assert.equal(await store.leave(proposal.id, ['x']), true)
      assert.equal(await accept('z'), 'accepted')
      const stored = await store.proposal(proposal.id)
      assert.deepEqual(
        stored?.acceptances.map(({ certificate }) => certificate),
        ['y', 'z'],
      )
      assert.deepEqual({ ...proposal, refused: false, acceptances: stored?.acceptances }, stored)
      assert.deepEqual(await store.proposals(), [stored])
    })

    test('C4 a refused or an expired one makes room for another', async (t) => {
      const store = await open(t)
      const { conversation } = await begun(store)
      const first = proposalFor(conversation)
      await store.putProposal(first, hour)
      await store.accept(first.id, { certificate: 'x', acceptance })
      assert.equal(await store.refuse(first.id), true)
      assert.deepEqual([(await store.proposal(first.id))?.refused, (await store.proposal(first.id))?.acceptances], [true, []])
      assert.equal(await store.accept(first.id, { certificate: 'x', acceptance }), 'missing')
      assert.equal(await store.putProposal(proposalFor(conversation, { expires: hour + 1 }), hour), 'stored')
      assert.equal(await store.putProposal(proposalFor(conversation), hour + 1), 'stored')
      assert.equal((await store.proposals()).length, 1)
      assert.equal(await store.sweepProposals(hour + 48), 1)
      assert.deepEqual(await store.proposals(), [])
    })

    test('C4 a hand-over answers an open proposal that these two have accepted, closes it, and is refused otherwise', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      const proposal = proposalFor(conversation)
      const record = handOver(seeker, take, { proposal: proposal.id, certificates: ['x', 'y'] })
      assert.deepEqual(await store.advance(conversation, record), { kind: 'unasked' })
      await store.putProposal(proposal, hour)
      await store.accept(proposal.id, { certificate: 'x', acceptance })
      assert.deepEqual(await store.advance(conversation, record), { kind: 'unasked' })
      await store.accept(proposal.id, { certificate: 'y', acceptance })
      assert.deepEqual(await store.advance(conversation, { ...record, answers: { proposal: proposal.id, certificates: ['y', 'x'] } }), { kind: 'unasked' })
      assert.equal((await store.advance(conversation, record)).kind, 'advanced')
      assert.equal(await store.proposal(proposal.id), null)
    })

    test('C5 withdrawing and going back to the pool close what was proposed; a visit does not', async (t) => {
      const store = await open(t)
      for (const [reason, to, closes] of [
        ['visit', [counsellor(anna)], false],
        ['withdraw', [], true],
        ['pool', [pool], true],
      ] as const) {
        const { seeker, conversation, take } = await begun(store)
        const proposal = proposalFor(conversation)
        await store.putProposal(proposal, hour)
        await store.advance(conversation, checkedOf(bySeeker(seeker, { umbrella, on: take, hour }, { reason, to })))
        assert.equal((await store.proposal(proposal.id)) === null, closes, reason)
      }
    })
  })
}
