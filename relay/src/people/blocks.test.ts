import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { random } from '../testing/keys.ts'
import { runRelay } from '../testing/running.ts'

const block = (title: string) => ({ id: random(16), language: 'de', title, text: `${title}: ein Text` })

describe('texts to begin an answer with', () => {
  test('one’s own are sealed and one’s own, the centre’s are written by its lead, the umbrella’s by a coordinator', async (t) => {
    const { desk, umbrella } = await runRelay(t)
    const token = async (name: keyof typeof umbrella.members) => (await signInAt(desk, umbrella.members[name])).session
    const [anna, alex, bela, lena, cora] = [await token('anna'), await token('alex'), await token('bela'), await token('lena'), await token('cora')]
    const read = (token: string) => ok(call(desk, 'blocks', { params: {}, token }))
    assert.deepEqual(await read(anna), { personal: null, centre: [], umbrella: [] })
    const personal = random(300)
    await ok(call(desk, 'putPersonalBlocks', { params: {}, token: anna, body: { personal } }))
    const [north, all] = [[block('Nord')], [block('Alle'), block('Mehr')]]
    await ok(call(desk, 'putBlocks', { params: {}, token: lena, body: { blocks: [block('zuerst')] } }))
    await ok(call(desk, 'putBlocks', { params: {}, token: lena, body: { blocks: north } }))
    await ok(call(desk, 'putBlocks', { params: {}, token: cora, body: { blocks: all } }))
    assert.deepEqual(await read(anna), { personal, centre: north, umbrella: all })
    assert.deepEqual(await read(alex), { personal: null, centre: north, umbrella: all })
    assert.deepEqual(await read(bela), { personal: null, centre: [], umbrella: all })
    assert.deepEqual(await read(cora), { personal: null, centre: [], umbrella: all })
    assert.equal(await refusedWith(call(desk, 'putBlocks', { params: {}, token: anna, body: { blocks: [] } })), 'not-found')
  })
})
