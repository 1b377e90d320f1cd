import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { runStep } from '../command/step.ts'
import { ensureRelease } from '../release/ensure.ts'
import { releaseHashes } from '../release/hashes.ts'
import { buildStep, programs, releaseFolder } from '../release/program.ts'
import { Copy } from './copy.ts'

before(ensureRelease)

for (const program of programs) {
  test(`a second house, deeper in another folder, builds the same ${program} byte for byte`, async () => {
    await using copy = await Copy.make('some/levels/deeper')
    const built = await runStep(buildStep(program, copy.folder))
    assert.equal(built.ok, true, built.output)
    const hashes = await releaseHashes(releaseFolder(program, copy.folder))
    assert.ok(Object.keys(hashes).length > 2)
    assert.deepEqual(hashes, await releaseHashes(releaseFolder(program)))
  })
}
