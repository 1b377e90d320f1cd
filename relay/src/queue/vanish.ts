import { minute } from '../clock.ts'
import { type Entry, isWaiting } from '../conversation/board.ts'
import type { Directories } from '../directory/known.ts'
import type { BoardSources } from './sources.ts'

/** A counsellor who is gone for this long while the seeker is there has vanished; for the second, the coordinators are told. */
const after = minute
export const coordinatorsAfter = 10 * minute

interface Sources extends BoardSources {
  readonly seekerThere: (conversation: string) => boolean
  readonly deskThere: (signing: string) => boolean
  /** Something about this conversation is true now that was not. */
  readonly changed: (conversation: string) => void
}

/** Since when, in milliseconds. */
interface Absence {
  /** Somebody of them and the seeker were there at the same time. */
  met: boolean
  /** Nobody who reads it is there, or the counsellor is not. */
  all: number | null
  counsellor: number | null
  /** What was said last. */
  told: string
  cancel: () => void
}

/**
 * Who sits before a conversation that nobody answers any more. An unkept chat is live as long as the seeker is there; in a kept one it is no vanishing when
 * a letter comes at night: there the two must have met. In memory only, and a restart gives everybody a minute to come back.
 */
export class Vanish {
  readonly #sources: Sources
  readonly #born: number
  readonly #absences = new Map<string, Absence>()
  /** Those whose counsellor, or everybody, has been gone for a minute. */
  readonly #struck = new Set<string>()

  constructor(sources: Sources) {
    this.#sources = sources
    this.#born = sources.clock.now()
    sources.board.watch((before, entry) => {
      if (entry) this.look(entry.conversation)
      else if (before) this.#forget(before.conversation)
    })
  }

  /** Whole minutes since nobody is there; null where that is no vanishing (yet). */
  gone(conversation: string): number | null {
    return this.#minutes(this.#absences.get(conversation)?.all ?? null)
  }

  /** Whether the counsellor has vanished, also where the stand-in is there. */
  struck(conversation: string): boolean {
    return this.#struck.has(conversation)
  }

  /** All of them, whoever is left to answer. */
  all(): readonly string[] {
    return [...this.#struck]
  }

  /** The seeker or a desk came or went, or the readers have changed: `since` is when, where that is known better than now. */
  look(conversation: string, since = this.#sources.clock.now()): void {
    const { clock, board, directories, seekerThere, deskThere } = this.#sources
    const entry = board.get(conversation)
    const people = entry && inHand(entry) ? peopleOf(entry, directories) : []
    if (!entry || people.length === 0 || !seekerThere(conversation)) {
      this.#forget(conversation)
      return
    }
    const anybody = people.some(({ signing }) => deskThere(signing))
    const counsellor = people.some(({ role, signing }) => role === 'counsellor' && deskThere(signing))
    const before = this.#absences.get(conversation)
    const absence = before ?? { met: entry.kept === null, all: null, counsellor: null, told: said(false, null), cancel: () => undefined }
    absence.met ||= anybody || entry.kept === null
    const at = Math.max(Math.min(since, clock.now()), this.#born + after)
    absence.all = anybody || !absence.met ? null : (absence.all ?? at)
    absence.counsellor = counsellor || !absence.met ? null : (absence.counsellor ?? at)
    this.#absences.set(conversation, absence)
    this.#tell(conversation, absence)
  }

  #forget(conversation: string): void {
    this.#absences.get(conversation)?.cancel()
    this.#absences.delete(conversation)
    this.#struck.delete(conversation)
  }

  #minutes(since: number | null): number | null {
    const gone = since === null ? 0 : this.#sources.clock.now() - since
    return gone >= after ? Math.floor(gone / minute) : null
  }

  /** Says what is true where that is new, and comes back when the next whole minute of an absence is full. */
  #tell(conversation: string, absence: Absence): void {
    const { clock, changed } = this.#sources
    absence.cancel()
    const struck = this.#minutes(absence.counsellor) !== null
    if (struck) this.#struck.add(conversation)
    else this.#struck.delete(conversation)
    const waits = [absence.all, struck ? null : absence.counsellor].flatMap((since) => (since === null ? [] : [untilNext(clock.now() - since)]))
    if (waits.length > 0) absence.cancel = clock.after(Math.min(...waits), () => this.#tell(conversation, absence))
    const now = said(struck, this.#minutes(absence.all))
    const before = absence.told
    absence.told = now
    if (now !== before) changed(conversation)
  }
}

const said = (struck: boolean, minutes: number | null): string => `${struck} ${minutes}`

/** Milliseconds until the next whole minute of an absence is full, also of one that has not begun to count. */
const untilNext = (gone: number): number => (gone < 0 ? after - gone : minute - (gone % minute))

const inHand = (entry: Entry): boolean => entry.about === null && !isWaiting(entry)

const peopleOf = ({ readers }: Entry, directories: Directories) =>
  readers.flatMap(({ role, id }) => {
    const signing = role === 'counsellor' || role === 'stand-in' ? directories.certificate(id)?.certificate.signing : undefined
    return signing === undefined ? [] : [{ role, signing }]
  })
