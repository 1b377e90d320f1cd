import { hourOf } from '../clock.ts'
import type { Account } from '../store/account.ts'
import type { World } from '../world.ts'
import { emptyShelf, type Shelf } from './shelf.ts'

/** What somebody may see besides what everybody may. */
export interface Seen {
  /** Of a person who is certified today. */
  readonly mine: Shelf
  /** Centre id. */
  readonly centre: string | null
  readonly inPool: boolean
  readonly coordinates: boolean
  readonly leads: boolean
}

export const seenBy = ({ directories, clock, queue }: Pick<World, 'directories' | 'clock' | 'queue'>, account: Account): Seen => {
  const hour = hourOf(clock)
  const certified = directories.certified(account.certificate, hour)
  const own = certified?.certificate.signing === account.signing ? certified.certificate : null
  const leads = account.role === 'lead' && directories.leads(account)
  return {
    mine: own ? queue.person(account.signing) : emptyShelf,
    centre: leads ? account.centre : (own?.centre ?? null),
    inPool: directories.inPool(account.certificate, { hour }),
    coordinates: account.role === 'coordinator',
    leads,
  }
}
