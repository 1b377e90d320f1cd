import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Planning } from '@zop/wire'
import { signInAt } from '../../testing/client.ts'
import { listenAsDesk } from '../../testing/events.ts'
import { joinAsPeer } from '../../testing/peer.ts'
import { makeHouse } from '../../testing/together.ts'

const other = '000000000-another'

test('a month that another process plans is shown as it goes on at the desks of this one, and that it came to nothing when that process is gone', async (t) => {
  const house = await makeHouse(t)
  const { desk } = await house.start()
  const cora = await listenAsDesk(desk, (await signInAt(desk, house.place.umbrella.members.cora)).session)
  const peer = await joinAsPeer(house, other)
  const shown = async (): Promise<Planning> => {
    await house.pass(1500)
    const { event } = await cora.next(({ kind }) => kind === 'planning')
    if (event.kind !== 'planning') throw new Error('not asked for')
    return event.planning
  }
  const going: Planning = { month: '2027-05', run: 1, phase: 'search', done: 1, of: 2, uncovered: null, ended: null, why: null }
  peer.put({ kind: 'marks', marks: [['planning ', { at: house.clock.now(), by: other, value: going }]] })
  assert.deepEqual(await shown(), going)
  peer.send({ told: [], is: 'bye' })
  assert.deepEqual(await shown(), { ...going, ended: 'failed', why: 'unavailable' })
  cora.close()
})
