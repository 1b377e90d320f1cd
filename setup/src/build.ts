import { endWithUs } from './command/child.ts'
import { build } from './release/ensure.ts'
import { programs } from './release/program.ts'

endWithUs()
await Promise.all(programs.map(build))
