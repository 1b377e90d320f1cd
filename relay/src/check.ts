// A program: prints what a relay would run with here, without secrets, or all that is wrong with it. With --reference: docs/configuration.md.
import { founding } from '@zop/wire'
import { reference } from './config/reference.ts'
import { shownConfig } from './config/shown.ts'
import { ConfigRefused, readConfig, readFile } from './config.ts'
import { checkFounding } from './directory/founding.ts'

const check = (): void => {
  const config = readConfig(process.env)
  for (const line of shownConfig(config)) console.info(line)
  checkFounding(readFile(config.founding, founding), config.deployment)
  console.info('The founding bundle belongs to this deployment, and its signatures hold.')
}

try {
  if (process.argv.includes('--reference')) process.stdout.write(reference())
  else check()
} catch (error) {
  if (!(error instanceof ConfigRefused)) throw error
  for (const fault of error.faults) console.error(fault)
  process.exitCode = 1
}
