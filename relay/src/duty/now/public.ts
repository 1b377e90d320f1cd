import { type SpokenLanguage, type Status, spokenLanguages } from '@zop/wire'
import { isExpected } from './awaited.ts'
import type { Missing, State } from './now.ts'
import type { Timetable } from './timetable.ts'

type Told = Pick<Status, 'at' | 'until' | 'languages' | 'opens' | 'spoken' | 'missing'>

/** To a chat duty that somebody has, nobody has come. A gap in the plan was never announced, so nobody is missing there. */
const missingOf = (missing: readonly Missing[], minute: number): Status['missing'] => {
  const people = missing.filter(({ slot, empty }) => slot.channel === 'chat' && empty).flatMap((one) => one.people)
  if (people.length === 0) return null
  return { since: Math.min(...people.map(({ since }) => since)), given: !people.some((one) => isExpected(one, minute)) }
}

/** What the plan and the check-ins say to everybody. */
export const publicState = ({ minute, there, missing, opens, until, speaking }: State, timetable: Pick<Timetable, 'speaks'>): Told => {
  const onChat = there.filter(({ shift }) => shift.slot.channel === 'chat')
  const heard = new Set<SpokenLanguage>(onChat.flatMap(({ account }) => timetable.speaks(account)))
  return {
    at: minute,
    until,
    languages: spokenLanguages.filter((language) => heard.has(language)),
    opens,
    spoken: speaking.flatMap(({ language, expected, next }) => (expected === null ? [] : [{ language, from: next ?? expected }])),
    missing: onChat.length > 0 ? null : missingOf(missing, minute),
  }
}
