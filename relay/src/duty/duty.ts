import { comingIn } from '@zop/wire'
import { type Clock, hourOf } from '../clock.ts'
import type { Directories } from '../directory/known.ts'
import type { Space } from '../peers/shared.ts'
import { alone, type Together } from '../peers/together.ts'
import { type Shift, stillOn } from './now/shift.ts'
import type { Timetable } from './now/timetable.ts'
import { nowOf } from './plan/open.ts'
import { Presence } from './presence.ts'

/** A desk whose stream is gone for this long is away. */
const grace = 45_000

interface Person {
  readonly account: string
  /** Ed25519 key: the person, whatever their newest certificate. */
  readonly signing: string
  readonly certificate: string
}

/** Somebody who is checked in, and there. */
export interface There extends Person {
  readonly shift: Shift
}

interface CheckIn extends Person {
  /** Slot of the duty. */
  slot: string
}

interface Sources {
  readonly clock: Clock
  readonly directories: Directories
  readonly timetable: Pick<Timetable, 'allOf' | 'ofPerson'>
  readonly changed: () => void
  readonly peers?: Pick<Together, 'space'>
}

/**
 * Who is on duty: checked in to a duty of their own, with an open desk, and in the pool. It ends with the duty, unless another of theirs follows directly, and
 * with a plan in which they do not have it any more. In memory only.
 */
export class Duty {
  readonly #sources: Sources
  readonly #checkIns = new Map<string, CheckIn>()
  readonly #desks: Presence
  readonly #shared: Space<CheckIn>
  #changes = 0

  constructor(sources: Sources) {
    this.#sources = sources
    this.#desks = new Presence(sources.clock, grace, (signing, there) => {
      if (!there) this.#forget(signing)
      this.#changed()
    })
    this.#shared = (sources.peers ?? alone).space<CheckIn>('on-duty', (signing, checkIn) => {
      if (checkIn) this.#comesIn({ ...checkIn })
      else if (this.#checkIns.delete(signing)) this.#changed()
    })
  }

  /** Goes up whenever somebody comes or goes. */
  get changes(): number {
    return this.#changes
  }

  /** A desk stream opened; call the answer when it closes. */
  opened(signing: string): () => void {
    return this.#desks.opened(signing)
  }

  /** The same of a desk at another process. */
  openedElsewhere(signing: string): () => void {
    return this.#desks.openedElsewhere(signing)
  }

  #comesIn(checkIn: CheckIn): void {
    const { clock } = this.#sources
    const { signing } = checkIn
    this.#checkIns.set(signing, checkIn)
    // A check-in without a desk is forgotten as an away one would be.
    if (!this.#desks.there(signing)) clock.after(grace, () => this.#desks.there(signing) || this.#forget(signing))
    this.#changed()
  }

  /** Every process does so by itself. */
  #forget(signing: string): void {
    this.#checkIns.delete(signing)
    this.#shared.drop(signing)
  }

  /** To their duty that runs, or begins soon. False where they have none. */
  checkIn(person: Person): boolean {
    const { clock, timetable } = this.#sources
    const now = nowOf({ clock })
    const shift = timetable.ofPerson(person.account, now)
    if (!shift || now < shift.slot.start - comingIn.early) return false
    const checkIn = { ...person, slot: shift.slot.id }
    this.#comesIn(checkIn)
    this.#shared.put(person.signing, checkIn)
    return true
  }

  checkOut(signing: string): void {
    if (!this.#checkIns.delete(signing)) return
    this.#shared.put(signing, null)
    this.#changed()
  }

  /** Also in the quarter of an hour before their duty. */
  isCheckedIn(signing: string): boolean {
    const one = this.#checkIns.get(signing)
    return one !== undefined && this.#isThere(one) && this.#shiftOf(one) !== null
  }

  /** Who is on duty stays so, by their new certificate. */
  renewed(signing: string, certificate: string): void {
    const one = this.#checkIns.get(signing)
    if (!one) return
    this.#checkIns.set(signing, { ...one, certificate })
    this.#changed()
  }

  /** Everybody who is checked in to a duty that runs, and there. */
  there(): readonly There[] {
    const now = nowOf(this.#sources)
    return [...this.#checkIns.values()].flatMap(({ slot, ...person }) => {
      const shift = this.#shiftOf({ slot, ...person })
      return shift !== null && shift.slot.start <= now && this.#isThere(person) ? [{ ...person, shift }] : []
    })
  }

  /** Certificate hashes of everybody who is there on the chat. */
  people(): readonly string[] {
    return this.there().flatMap(({ shift, certificate }) => (shift.slot.channel === 'chat' ? [certificate] : []))
  }

  /** Minutes have passed, or the plan has changed: duties end, go on with the next, or are somebody else's now. */
  look(): void {
    for (const [signing, one] of this.#checkIns) {
      const shift = this.#shiftOf(one)
      if (shift?.slot.id === one.slot) continue
      if (shift) one.slot = shift.slot.id
      else this.#forget(signing)
      this.#changes++
    }
  }

  /** With an open desk, and of the pool. */
  #isThere({ signing, certificate }: Person): boolean {
    const { clock, directories } = this.#sources
    return this.#desks.there(signing) && directories.inPool(certificate, { hour: hourOf(clock) })
  }

  #shiftOf({ account, slot }: CheckIn): Shift | null {
    return stillOn(this.#sources.timetable.allOf(account), slot, nowOf(this.#sources))
  }

  #changed(): void {
    this.#changes++
    this.#sources.changed()
  }
}
