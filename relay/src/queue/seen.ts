import type { SpokenLanguage } from '@zop/wire'
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
  /** What they speak. */
  readonly speaks: readonly SpokenLanguage[]
  readonly coordinates: boolean
  readonly leads: boolean
}

type Sources = Pick<World, 'directories' | 'clock' | 'queue' | 'timetable'>

export const seenBy = ({ directories, clock, queue, timetable }: Sources, account: Account): Seen => {
  const hour = hourOf(clock)
  const certified = directories.certified(account.certificate, hour)
  const own = certified?.certificate.signing === account.signing ? certified.certificate : null
  const leads = account.role === 'lead' && directories.leads(account)
  return {
    mine: own ? queue.person(account.signing) : emptyShelf,
    centre: leads ? account.centre : (own?.centre ?? null),
    inPool: directories.inPool(account.certificate, { hour }),
    speaks: timetable.speaks(account.id),
    coordinates: account.role === 'coordinator',
    leads,
  }
}
