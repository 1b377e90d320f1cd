import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRefused } from '../../serve/refuse.ts'
import { alex, alone, anna, as, asSeeker, bela, both, codeOf, groundOn, hour, pool, seeker, start, take, umbrella } from '../../testing/ground.ts'
import { random } from '../../testing/keys.ts'
import { byPerson, bySeeker, counsellor, makeNext, standIn } from '../../testing/next.ts'
import { checkNext } from './next.ts'

describe('C4 a hand-over', () => {
  const cara = { ...bela }
  const proposal = (certificates: readonly (string | null)[]) => ({
    id: random(16),
    conversation: seeker.conversation,
    hash: random(32),
    by: anna.certificate ?? '',
    centre: 'north',
    expires: hour + 30 * 24,
    promise: null,
    refused: false,
    proposal: start.sealed.record,
    acceptances: certificates.map((certificate) => ({ certificate: certificate ?? '', acceptance: start.sealed.record })),
  })
  const over = (to: Parameters<typeof bySeeker>[2]['to']) => bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'hand-over', to: to ?? [] })

  test('to the two who have accepted, in their order, is taken and answers their proposal', () => {
    const asked = proposal([alex.certificate, anna.certificate])
    const checked = checkNext(over([counsellor(alex), standIn(anna)]).sealed, groundOn(take, asSeeker, { proposal: asked }))
    assert.ok(!isRefused(checked))
    assert.deepEqual(checked.answers, { proposal: asked.id, certificates: [alex.certificate, anna.certificate] })
  })

  test('H6 to anybody else, to one alone, or in the other order is refused', () => {
    const ground = groundOn(take, asSeeker, { proposal: proposal([alex.certificate, anna.certificate]) })
    assert.equal(codeOf(over([counsellor(anna), standIn(alex)]), ground), 'bad-signature')
    assert.equal(codeOf(over([counsellor(cara), standIn(alex)]), ground), 'bad-signature')
    assert.equal(codeOf(over([counsellor(alex)]), ground), 'malformed')
  })

  test('C5 says until when, within 30 days and what was proposed; no other record says it', () => {
    const asked = proposal([alex.certificate, anna.certificate])
    const until = (at: number | undefined, expires = asked.expires) => {
      const change = at === undefined ? {} : { until: at }
      const made = makeNext(
        { umbrella, on: take, hour },
        {
          author: seeker.reader,
          signer: seeker.keys,
          reason: 'hand-over',
          readers: [seeker.reader, counsellor(alex), standIn(anna)],
          change: { until: undefined, ...change },
        },
      )
      return codeOf(made, groundOn(take, asSeeker, { proposal: { ...asked, expires } }))
    }
    const longest = hour + 30 * 24 + 2
    assert.equal(until(longest, longest), 'ok')
    assert.equal(until(hour + 1), 'ok')
    assert.equal(until(longest + 1, longest + 1), 'malformed')
    for (const at of [undefined, hour, asked.expires + 1]) assert.equal(until(at), 'malformed', String(at))
    const visit = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(anna)], change: { until: hour + 24 } })
    assert.equal(codeOf(visit, groundOn(take, asSeeker)), 'malformed')
  })

  test('C5 brings a centre in until then; from that hour on no record names it, but the pool, a withdrawal and a fresh consent do not', () => {
    const brought = checkNext(
      over([counsellor(alex), standIn(anna)]).sealed,
      groundOn(take, asSeeker, { proposal: proposal([alex.certificate, anna.certificate]) }),
    )
    assert.ok(!isRefused(brought))
    assert.deepEqual(brought.brings, { centre: 'north', until: hour + 30 * 24 })
    const at = (until: number | null) => ({ terms: [{ centre: 'north', until }], ever: both.content.readers.map(({ id }) => id) })
    const visit = bySeeker(seeker, { umbrella, on: both, hour }, { reason: 'visit', to: [counsellor(anna)] })
    const back = bySeeker(seeker, { umbrella, on: alone, hour }, { reason: 'return', to: [counsellor(anna)] })
    const change = byPerson(seeker, { umbrella, on: both, hour }, { by: anna, to: [counsellor(anna)] })
    for (const [until, code] of [
      [hour, 'bad-signature'],
      [hour + 1, 'ok'],
      [null, 'ok'],
    ] as const) {
      assert.equal(codeOf(visit, groundOn(both, asSeeker, at(until))), code)
      assert.equal(codeOf(change, groundOn(both, as(anna), at(until))), code)
      assert.equal(codeOf(back, groundOn(alone, asSeeker, at(until))), code)
    }
    const withdraw = bySeeker(seeker, { umbrella, on: both, hour }, { reason: 'withdraw' })
    assert.equal(codeOf(withdraw, groundOn(both, asSeeker, at(hour))), 'ok')
    assert.equal(codeOf(bySeeker(seeker, { umbrella, on: both, hour }, { reason: 'pool', to: [pool] }), groundOn(both, asSeeker, at(hour))), 'ok')
    const fresh = groundOn(take, asSeeker, { ...at(hour), proposal: proposal([alex.certificate, anna.certificate]) })
    assert.equal(codeOf(over([counsellor(alex), standIn(anna)]), fresh), 'ok')
  })

  test('H6 without an open proposal it is too late; without a consent it is none', () => {
    assert.equal(codeOf(over([counsellor(alex), standIn(anna)]), groundOn(take, asSeeker)), 'newer-epoch')
    const ground = groundOn(take, asSeeker, { proposal: proposal([alex.certificate, anna.certificate]) })
    const made = over([counsellor(alex), standIn(anna)])
    assert.equal(codeOf({ ...made, sealed: { ...made.sealed, consent: null } }, ground), 'bad-signature')
    assert.equal(codeOf({ ...made, sealed: { ...made.sealed, consent: random(100) } }, ground), 'bad-signature')
    const visit = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(anna)], change: { consent: random(32) } })
    assert.equal(codeOf(visit, ground), 'malformed')
  })
})
