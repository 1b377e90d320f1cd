import { type Demo, prepareDemo } from '../demo/folder.ts'
import type { readPlace } from '../demo/place.ts'
import { assertFree } from './port.ts'
import { type RelayProcess, startRelay } from './relay.ts'

const hour = 3_600_000

/** The demo's relay, told whenever it has ended unasked. */
export interface RunningDemo {
  demo: Demo
  ended: Promise<void>
  stop(): Promise<void>
}

/** Founds or renews the demo and starts its relay; from then on looks every hour whether something has to be issued again, and if so starts the relay anew. */
export const startDemo = async ({ data, ports }: ReturnType<typeof readPlace>): Promise<RunningDemo | null> => {
  await assertFree('PORT', ports.site)
  await assertFree('DESK_PORT', ports.desk)
  const { demo, config } = await prepareDemo(data, ports)
  let relay = await startRelay(config)
  if (!relay) return null

  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const watch = (watched: RelayProcess) => void watched.ended.then(() => watched === relay && end())
  const renew = async () => {
    const { issued } = await prepareDemo(data, ports)
    const old = relay
    if (!issued || !old) return
    relay = null
    await old.stop()
    relay = await startRelay(config)
    if (relay) watch(relay)
    else end()
  }
  watch(relay)
  const timer = setInterval(() => {
    renew().catch((error: unknown) => console.error('The directory could not be renewed; the next try is in an hour.', error))
  }, hour)
  const stop = async () => {
    clearInterval(timer)
    const last = relay
    relay = null
    await last?.stop()
  }
  return { demo, ended, stop }
}
