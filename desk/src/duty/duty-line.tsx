import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { dayOf, timeOf } from './plan/calendar.ts'
import { seekOnBoard } from './plan/seek.ts'
import { mayBegin, type Standing } from './standing.ts'
import { minuteNow, standing } from './state.ts'
import { soonOf, untilOf } from './when.ts'

const soon = (at: number): string => soonOf(at, minuteNow(), { duty: words.value.duty, language: language.value })

const until = (end: number): string => untilOf(end, minuteNow(), { duty: words.value.duty, language: language.value })

/** Which duty, until when; or which is mine next, and from when on I can begin it. */
const sayStanding = (now: Standing): string | null => {
  const { duty } = words.value
  switch (now.kind) {
    case 'unknown':
      return null
    case 'none':
      return duty.none
    case 'on':
      return duty.until(duty.names[now.shift.channel], until(now.shift.end))
    case 'early':
      return duty.from(duty.names[now.shift.channel], timeOf(now.shift.start))
    case 'runs':
      return duty.runs(duty.names[now.shift.channel], until(now.shift.end))
    case 'soon':
    case 'opens':
      return duty.begins(duty.names[now.shift.channel], timeOf(now.shift.start))
    case 'next':
      return duty.next(soon(now.shift.start))
  }
}

/** Verified names of the people on duty, me left out. Whoever could not be checked is one of them all the same, and is called so. */
const namesOf = ({ duty, trust }: Workspace): readonly string[] => {
  const others = duty.people.value.filter((hash) => hash !== trust.own.value)
  return others.map((hash) => {
    const person = trust.people.value.get(hash)
    return person === undefined ? '…' : (person?.certificate.name ?? words.value.duty.unchecked)
  })
}

const sayPeople = (desk: Workspace): readonly string[] => {
  const { duty } = words.value
  const names = namesOf(desk)
  const me = desk.duty.me.value
  if (names.length > 0) return [me ? duty.with(names) : duty.onDuty(names)]
  if (me) return [duty.alone]
  const next = desk.duty.now.value?.next ?? null
  // Whose own duty runs, or is the next one, has read a line above what comes.
  const mine = standing(desk)
  const known = mayBegin(mine) || ('shift' in mine && mine.shift.start === next)
  return next === null || known ? [duty.nobody] : [duty.nobody, duty.nextChat(soon(next))]
}

/** The next duty of a binding plan without enough people, and the way to it. */
const Gap = ({ desk }: { desk: Workspace }) => {
  const gap = desk.duty.now.value?.gap ?? null
  if (gap === null) return null
  return (
    <button type="button" class="bar-gap" onClick={() => seekOnBoard(desk, { month: dayOf(gap.start).slice(0, 7), slot: gap.slot })}>
      {words.value.duty.gap(soon(gap.start))}
    </button>
  )
}

/** Mine first, then who else, then the next gap. */
export const DutyLine = ({ desk }: { desk: Workspace }) => {
  const now = standing(desk)
  if (now.kind === 'unknown') return <div class="bar-now" />
  const mine = desk.signedIn.role === 'counsellor' ? sayStanding(now) : null
  return (
    <div class="bar-now">
      {mine === null ? null : <p class="bar-mine">{mine}</p>}
      <p class="bar-people">
        {now.kind === 'opens' ? <span>{words.value.duty.opens(timeOf(now.from))}</span> : null}
        {sayPeople(desk).map((one) => (
          <span key={one}>{one}</span>
        ))}
        <Gap desk={desk} />
      </p>
    </div>
  )
}
