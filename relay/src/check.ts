// A program: prints what a relay would run with here, without secrets, or all that is wrong with it. With --reference: docs/configuration.md.
import { founding } from '@zop/wire'
import { placeFaults, portsTaken } from './config/place.ts'
import { reference } from './config/reference.ts'
import { checkRelease } from './config/release.ts'
import { shownConfig } from './config/shown.ts'
import { ConfigRefused, readConfig, readFile } from './config.ts'
import { checkFounding } from './directory/founding.ts'

const faultsOf = (look: () => void): readonly string[] => {
  try {
    look()
    return []
  } catch (error) {
    if (error instanceof ConfigRefused) return error.faults
    throw error
  }
}

const check = async (): Promise<void> => {
  const config = readConfig(process.env)
  for (const line of shownConfig(config)) console.info(line)
  for (const line of await portsTaken(config)) console.info(line)
  const faults = [
    ...placeFaults(config, process.env),
    ...faultsOf(() => {
      checkFounding(readFile(config.founding, founding), config.deployment)
      console.info('The founding bundle belongs to this deployment, and its signatures hold.')
    }),
    ...faultsOf(() => {
      checkRelease(config)
      console.info('The pages were built for these addresses.')
    }),
  ]
  if (faults.length > 0) throw new ConfigRefused(...faults)
}

try {
  if (process.argv.includes('--reference')) process.stdout.write(reference())
  else await check()
} catch (error) {
  if (!(error instanceof ConfigRefused)) throw error
  for (const fault of error.faults) console.error(fault)
  process.exitCode = 1
}
