import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoOf, sit } from './demo.fixture.ts'
import { enterEditors } from './editors.ts'

test('the demo has two people who may write and sign off, once: what a coordinator has changed stays', async (t) => {
  const { demo } = await (await demoOf(t, 0)).start()
  assert.equal(await enterEditors(demo), true)
  const coordinator = await sit(demo, 'Koralie')
  const given = async () => {
    const { editors } = await coordinator.ask('editors', { params: {} })
    return editors.filter(({ role, rights }) => role !== 'coordinator' && (rights.content || rights.languages.length > 0))
  }
  const [first] = await given()
  assert.deepEqual((await given()).map(({ name }) => name).toSorted(), ['Amal', 'Nele'])
  assert.ok(first)
  await coordinator.ask('putEditor', { params: { account: first.account }, body: { rights: { content: false, safety: false, languages: [] } } })
  assert.equal(await enterEditors(demo), false)
  assert.deepEqual((await given()).length, 1)
})
