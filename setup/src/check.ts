import { endWithUs } from './command/child.ts'
import { runAll } from './command/step.ts'
import { biome, fastTests, types, unused } from './command/steps.ts'

endWithUs()
process.exitCode = (await runAll([biome, types, unused, fastTests])) ? 0 : 1
