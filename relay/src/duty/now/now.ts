import { comingIn, type DutySlot, type SpokenLanguage, spokenLanguages } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import type { Account } from '../../store/account.ts'
import type { World } from '../../world.ts'
import type { There } from '../duty.ts'
import { nowOf } from '../plan/open.ts'
import { nextGap, type Shift, unbroken } from './shift.ts'

/** A duty that runs with fewer people there than it needs. */
export interface Missing {
  readonly slot: DutySlot
  /** Accounts of those who have this duty and are not there. */
  readonly people: readonly string[]
  readonly lacks: number
  /** Whether nobody at all is there. */
  readonly empty: boolean
  /** The minute since when. */
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

const missingAt = (shifts: readonly Shift[], { there, since }: { there: readonly There[]; since: (slot: DutySlot) => number }): Missing[] =>
  shifts.flatMap(({ slot, people }) => {
    const here = there.filter(({ shift }) => shift.slot.id === slot.id)
    const lacks = Math.max(0, slot.minimum - here.length)
    const away = people.filter((account) => !here.some((one) => one.account === account))
    return lacks > 0 ? [{ slot, people: away, lacks, empty: here.length === 0, since: since(slot) }] : []
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
const aheadOf = (
  { timetable }: NowSources,
  { there, missing, minute, born }: { there: readonly There[]; missing: readonly Missing[]; minute: number; born: number },
): Shift[] => {
  const here = new Set(there.map(({ account }) => account))
  const since = new Map(missing.map((one) => [one.slot.id, one.since]))
  const onTheirWay = ({ id, start }: DutySlot) => minute - (since.get(id) ?? Math.max(start, born)) < comingIn.coordinator
  return timetable.shifts
    .filter(({ slot }) => slot.channel === 'chat' && slot.end > minute)
    .map(({ slot, people }) => ({ slot, people: onTheirWay(slot) ? people : people.filter((account) => here.has(account)) }))
    .filter(({ people }) => people.length > 0)
}

const stateOf = (sources: NowSources, { since, born }: { since: (slot: DutySlot) => number; born: number }): State => {
  const { timetable, duty } = sources
  const minute = nowOf(sources)
  const there = duty.there()
  const missing = missingAt(timetable.running(minute), { there, since })
  const ahead = aheadOf(sources, { there, missing, minute, born })
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
  /** Since which minute a running duty lacks somebody, by slot; null where it did not when it was last looked at. */
  #lacking: ReadonlyMap<string, number | null> = new Map()
  readonly #born: number
  #made: { readonly of: string; readonly state: State } | null = null

  constructor(sources: NowSources) {
    this.#sources = sources
    this.#born = nowOf(sources)
  }

  state(): State {
    const { clock, duty, timetable, directories, roster } = this.#sources
    const of = [nowOf({ clock }), duty.changes, timetable.changes, roster.changes, directories.newest.hash].join()
    if (this.#made?.of !== of) this.#made = { of, state: this.#make() }
    return this.#made.state
  }

  #make(): State {
    const state = stateOf(this.#sources, { since: (slot) => this.#since(slot), born: this.#born })
    const since = new Map(state.missing.map((one) => [one.slot.id, one.since]))
    this.#lacking = new Map(this.#sources.timetable.running(state.minute).map(({ slot: { id } }) => [id, since.get(id) ?? null]))
    return state
  }

  /** From the start on, or since somebody who was there has left; and never for longer than this relay has been there to see it. */
  #since({ id, start }: DutySlot): number {
    const before = this.#lacking.get(id)
    return before === undefined ? Math.max(start, this.#born) : (before ?? nowOf(this.#sources))
  }
}
