import { checkRelease } from './config/release.ts'
import { ConfigRefused, readConfig } from './config.ts'
import { openLog, placesOf } from './log.ts'
import { type Relay, startRelay } from './relay.ts'

const log = openLog()
let relay: Relay | null = null
let stopping = false

const stop = async (): Promise<void> => {
  if (stopping) return
  stopping = true
  await relay?.stop()
  process.exit(0)
}

const fail = (error: unknown): never => {
  // Our own sentences are for the operator; anything else is a bug and is told by its place.
  if (error instanceof ConfigRefused) for (const msg of error.faults) log.line('error', { msg })
  else log.line('error', { msg: error instanceof Error && !('code' in error) ? error.message : 'the relay could not start', stack: placesOf(error) })
  process.exit(1)
}

process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
process.once('disconnect', () => void stop())

// Whatever it writes is nobody else's to read.
process.umask(0o077)

try {
  const config = readConfig(process.env)
  if (!config.demo) checkRelease(config)
  relay = await startRelay(config, { log })
  process.send?.({ ready: true, site: relay.site, desk: relay.desk })
} catch (error) {
  fail(error)
}
