import type { Now } from '../live/status.ts'

/** Sent when the page is being left: whoever holds keys drops them now, and names the session to end. */
export interface Leaving {
  session: string | null
}

declare global {
  interface DocumentEventMap {
    'zop-leave': CustomEvent<Leaving>
    'zop-live': CustomEvent<Now>
  }
}
