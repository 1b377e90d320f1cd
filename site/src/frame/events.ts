import type { Told } from '../live/told.ts'

/** Sent when the page is being left: whoever holds keys drops them now, and names the session to end. */
export interface Leaving {
  session: string | null
}

declare global {
  interface DocumentEventMap {
    'zop-leave': CustomEvent<Leaving>
    'zop-live': CustomEvent<Told>
    /** Asks for what is known already, for whoever came later. */
    'zop-ask': Event
  }
}
