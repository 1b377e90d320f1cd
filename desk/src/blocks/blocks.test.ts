import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAccount, deriveRecovery, sealForSelf } from '@zop/sealing'
import { decode, encode, type StaffRole, type TextBlock } from '@zop/wire'
import { ok, scriptedLine, unreachable } from '../people/line.fixture.ts'
import { createBlocks, moved, newBlockId } from './blocks.ts'

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const { unlocked } = await createAccount(await deriveRecovery(random(16), encode(random(16))))

const block = (title: string, language = 'de'): TextBlock => ({ id: newBlockId(), language, title, text: `Text: ${title}` })

const deskOf = async (role: StaffRole = 'counsellor', said: { personal?: string | null; centre?: TextBlock[]; umbrella?: TextBlock[] } = {}) => {
  const kept = { personal: said.personal ?? null, centre: said.centre ?? [], umbrella: said.umbrella ?? [] }
  const scripted = scriptedLine({
    blocks: () => ok(kept),
    putPersonalBlocks: (_, { personal }) => {
      kept.personal = personal
      return ok({})
    },
    putBlocks: (_, { blocks }) => {
      if (role === 'lead') kept.centre = blocks
      else kept.umbrella = blocks
      return ok({})
    },
  })
  const blocks = createBlocks(scripted.line, { role, unlocked })
  await blocks.load()
  return { ...scripted, kept, blocks }
}

const titles = (blocks: readonly TextBlock[]) => blocks.map(({ title }) => title)

test('P1 one’s own texts are sealed before they leave, and opened again on another device', async () => {
  const { blocks, kept, calls } = await deskOf()
  const own = block('Begrüßung')
  assert.equal(await blocks.put('personal', own), 'done')
  const sent = JSON.stringify(calls) + new TextDecoder().decode(decode(kept.personal ?? '') ?? new Uint8Array())
  assert.doesNotMatch(sent, /Begr/)
  const second = await deskOf('counsellor', { personal: kept.personal })
  assert.deepEqual(second.blocks.personal.value, [own])
})

test('one’s own texts that do not open are said and never written over', async () => {
  const { blocks, names } = await deskOf('counsellor', { personal: encode(random(64)) })
  assert.equal(blocks.state.value, 'damaged')
  assert.equal(await blocks.put('personal', block('neu')), 'refused')
  assert.ok(!names().includes('putPersonalBlocks'))
})

test('a lead writes the centre’s texts, a coordinator the umbrella’s, nobody anybody else’s', async () => {
  const can = async (role: StaffRole) => (await deskOf(role)).blocks.writable
  assert.deepEqual([await can('counsellor'), await can('lead'), await can('coordinator')], [['personal'], ['personal', 'centre'], ['personal', 'umbrella']])
  const { blocks, names } = await deskOf('counsellor')
  for (const shelf of ['centre', 'umbrella'] as const) assert.equal(await blocks.put(shelf, block('x')), 'refused')
  assert.ok(!names().includes('putBlocks'))
  const lead = await deskOf('lead')
  assert.equal(await lead.blocks.put('centre', block('Öffnungszeiten')), 'done')
  assert.deepEqual(titles(lead.kept.centre), ['Öffnungszeiten'])
})

test('what was not kept is not shown as kept', async () => {
  const { blocks, script } = await deskOf()
  script.putPersonalBlocks = () => unreachable
  assert.equal(await blocks.put('personal', block('x')), 'unreachable')
  assert.deepEqual(blocks.personal.value, [])
})

test('a text is changed in its place, deleted, and moved among those of its language', async () => {
  const [a, b, c, en] = [block('a'), block('b'), block('c'), block('en', 'en')]
  const { blocks } = await deskOf('lead', { centre: [a, en, b, c] })
  await blocks.put('centre', { ...b, title: 'B' })
  assert.deepEqual(titles(blocks.centre.value), ['a', 'en', 'B', 'c'])
  await blocks.move('centre', b.id, -1)
  assert.deepEqual(titles(blocks.centre.value), ['B', 'en', 'a', 'c'])
  await blocks.remove('centre', a.id)
  assert.deepEqual(titles(blocks.centre.value), ['B', 'en', 'c'])
})

test('moving past an end, or what is not there, changes nothing', () => {
  const list = [block('a'), block('b')]
  const [first, last] = list
  assert.deepEqual(moved(list, first?.id ?? '', -1), list)
  assert.deepEqual(moved(list, last?.id ?? '', 1), list)
  assert.deepEqual(moved(list, 'nobody', 1), list)
})

test('more texts than the relay keeps are refused here', async () => {
  const { blocks, names } = await deskOf('lead', { centre: Array.from({ length: 200 }, (_, at) => block(`${at}`)) })
  assert.equal(await blocks.put('centre', block('one more')), 'too-many')
  const long = Array.from({ length: 64 }, (_, at) => ({ ...block(`${at}`), text: 'x'.repeat(4000) }))
  const box = await sealForSelf(unlocked, 'blocks', new TextEncoder().encode(JSON.stringify(long)))
  const full = await deskOf('counsellor', { personal: encode(box) })
  assert.equal(full.blocks.personal.value.length, 64)
  assert.equal(await full.blocks.put('personal', { ...block('one more'), text: 'x'.repeat(4000) }), 'too-many')
  for (const sent of [names(), full.names()]) assert.deepEqual(sent, ['blocks'])
})
