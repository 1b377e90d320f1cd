import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leadChanges, nextCentres } from './leads.ts'

const nord = { id: 'nord', name: 'Nord', leads: ['a', 'b'], retired: ['z'] }
const lead = (signing: string, { centre = 'nord', leaving = false } = {}) => ({ centre, signing, name: signing.toUpperCase(), leaving })

test('B2 a directory that agrees with the accounts changes no leads', () => {
  const changes = leadChanges([nord], [lead('a'), lead('b')])
  assert.deepEqual(changes, { arriving: [], leaving: [], last: [] })
  assert.deepEqual(nextCentres([nord], changes, { leads: [], names: {} }), [nord])
})

test('B3 a new lead is admitted only where the coordinator has compared the key', () => {
  const changes = leadChanges([nord], [lead('a'), lead('b'), lead('c')])
  assert.deepEqual(nextCentres([nord], changes, { leads: [], names: {} }), [nord])
  assert.deepEqual(nextCentres([nord], changes, { leads: ['c'], names: {} })[0]?.leads, ['a', 'b', 'c'])
})

test('B2 a lead who leaves is retired, so that what they signed is still known', () => {
  const changes = leadChanges([nord], [lead('a'), lead('b', { leaving: true })])
  assert.deepEqual(nextCentres([nord], changes, { leads: [], names: {} }), [{ ...nord, leads: ['a'], retired: ['z', 'b'] }])
})

test('B2 no centre is left without a lead; the last one goes with the directory in which the next one comes', () => {
  const alone = { ...nord, leads: ['a'] }
  const changes = leadChanges([alone], [lead('a', { leaving: true }), lead('c')])
  assert.deepEqual(
    changes.last.map(({ signing }) => signing),
    ['a'],
  )
  assert.deepEqual(nextCentres([alone], changes, { leads: [], names: {} }), [alone])
  assert.deepEqual(nextCentres([alone], changes, { leads: ['c'], names: {} }), [{ ...alone, leads: ['c'], retired: ['z', 'a'] }])
})

test('B2 a new centre comes in with its first lead and the name that the coordinator gives it', () => {
  const changes = leadChanges([nord], [lead('d', { centre: 'sued' })])
  assert.equal(changes.arriving[0]?.founds, true)
  assert.deepEqual(nextCentres([nord], changes, { leads: ['d'], names: {} }), [nord])
  assert.deepEqual(nextCentres([nord], changes, { leads: ['d'], names: { sued: ' Süd ' } })[1], { id: 'sued', name: 'Süd', leads: ['d'], retired: [] })
})
