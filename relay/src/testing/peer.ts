import assert from 'node:assert/strict'
import { Envelopes } from '../peers/envelopes.ts'
import type { Told } from '../peers/told.ts'
import type { House } from './together.ts'

/** Something that speaks as another process does, and answers whoever asks whether it is alive; it does nothing else. `hears`: what others tell. */
export const joinAsPeer = async (house: House, from: string, hears: (told: Told) => void = () => undefined): Promise<Envelopes> => {
  const secret = await house.store.pushKey(() => assert.fail('there is one'))
  const bus = house.bus.member()
  const envelopes = new Envelopes({ bus, secret, clock: house.clock, from })
  const heard = (text: string): void => {
    const envelope = envelopes.read(text)
    if (envelope === null || envelope === 'strange') return
    for (const told of envelope.told) {
      if (told.kind === 'ping') envelopes.put({ kind: 'pong', id: told.id, of: envelope.from })
      hears(told)
    }
  }
  await bus.listen({ heard, turned: () => undefined })
  envelopes.send({ told: [], is: 'hello' })
  await house.pass(1000)
  return envelopes
}
