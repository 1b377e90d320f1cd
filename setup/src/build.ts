import { endWithUs } from './command/child.ts'
import { Refused } from './demo/folder.ts'
import { buildRelease } from './release/ensure.ts'

endWithUs()
try {
  console.info(await buildRelease())
} catch (error) {
  if (!(error instanceof Refused)) throw error
  console.error(error.message)
  process.exit(1)
}
