import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRefused } from '../../serve/refuse.ts'
import { directoriesOf } from '../../testing/directories.ts'
import { alex, alone, anna, as, asSeeker, bela, both, codeOf, groundOn, hour, pool, seeker, start, take, umbrella } from '../../testing/ground.ts'
import { random } from '../../testing/keys.ts'
import { later } from '../../testing/later.ts'
import { byPerson, bySeeker, counsellor, makeNext, standIn } from '../../testing/next.ts'
import { type MadeRecord, makeSeeker } from '../../testing/seeker.ts'
import { checkNext } from './next.ts'

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
