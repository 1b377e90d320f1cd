import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode, type RecordItem, record as recordSchema } from '@zop/wire'
import { seekerReader } from '../../access/seeker.ts'
import { itemOf } from '../../fixture.ts'
import { conversationId, follow, followAll } from '../../index.ts'
import { random } from '../../primitive/bytes.ts'
import { readStatement } from '../../statement.ts'
import { begin, forged, people, ruleOf } from '../scene.fixture.ts'

const { seeker, start, by } = await begin()

/** A start that is sound in all but the key under which its seeker wants to be written to. */
const begunWith = async (sealing: string): Promise<{ item: RecordItem; conversation: string }> => {
  const keys = { signing: seeker.signing.public, sealing }
  const [conversation, reader] = [await conversationId(keys), await seekerReader(keys)]
  const pool = readStatement('record', recordSchema, start.sealed.record)?.readers[1] ?? assert.fail()
  const sealed = await forged(start.sealed, { conversation, keys, author: reader, readers: [reader, pool] }, seeker.signing)
  return { item: itemOf(sealed, 1), conversation }
}

test('A3 a start by somebody to whom nothing can be sealed is refused by every desk, before anybody tries to take it', async () => {
  for (const sealing of [new Uint8Array(1216).fill(255), random(1216), new Uint8Array(1216)]) {
    const { item, conversation } = await begunWith(encode(sealing))
    const desk = by(people.amal, { conversation })
    assert.equal(await ruleOf(follow(null, item, desk)), 'A3')
    assert.equal(await ruleOf(followAll([item], desk)), 'A3')
  }
  const good = await begunWith(people.jana.sealing[0]?.public ?? '')
  assert.equal(await ruleOf(follow(null, good.item, by(people.amal, { conversation: good.conversation }))), 'closed', 'only its seal is of another place')
})
