import { present } from '../look/clock.ts'
import type { Workspace } from '../workspace.ts'
import { type Standing, standingOf } from './standing.ts'

/** How the person at this desk stands to the plan in this minute. */
export const standing = ({ duty, connection }: Pick<Workspace, 'duty' | 'connection'>): Standing =>
  standingOf(duty.now.value, { minute: Math.floor(present.value / 60_000), connected: connection.value === 'open' })
