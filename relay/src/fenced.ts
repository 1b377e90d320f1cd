// A program: starts the relay that this environment configures behind its fence (docs/decisions/039), in this process. With `--print` it only says, as JSON, what
// arguments Node takes for that, to whoever starts the relay as a child.
import { join } from 'node:path'
import { ConfigRefused, readConfig } from './config.ts'
import { fenceOf } from './fence/flags.ts'
import { openLog } from './log.ts'

const main = join(import.meta.dirname, 'main.ts')

try {
  const fence = fenceOf(readConfig(process.env), process.env)
  if (process.argv.includes('--print')) process.stdout.write(JSON.stringify(fence))
  else if (process.execve) process.execve(process.execPath, [process.execPath, ...process.execArgv, ...fence, main], process.env)
  else throw new ConfigRefused('This system cannot begin a program in the place of another: start the relay by npm start.')
} catch (error) {
  if (!(error instanceof ConfigRefused)) throw error
  for (const msg of error.faults) openLog().line('error', { msg })
  process.exitCode = 1
}
