import { present } from '../look/clock.ts'
import type { Workspace } from '../workspace.ts'
import { type Standing, standingOf } from './standing.ts'

/** In minutes since 1970, as the screen shows it. */
export const minuteNow = (): number => Math.floor(present.value / 60_000)

/** How the person at this desk stands to the plan in this minute. */
export const standing = ({ duty, connection }: Pick<Workspace, 'duty' | 'connection'>): Standing =>
  standingOf(duty.now.value, { minute: minuteNow(), connected: connection.value === 'open' })
