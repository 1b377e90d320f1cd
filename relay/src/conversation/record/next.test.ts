import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRefused } from '../../serve/refuse.ts'
import { directoriesOf } from '../../testing/directories.ts'
import { random } from '../../testing/keys.ts'
import { later } from '../../testing/later.ts'
import { byPerson, bySeeker, counsellor, makeNext, standIn } from '../../testing/next.ts'
import { type MadeRecord, makeSeeker, makeStart, makeTake } from '../../testing/seeker.ts'
import { makeUmbrella } from '../../testing/umbrella.ts'
import type { Ground, Writer } from './ground.ts'
import { checkNext } from './next.ts'

const hour = 490_000
const umbrella = makeUmbrella(hour)
const { anna, alex, bela } = umbrella.members
const directories = directoriesOf(umbrella)
const seeker = makeSeeker()
const start = makeStart(seeker, umbrella, hour)
const take = makeTake({ seeker, umbrella, on: start, hour }, anna)
const both = byPerson(seeker, { umbrella, on: take, hour }, { by: anna, to: [counsellor(anna), standIn(alex)] })
const alone = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'withdraw' })
const pool = { role: 'pool', id: umbrella.pool } as const
const asSeeker: Writer = { kind: 'seeker', reader: seeker.reader.id, signing: seeker.keys.public }
const as = ({ keys }: typeof anna): Writer => ({ kind: 'person', signing: keys.public })

const groundOn = (on: MadeRecord, by: Writer, more: Partial<Ground> = {}): Ground => ({
  entry: { conversation: on.content.conversation, about: null, n: on.n, head: on.hash, directory: on.content.directory.number, readers: on.content.readers },
  by,
  directories,
  hour,
  proposal: null,
  ever: [],
  terms: [],
  ...more,
})

const codeOf = (made: MadeRecord, ground: Ground): string => {
  const checked = checkNext(made.sealed, ground)
  return isRefused(checked) ? checked.refused.code : 'ok'
}

describe('C3 a visit', () => {
  const visit = (on: MadeRecord, to: Parameters<typeof bySeeker>[2]['to'] = []) => bySeeker(seeker, { umbrella, on, hour }, { reason: 'visit', to })

  test('to the people of the record before, all or one of them, is taken', () => {
    assert.equal(codeOf(visit(take, [counsellor(anna)]), groundOn(take, asSeeker)), 'ok')
    assert.equal(codeOf(visit(both, [counsellor(anna), standIn(alex)]), groundOn(both, asSeeker)), 'ok')
    assert.equal(codeOf(visit(both, [standIn(alex)]), groundOn(both, asSeeker)), 'ok')
  })

  test('under a renewed certificate is to the same person, and the seals of the old one stay', () => {
    const next = later(umbrella, { renewed: [anna] })
    const renewed = next.founding.accounts.find(({ account }) => account.account === anna.account)?.certificate ?? ''
    assert.notEqual(renewed, anna.certificate)
    const made = bySeeker(seeker, { umbrella: next, on: take, hour }, { reason: 'visit', to: [{ role: 'counsellor', id: renewed }] })
    const checked = checkNext(made.sealed, groundOn(take, asSeeker, { directories: directoriesOf(next) }))
    assert.ok(!isRefused(checked))
    assert.ok(checked.stays.includes(renewed) && checked.stays.includes(anna.certificate ?? ''))
  })

  test('H5 that brings somebody in, or the pool, or nobody, is refused', () => {
    assert.equal(codeOf(visit(take, [counsellor(anna), standIn(alex)]), groundOn(take, asSeeker)), 'bad-signature')
    assert.equal(codeOf(visit(take, [counsellor(bela)]), groundOn(take, asSeeker)), 'bad-signature')
    assert.equal(codeOf(visit(take, [pool]), groundOn(take, asSeeker)), 'malformed')
    assert.equal(codeOf(visit(take), groundOn(take, asSeeker)), 'malformed')
  })

  test('while it waits goes to the pool of today; under an older one the page is told that there is a newer', () => {
    const next = later(umbrella, {})
    const newer = directoriesOf(next)
    assert.equal(codeOf(visit(start, [pool]), groundOn(start, asSeeker)), 'ok')
    assert.equal(codeOf(visit(start, [pool]), groundOn(start, asSeeker, { directories: newer })), 'newer-epoch')
    const today = bySeeker(seeker, { umbrella: next, on: start, hour }, { reason: 'visit', to: [{ role: 'pool', id: next.pool }] })
    assert.equal(codeOf(today, groundOn(start, asSeeker, { directories: newer })), 'ok')
    assert.equal(codeOf(visit(start, [counsellor(anna)]), groundOn(start, asSeeker)), 'malformed')
  })

  test('H2, H13 to somebody who has been revoked is refused', () => {
    const next = later(umbrella, { revoked: [alex] })
    const made = bySeeker(seeker, { umbrella: next, on: both, hour }, { reason: 'visit', to: [counsellor(anna), standIn(alex)] })
    assert.equal(codeOf(made, groundOn(both, asSeeker, { directories: directoriesOf(next) })), 'bad-signature')
  })

  test('H13 to somebody whose key has been revoked is refused, whatever certificate of theirs it names', () => {
    const next = later(umbrella, { renewed: [alex], keys: [alex] })
    const newer = directoriesOf(next)
    const renewed = next.founding.accounts.find(({ account }) => account.account === alex.account)?.certificate ?? ''
    for (const id of [alex.certificate ?? '', renewed]) {
      const to = [counsellor(anna), { role: 'stand-in', id } as const]
      const made = bySeeker(seeker, { umbrella: next, on: both, hour }, { reason: 'visit', to })
      assert.equal(codeOf(made, groundOn(both, asSeeker, { directories: newer })), 'bad-signature')
      assert.equal(newer.certified(id, hour), null)
      assert.equal(newer.inPool(id, { hour }), false)
    }
    assert.equal(newer.newestOf(alex.keys.public, hour), null)
    assert.ok(newer.isRevoked({ certificate: null, signing: alex.keys.public }) && !newer.isRevoked({ certificate: null, signing: anna.keys.public }))
  })
})

describe('C3 a change', () => {
  const change = (on: MadeRecord, by: typeof anna, to: Parameters<typeof byPerson>[2]['to'], role: 'counsellor' | 'stand-in' = 'counsellor') =>
    codeOf(byPerson(seeker, { umbrella, on, hour }, { by, as: role === 'counsellor' ? counsellor(by) : standIn(by), to }), groundOn(on, as(by)))

  test('names, replaces or drops a stand-in, takes the lead or hands it to the stand-in', () => {
    assert.equal(change(take, anna, [counsellor(anna), standIn(alex)]), 'ok')
    assert.equal(change(both, anna, [counsellor(anna)]), 'ok')
    assert.equal(change(both, alex, [counsellor(alex)]), 'ok')
    assert.equal(change(both, alex, [counsellor(alex), standIn(anna)]), 'ok')
    assert.equal(change(both, anna, [counsellor(alex), standIn(anna)], 'stand-in'), 'ok')
  })

  test('H5 by an outsider, by a colleague who does not read, or by one who leaves is refused', () => {
    assert.equal(change(take, alex, [counsellor(alex)]), 'bad-signature')
    assert.equal(change(take, bela, [counsellor(bela)]), 'bad-signature')
    assert.equal(change(both, anna, [counsellor(alex)]), 'bad-signature')
  })

  test('H5 that brings another centre in, the pool, or a new counsellor at once is refused', () => {
    assert.equal(change(take, anna, [counsellor(anna), standIn(bela)]), 'bad-signature')
    assert.equal(change(take, anna, [counsellor(alex), standIn(anna)], 'stand-in'), 'bad-signature')
    assert.equal(change(take, anna, [pool]), 'malformed')
    assert.equal(change(start, anna, [counsellor(anna)]), 'malformed')
  })

  test('H5 signed by somebody else, twice, or without the seeker is refused', () => {
    const of = { umbrella, on: take, hour }
    const readers = [seeker.reader, counsellor(anna)]
    const forged = makeNext(of, { author: counsellor(anna), signer: alex.keys, reason: 'change', readers })
    assert.equal(codeOf(forged, groundOn(take, as(anna))), 'bad-signature')
    const good = makeNext(of, { author: counsellor(anna), signer: anna.keys, reason: 'change', readers })
    const [signature] = good.sealed.record.signatures
    assert.ok(signature)
    const twice = { ...good, sealed: { ...good.sealed, record: { ...good.sealed.record, signatures: [signature, signature] } } }
    assert.equal(codeOf(twice, groundOn(take, as(anna))), 'bad-signature')
    const without = makeNext(of, { author: counsellor(anna), signer: anna.keys, reason: 'change', readers: [counsellor(anna)] })
    assert.equal(codeOf(without, groundOn(take, as(anna))), 'malformed')
  })
})

describe('C5, C6 what only the seeker writes', () => {
  test('C5 withdrawing leaves the seeker alone, and passes nothing on', () => {
    assert.equal(codeOf(alone, groundOn(take, asSeeker)), 'ok')
    const of = { umbrella, on: take, hour }
    assert.equal(codeOf(bySeeker(seeker, of, { reason: 'withdraw', to: [counsellor(anna)] }), groundOn(take, asSeeker)), 'malformed')
    assert.equal(codeOf(bySeeker(seeker, of, { reason: 'withdraw', history: random(100) }), groundOn(take, asSeeker)), 'malformed')
  })

  test('C6 back to the pool of today; what waits is visited instead', () => {
    const back = (on: MadeRecord) => bySeeker(seeker, { umbrella, on, hour }, { reason: 'pool', to: [pool] })
    assert.equal(codeOf(back(take), groundOn(take, asSeeker)), 'ok')
    assert.equal(codeOf(back(alone), groundOn(alone, asSeeker)), 'ok')
    assert.equal(codeOf(back(start), groundOn(start, asSeeker)), 'malformed')
    const strange = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'pool', to: [{ role: 'pool', id: random(32) }] })
    assert.equal(codeOf(strange, groundOn(take, asSeeker)), 'bad-signature')
  })

  test('C5 returning is to people who read before, of one centre', () => {
    const back = (to: Parameters<typeof bySeeker>[2]['to']) => bySeeker(seeker, { umbrella, on: alone, hour }, { reason: 'return', to: to ?? [] })
    const ever = [seeker.reader.id, umbrella.pool, anna.certificate ?? '', bela.certificate ?? '']
    assert.equal(codeOf(back([counsellor(anna)]), groundOn(alone, asSeeker, { ever })), 'ok')
    assert.equal(codeOf(back([counsellor(bela)]), groundOn(alone, asSeeker, { ever })), 'ok')
    assert.equal(codeOf(back([counsellor(alex)]), groundOn(alone, asSeeker, { ever })), 'bad-signature')
    assert.equal(codeOf(back([counsellor(anna), standIn(bela)]), groundOn(alone, asSeeker, { ever })), 'bad-signature')
    assert.equal(codeOf(back([]), groundOn(alone, asSeeker, { ever })), 'malformed')
  })

  test('C7 a person writes none of these, and the seeker changes nobody', () => {
    for (const [reason, to] of [
      ['visit', [counsellor(anna)]],
      ['withdraw', []],
      ['pool', [pool]],
      ['return', [counsellor(anna)]],
    ] as const) {
      const made = makeNext({ umbrella, on: take, hour }, { author: counsellor(anna), signer: anna.keys, reason, readers: [seeker.reader, ...to] })
      assert.equal(codeOf(made, groundOn(take, as(anna), { ever: take.content.readers.map(({ id }) => id) })), 'bad-signature', reason)
    }
    const made = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'change', to: [counsellor(anna)] })
    assert.equal(codeOf(made, groundOn(take, asSeeker)), 'bad-signature')
  })

  test('C7 a start, a take and the beginning of notes do not come this way', () => {
    for (const reason of ['start', 'take', 'notes'] as const)
      assert.equal(codeOf(bySeeker(seeker, { umbrella, on: start, hour }, { reason, to: [pool] }), groundOn(start, asSeeker)), 'malformed')
  })
})

describe('C4 a hand-over', () => {
  const cara = { ...bela }
  const proposal = (certificates: readonly (string | null)[]) => ({
    id: random(16),
    conversation: seeker.conversation,
    hash: random(32),
    by: anna.certificate ?? '',
    centre: 'north',
    expires: hour + 30 * 24,
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

describe('C8 every record', () => {
  const made = (change: Parameters<typeof bySeeker>[2]['change']) =>
    bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(anna)], ...(change ? { change } : {}) })

  test('of another hour, another conversation, another seeker or without a known directory is refused', () => {
    const ground = groundOn(take, asSeeker)
    assert.equal(codeOf(made({ hour: hour + 2 }), ground), 'malformed')
    assert.equal(codeOf(made({ conversation: random(16) }), ground), 'malformed')
    assert.equal(codeOf(made({ keys: start.content.keys }), ground), 'malformed')
    assert.equal(codeOf(made({ about: { conversation: random(16), record: random(32) } }), ground), 'malformed')
    assert.equal(codeOf(made({ directory: { number: 1, hash: random(32) } }), ground), 'bad-signature')
    assert.equal(codeOf(made({ readers: [makeSeeker().reader, counsellor(anna)] }), ground), 'bad-signature')
    assert.equal(codeOf(made({ readers: [counsellor(anna), seeker.reader] }), ground), 'malformed')
    assert.equal(codeOf(made({ author: makeSeeker().reader }), ground), 'bad-signature')
  })

  test('H2 under a directory from before the one that the record before names is refused', () => {
    const ground = groundOn(take, asSeeker)
    assert.equal(codeOf(made({}), { ...ground, entry: { ...ground.entry, directory: 2 } }), 'bad-signature')
  })

  test('C9 notes have no seeker, and a conversation has one', () => {
    const ground = groundOn(take, as(anna))
    const notes = { ...ground, entry: { ...ground.entry, about: seeker.conversation, readers: [counsellor(anna)] } }
    const without = makeNext(
      { umbrella, on: take, hour },
      { author: counsellor(anna), signer: anna.keys, reason: 'change', readers: [counsellor(anna), standIn(alex)] },
    )
    assert.equal(codeOf(without, notes), 'ok')
    assert.equal(codeOf(without, ground), 'malformed')
    assert.equal(codeOf(made({}), { ...notes, by: asSeeker }), 'malformed')
  })
})
