import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { listenAsDesk } from '../testing/events.ts'
import { makeAcceptance, makeProposal } from '../testing/hand-over.ts'
import { bySeeker, counsellor, standIn } from '../testing/next.ts'
import { runRelay } from '../testing/running.ts'
import { taken } from '../testing/taken.ts'

const hour = hourOf(systemClock)
const rounds = 20

/** A relay with one conversation after the other, each with a proposal that two have accepted. */
const prepare = async (t: { after(act: () => Promise<void>): void }) => {
  const relay = await runRelay(t)
  const { site, desk, umbrella } = relay
  const { anna, alex, bela } = umbrella.members
  const tokens = { anna: (await signInAt(desk, anna)).session, alex: (await signInAt(desk, alex)).session }
  const round = async () => {
    const talk = await taken(relay, { by: bela, answered: false })
    const made = makeProposal({ on: talk.take, hour, by: bela, centre: 'north' })
    const params = { proposal: made.content.id }
    const own = { ...talk.params, ...params }
    const accept = (by: 'anna' | 'alex') =>
      call(desk, 'acceptProposal', { params, body: { acceptance: makeAcceptance(made.hash, { by: umbrella.members[by], hour }) }, token: tokens[by] })
    const record = bySeeker(talk.seeker, { umbrella, on: talk.take, hour }, { reason: 'hand-over', to: [counsellor(anna), standIn(alex)] })
    await ok(call(desk, 'propose', { params: talk.params, body: { proposal: made.envelope }, token: talk.session }))
    await ok(accept('anna'))
    return {
      talk,
      accept,
      agree: () => refusedWith(call(site, 'write', { params: talk.params, body: record.sealed, token: talk.token })),
      refuse: () => refusedWith(call(site, 'refuseProposal', { params: own, token: talk.token, body: {} })),
      withdraw: () => refusedWith(call(desk, 'withdrawProposal', { params: own, token: talk.session, body: {} })),
      leave: () => refusedWith(call(desk, 'leaveProposal', { params, token: tokens.alex, body: {} })),
      end: () => refusedWith(call(desk, 'end', { params: talk.params, token: talk.session, body: {} })),
      reads: async (by: 'anna' | 'alex') => (await call(desk, 'items', { params: { ...talk.params, after: '0' }, token: tokens[by] })).kind === 'ok',
    }
  }
  return { ...relay, tokens, round }
}

/** Both at once, the one or the other first. */
const both = async (at: number, one: () => Promise<string>, other: () => Promise<string>): Promise<readonly [string, string]> => {
  if (at % 2 === 0) return Promise.all([one(), other()])
  const [second, first] = await Promise.all([other(), one()])
  return [first, second]
}

describe('a hand-over against', () => {
  for (const against of ['withdraw', 'leave', 'end'] as const)
    test(`C4 ${against}, at once: it stands whole or not at all`, async (t) => {
      const { round } = await prepare(t)
      const stood = { yes: 0, no: 0 }
      for (let at = 0; at < rounds; at++) {
        const one = await round()
        await ok(one.accept('alex'))
        const [agreed, other] = await both(at, one.agree, one[against])
        const reads = [await one.reads('anna'), await one.reads('alex')]
        if (agreed === 'ok' && against !== 'end') {
          assert.deepEqual(reads, [true, true])
          assert.ok(['ok', 'not-found'].includes(other), other)
        } else if (agreed !== 'ok') {
          assert.ok(['newer-epoch', 'not-found', 'not-signed-in'].includes(agreed), agreed)
          assert.deepEqual(reads, [false, false])
        }
        stood[agreed === 'ok' ? 'yes' : 'no']++
      }
      t.diagnostic(`${stood.yes} stood, ${stood.no} did not`)
    })

  test('C4 two who accept and a person who refuses, at once: nobody is asked about what was refused', async (t) => {
    const { round, desk, tokens } = await prepare(t)
    for (let at = 0; at < rounds; at++) {
      const one = await round()
      const [accepted, refused] = await both(at, () => refusedWith(one.accept('alex')), one.refuse)
      assert.equal(refused, 'ok')
      assert.ok(['ok', 'not-found'].includes(accepted), accepted)
      assert.equal(await one.agree(), 'newer-epoch')
    }
    const stream = await listenAsDesk(desk, tokens.anna)
    const { event } = await stream.next(({ kind }) => kind === 'proposals')
    assert.deepEqual(event, { kind: 'proposals', incoming: [], outgoing: [] })
    stream.close()
  })
})
