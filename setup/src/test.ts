import { mkdir, rm } from 'node:fs/promises'
import { endWithUs } from './command/child.ts'
import { runAll, showStep } from './command/step.ts'
import { allTests, biome, housesFolder, types, unused } from './command/steps.ts'
import { ensureRelease } from './release/ensure.ts'

endWithUs()

// Everything is run even where an earlier step failed, because a person wants to know all of it; the tests come last, so that the run ends with their counts.
const clean = [await runAll([biome, types]), await runAll([unused])].every((held) => held)
await ensureRelease()
// What an earlier run has founded is not what these sources found.
await rm(housesFolder, { recursive: true, force: true })
await mkdir(housesFolder, { recursive: true })
const held = await showStep(allTests)
process.exitCode = clean && held ? 0 : 1
