// A program: prints what a relay would run with here, without secrets, or all that is wrong with it. With --reference: docs/configuration.md.
import { join } from 'node:path'
import { founding } from '@zop/wire'
import * as v from 'valibot'
import { reference } from './config/reference.ts'
import { shownConfig } from './config/shown.ts'
import { type Config, ConfigRefused, readConfig, readFile } from './config.ts'
import { checkFounding } from './directory/founding.ts'

/** What a release says of itself: pages at any other address encrypt nothing (B1). */
const release = v.object({ demo: v.boolean(), origins: v.array(v.string()) })

const checkRelease = ({ site, desk, origins, demo }: Config): void => {
  const built = readFile(join(site.files, '.well-known/site.json'), release)
  if (built.demo !== demo)
    throw new ConfigRefused(`${site.files} was built ${built.demo ? 'for the demo' : 'for a real installation'}, and ZOP_DEMO is ${demo}.`)
  const foreign = demo ? [] : [site.origin, ...origins, desk.origin].filter((origin) => !built.origins.includes(origin))
  if (foreign.length > 0)
    throw new ConfigRefused(
      `${site.files} was built for ${built.origins.join(', ')}. At ${foreign.join(', ')} its pages would encrypt nothing: build with that address in the anchor's origins.`,
    )
}

const check = (): void => {
  const config = readConfig(process.env)
  for (const line of shownConfig(config)) console.info(line)
  checkFounding(readFile(config.founding, founding), config.deployment)
  console.info('The founding bundle belongs to this deployment, and its signatures hold.')
  checkRelease(config)
  console.info('The pages were built for these addresses.')
}

try {
  if (process.argv.includes('--reference')) process.stdout.write(reference())
  else check()
} catch (error) {
  if (!(error instanceof ConfigRefused)) throw error
  for (const fault of error.faults) console.error(fault)
  process.exitCode = 1
}
