import { endWithUs } from './command/child.ts'
import { buildRelease } from './release/ensure.ts'

endWithUs()
await buildRelease()
