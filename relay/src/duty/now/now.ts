import { comingIn, type DutySlot, type SpokenLanguage, spokenLanguages } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import type { Account } from '../../store/account.ts'
import type { World } from '../../world.ts'
import type { There } from '../duty.ts'
import { nowOf } from '../plan/open.ts'
import { nextGap, type Shift, unbroken } from './shift.ts'

/** Somebody who has a duty that runs and is not there. `since`: from its start on, or since they left, or since they have it. */
export interface Awaited {
  readonly account: string
  readonly since: number
}

/** They may still come. */
export const isExpected = ({ since }: Awaited, minute: number): boolean => minute - since < comingIn.coordinator

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

/** Who is awaited on a duty that runs. */
type AwaitedOn = (shift: Shift) => readonly Awaited[]

const missingAt = (shifts: readonly Shift[], { there, awaitedOn, born }: { there: readonly There[]; awaitedOn: AwaitedOn; born: number }): Missing[] =>
  shifts.flatMap((shift) => {
    const { slot } = shift
    const here = there.filter((one) => one.shift.slot.id === slot.id).length
    const people = awaitedOn(shift)
    const since = people.length > 0 ? Math.min(...people.map((one) => one.since)) : Math.max(slot.start, born)
    return here < slot.minimum ? [{ slot, people, lacks: slot.minimum - here, empty: here === 0, since }] : []
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
const aheadOf = ({ timetable }: NowSources, minute: number, awaitedOn: AwaitedOn): Shift[] => {
  const comes = (shift: Shift): Shift => {
    const late = new Set(awaitedOn(shift).flatMap((one) => (isExpected(one, minute) ? [] : [one.account])))
    return { ...shift, people: shift.people.filter((account) => !late.has(account)) }
  }
  return timetable.shifts
    .filter(({ slot }) => slot.channel === 'chat' && slot.end > minute)
    .map((shift) => (shift.slot.start > minute ? shift : comes(shift)))
    .filter(({ people }) => people.length > 0)
}

const stateOf = (sources: NowSources, { awaitedOn, born }: { awaitedOn: AwaitedOn; born: number }): State => {
  const { timetable, duty } = sources
  const minute = nowOf(sources)
  const there = duty.there()
  const missing = missingAt(timetable.running(minute), { there, awaitedOn, born })
  const ahead = aheadOf(sources, minute, awaitedOn)
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
  /** Who is awaited since when on the duties that ran when it was last looked at, by slot and account. */
  #awaited: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map()
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
    const { timetable } = this.#sources
    const minute = nowOf(this.#sources)
    this.#awaited = new Map(timetable.running(minute).map((shift) => [shift.slot.id, this.#awaitedOn(shift, minute)]))
    const awaitedOn = ({ slot }: Shift) => [...(this.#awaited.get(slot.id) ?? [])].map(([account, since]) => ({ account, since }))
    return stateOf(this.#sources, { awaitedOn, born: this.#born })
  }

  /** Nobody is awaited for longer than this relay has been there to see it, or than they have had the duty. */
  #awaitedOn({ slot, people }: Shift, minute: number): ReadonlyMap<string, number> {
    const here = new Set(this.#sources.duty.there().flatMap(({ account, shift }) => (shift.slot.id === slot.id ? [account] : [])))
    const before = this.#awaited.get(slot.id)
    const first = before ? minute : Math.max(slot.start, this.#born)
    return new Map(people.filter((account) => !here.has(account)).map((account) => [account, before?.get(account) ?? first]))
  }
}
