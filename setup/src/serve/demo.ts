import { enterDuties } from '../demo/duty/enter.ts'
import { enterEditors } from '../demo/editors.ts'
import { type Demo, prepareDemo } from '../demo/folder.ts'
import type { readPlace } from '../demo/place.ts'
import { renewDemo } from '../demo/renewal/renew.ts'
import { assertFree } from './port.ts'
import { startRelay } from './relay.ts'

const hour = 3_600_000

/** The demo's relay, told when it has ended unasked. */
export interface RunningDemo {
  demo: Demo
  ended: Promise<void>
  stop(): Promise<void>
}

/** Founds the demo where there is none, starts its relay, and at its doors renews what time has worn and plans the months that have none, and gives two people rights to the texts of the website: at once, and from then on every hour where something is due. */
export const startDemo = async ({ data, ports }: ReturnType<typeof readPlace>): Promise<RunningDemo | null> => {
  await assertFree('PORT', ports.site)
  await assertFree('DESK_PORT', ports.desk)
  const { demo, config } = await prepareDemo(data, ports)
  const relay = await startRelay({ ZOP_CONFIG: config })
  if (!relay) return null

  const renew = async (): Promise<void> => {
    await renewDemo(demo).catch((error: unknown) => console.error('The directory could not be renewed; the next try is in an hour.', error))
    await enterEditors(demo).catch((error: unknown) => console.error('Nobody could be given rights to the texts; the next try is in an hour.', error))
    await enterDuties(demo).catch((error: unknown) => console.error('The duties could not be planned; the next try is in an hour.', error))
  }
  await renew()
  const timer = setInterval(renew, hour)
  const stop = () => {
    clearInterval(timer)
    return relay.stop()
  }
  return { demo, ended: relay.ended.finally(() => clearInterval(timer)), stop }
}
