import { readFile } from 'node:fs/promises'
import { endWithUs } from './command/child.ts'
import { Refused } from './demo/folder.ts'
import { readPlace } from './demo/place.ts'
import { demoDeployment } from './demo/seed.ts'
import { ensureRelease } from './release/ensure.ts'
import { startDemo } from './serve/demo.ts'
import { startRelay } from './serve/relay.ts'
import { welcome } from './serve/welcome.ts'

const deploymentIn = async (path: string): Promise<{ demo?: unknown; deployment?: unknown }> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw new Refused(`The configuration ${path} cannot be read as JSON.`)
  }
}

/** A relay with the settings that its operator has made: in the environment, in a file that ZOP_CONFIG names, or in both. */
const startConfigured = async (env: NodeJS.ProcessEnv) => {
  const file = env['ZOP_CONFIG']
  const said = file ? await deploymentIn(file) : {}
  const { demo, deployment } = { demo: env['ZOP_DEMO'] === 'true' || said.demo, deployment: env['ZOP_DEPLOYMENT'] || said.deployment }
  if (deployment === demoDeployment && demo !== true) {
    throw new Refused(`${file ?? 'ZOP_DEPLOYMENT'} names the demo's deployment: its keys are public, found one of your own with "npm run setup".`)
  }
  return startRelay({})
}

const startInvented = async () => {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Refused(
      'A production start needs its settings (docs/configuration.md): without ZOP_CONFIG or ZOP_FOUNDING there is only the demo, whose keys are public.',
    )
  }
  const place = readPlace(process.env)
  await ensureRelease()
  const running = await startDemo(place)
  if (running) console.info(welcome(running.demo, place.data))
  return running
}

/** Runs until somebody asks for the end, or until the relay ends unasked; then, or where nothing could be started, the exit code is 1. */
const run = async (): Promise<void> => {
  const endBy = endWithUs()
  const configured = process.env['ZOP_CONFIG'] || process.env['ZOP_FOUNDING']
  const running = await (configured ? startConfigured(process.env) : startInvented())
  if (!running) return console.error('The relay did not start. What it said stands above.')
  let asked = false
  endBy(() => {
    asked = true
    return running.stop()
  })
  await running.ended
  if (asked) return new Promise(() => undefined)
  console.error('The relay has ended by itself. Start again; nothing that was acknowledged is lost.')
}

try {
  await run()
} catch (error) {
  if (!(error instanceof Refused)) throw error
  console.error(error.message)
}
process.exit(1)
