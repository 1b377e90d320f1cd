import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import type { KnownCertificate } from '@zop/sealing'
import { foundHouse } from '../conversation/house.fixture.ts'
import { certificateOf } from '../conversation/house-talk.fixture.ts'
import { relayOf } from '../conversation/relay.fixture.ts'
import { colleaguesOf } from './colleagues.ts'

const lane = { cards: [], inAll: 0, overdue: 0, oldest: null }

test('only checked colleagues of my own centre can be named, once each, those on duty first', async () => {
  const house = await foundHouse()
  const [kofi] = house.south
  const own = certificateOf(house.member)
  const jana = certificateOf(house.colleague)
  const older: KnownCertificate = { ...jana, hash: 'O'.repeat(43), certificate: { ...jana.certificate, issued: jana.certificate.issued - 1 } }
  const mila: KnownCertificate = { ...jana, hash: 'M'.repeat(43), certificate: { ...jana.certificate, signing: 'mila', name: 'Anna' } }
  const known = new Map([own, jana, older, mila, certificateOf(kofi)].map((one) => [one.hash, one]))
  const { line } = relayOf([], (name) => (name === 'colleagues' ? { certificates: [own.hash, older.hash, mila.hash, 'unvouched'] } : undefined))
  const found = await colleaguesOf({
    ground: { line },
    trust: { whoIs: async (hash: string) => known.get(hash) ?? null } as Parameters<typeof colleaguesOf>[0]['trust'],
    person: () => house.member,
    duty: { people: signal([own.hash, jana.hash, certificateOf(kofi).hash]) },
    lanes: { centre: signal(lane) },
  })
  assert.deepEqual(
    found.map(({ certificate, onDuty }) => [certificate.certificate.name, onDuty]),
    [
      ['Jana', true],
      ['Anna', false],
    ],
  )
})
