import { type DutySlot, type SpokenLanguage, spokenLanguages } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import type { Account } from '../../store/account.ts'
import type { World } from '../../world.ts'
import type { There } from '../duty.ts'
import { nowOf } from '../plan/open.ts'
import { type Awaited, isExpected, Waiting } from './awaited.ts'
import { nextGap, type Shift, unbroken } from './shift.ts'

/** A duty that runs with fewer people there than it needs. */
export interface Missing {
  readonly slot: DutySlot
  /** Those who have this duty and are not there. */
  readonly people: readonly Awaited[]
  readonly lacks: number
  /** Whether nobody at all is there. */
  readonly empty: boolean
  /** The minute since when: of a gap since it runs, otherwise of whoever is awaited longest. */
  readonly since: number
}

interface Speaking {
  readonly language: SpokenLanguage
  /** Accounts of those who are there on the chat. */
  readonly there: readonly string[]
  /** The minute from which on somebody is expected, in the past where they should be there already; and the start of the next duty that has not begun. */
  readonly expected: number | null
  readonly next: number | null
  /** Centres of those of the pool who speak it. */
  readonly centres: readonly string[]
}

/** What is true at this minute, by the plans that hold and who has checked in. */
export interface State {
  readonly minute: number
  readonly there: readonly There[]
  readonly missing: readonly Missing[]
  /** Start of the next chat duty that somebody has and that has not begun. */
  readonly opens: number | null
  /** The next duty, of either channel, that has too few people. */
  readonly gap: DutySlot | null
  /** To when the chat that is open now is planned without a break. */
  readonly until: number | null
  /** Of every language that somebody speaks who is of the pool. */
  readonly speaking: readonly Speaking[]
}

export interface NowSources extends Pick<World, 'clock' | 'duty' | 'timetable' | 'directories'> {
  readonly roster: { readonly present: () => readonly Account[]; readonly changes: number }
}

const missingAt = (shifts: readonly Shift[], there: readonly There[], waiting: Waiting): Missing[] =>
  shifts.flatMap(({ slot }) => {
    const here = there.filter(({ shift }) => shift.slot.id === slot.id).length
    const { people, since } = waiting.on(slot)
    const longest = people.length > 0 ? Math.min(...people.map((one) => one.since)) : since
    return here < slot.minimum ? [{ slot, people, lacks: slot.minimum - here, empty: here === 0, since: longest }] : []
  })

/** Who of the pool speaks what. */
const speakersOf = ({ clock, timetable, roster, directories }: NowSources): { language: SpokenLanguage; accounts: Set<string>; centres: string[] }[] => {
  const hour = hourOf(clock)
  const pool = roster.present().filter(({ certificate }) => directories.inPool(certificate, { hour }))
  return spokenLanguages.flatMap((language) => {
    const speakers = pool.filter(({ id }) => timetable.speaks(id).includes(language))
    const centres = [...new Set(speakers.flatMap(({ centre }) => centre ?? []))].toSorted()
    return speakers.length > 0 ? [{ language, accounts: new Set(speakers.map(({ id }) => id)), centres }] : []
  })
}

/** Chat duties that run or follow, each with those who are there or may still be expected; none that nobody has. */
const aheadOf = ({ timetable }: NowSources, minute: number, waiting: Waiting): Shift[] => {
  const comes = (shift: Shift): Shift => {
    const late = new Set(waiting.on(shift.slot).people.flatMap((one) => (isExpected(one, minute) ? [] : [one.account])))
    return { ...shift, people: shift.people.filter((account) => !late.has(account)) }
  }
  return timetable.shifts
    .filter(({ slot }) => slot.channel === 'chat' && slot.end > minute)
    .map((shift) => (shift.slot.start > minute ? shift : comes(shift)))
    .filter(({ people }) => people.length > 0)
}

const stateOf = (sources: NowSources, waiting: Waiting): State => {
  const { timetable, duty } = sources
  const minute = nowOf(sources)
  const there = duty.there()
  waiting.look(timetable.shifts, { there, minute })
  const missing = missingAt(timetable.running(minute), there, waiting)
  const ahead = aheadOf(sources, minute, waiting)
  const onChat = there.filter(({ shift }) => shift.slot.channel === 'chat')
  const startOf = (accounts: ReadonlySet<string>, after: number): number | null =>
    ahead.find(({ slot, people }) => slot.start > after && people.some((account) => accounts.has(account)))?.slot.start ?? null
  return {
    minute,
    there,
    missing,
    opens: timetable.next(minute, 'chat')?.slot.start ?? null,
    gap: nextGap(timetable.shifts, minute)?.slot ?? null,
    until: onChat.length > 0 ? unbroken(ahead, minute) : null,
    speaking: speakersOf(sources).map(({ language, accounts, centres }) => ({
      language,
      there: onChat.flatMap(({ account }) => (accounts.has(account) ? [account] : [])),
      expected: startOf(accounts, 0),
      next: startOf(accounts, minute),
      centres,
    })),
  }
}

/** The state of this minute, made anew only where a minute has passed or something has changed: every visitor of the public pages asks for it. */
export class Now {
  readonly #sources: NowSources
  readonly #waiting: Waiting
  #made: { readonly of: string; readonly state: State } | null = null

  constructor(sources: NowSources) {
    this.#sources = sources
    this.#waiting = new Waiting(nowOf(sources))
  }

  state(): State {
    const { clock, duty, timetable, directories, roster } = this.#sources
    const of = [nowOf({ clock }), duty.changes, timetable.changes, roster.changes, directories.newest.hash].join()
    if (this.#made?.of !== of) this.#made = { of, state: stateOf(this.#sources, this.#waiting) }
    return this.#made.state
  }
}
