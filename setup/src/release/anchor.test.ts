import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { foundInstallation, makeCoordinator, makeRoot, newDeployment } from '../ceremony/founding.ts'
import { root } from '../command/place.ts'
import { demoAnchor } from '../demo/seed.ts'
import { anchorFaults, checkAnchor } from './anchor.ts'

const deployment = newDeployment()
const exit = { de: 'https://www.dwd.de/DE/', en: 'https://www.dwd.de/EN/' }
const decisions = { deployment, site: ['https://beratung.example'], desk: 'https://team.example', exit, phone: null, source: null }
const roots = await Promise.all([1, 2, 3].map(() => makeRoot(deployment)))
const { anchor } = await foundInstallation(decisions, { roots, coordinators: [await makeCoordinator('Koralie', deployment)] }, Date.now())

test('B1 the anchors of the demo and of a ceremony can be built in', async () => {
  assert.deepEqual(anchorFaults({ ...(await demoAnchor()) }), [])
  assert.deepEqual(anchorFaults({ ...anchor }), [])
  assert.deepEqual(anchorFaults({ ...anchor, source: 'https://git.example/zop' }), [])
  await checkAnchor(join(root, 'setup/demo-anchor.json'))
})

test('B1 an anchor that would trust too little or nothing, or stand nowhere, is not built in, and each fault is told', async () => {
  const [first = ''] = anchor.roots
  const wrong: readonly (readonly [object, string])[] = [
    [{ threshold: 1 }, 'threshold'],
    [{ threshold: 4 }, 'threshold'],
    [{ roots: [first, first, first] }, 'roots'],
    [{ roots: ['short'], threshold: 1 }, 'roots'],
    [{ origins: [] }, 'origins'],
    [{ origins: ['http://beratung.example'] }, 'origins'],
    [{ origins: ['https://beratung.example/'] }, 'origins'],
    [{ deployment: 'x' }, 'deployment'],
    [{ lowest: {} }, 'lowest'],
    [{ built: '1' }, 'built'],
    [{ exit: { de: 'https://www.dwd.de' } }, 'exit'],
    [{ exit: { ...exit, ar: 'javascript:alert(1)' } }, 'exit'],
    [{ origins: ['https://192.0.2.1'] }, 'origins'],
    [{ source: 'git.example/zop' }, 'source'],
    [{ source: null }, 'source'],
  ]
  for (const [change, name] of wrong)
    assert.ok(
      anchorFaults({ ...anchor, ...change }).some((fault) => fault.startsWith(`"${name}"`)),
      JSON.stringify(change),
    )
  await assert.rejects(checkAnchor(import.meta.filename), /cannot be read as JSON/)
})
