import type { DutyPlan, DutyProfile } from '@zop/wire'
import { hourOf, minute } from '../clock.ts'
import { Board, type Entry } from '../conversation/board.ts'
import { Duty } from '../duty/duty.ts'
import { Now } from '../duty/now/now.ts'
import { Timetable } from '../duty/now/timetable.ts'
import { Presence } from '../duty/presence.ts'
import { marksOf } from '../duty/promise/marks.ts'
import { answerBy } from '../duty/promise/service.ts'
import type { ServiceTime } from '../duty/promise/service-time.ts'
import { Queue } from '../queue/queue.ts'
import { Vanish } from '../queue/vanish.ts'
import type { Account } from '../store/account.ts'
import type { ManualClock } from './clock.ts'
import { directoriesOf } from './directories.ts'
import { random } from './keys.ts'
import { type Member, makeUmbrella } from './umbrella.ts'

const grace = 10_000
const halfHour = 30 * minute

/** Every day is one of service. */
const days = { planned: () => true, closed: () => false }
const everyDay: Pick<ServiceTime, 'answerBy' | 'marks'> = {
  answerBy: (hour, centre) => answerBy(days, hour, centre),
  marks: (promise, centre) => marksOf(days, promise, centre),
}

/** The desks' side of a relay without any network: who is there, who waits, who has what. */
export const makeFloor = (clock: ManualClock) => {
  const umbrella = makeUmbrella(hourOf(clock))
  const directories = directoriesOf(umbrella)
  const board = new Board()
  const told: string[] = []
  const seekers = new Presence(clock, grace, (conversation) => {
    queue.seen(conversation)
    vanish.look(conversation)
  })
  const lingering = new Presence(clock, halfHour, () => undefined)
  const desks = new Presence(clock, grace, (signing, there) => {
    for (const conversation of queue.person(signing).all.ids()) vanish.look(conversation, clock.now() - (there ? 0 : grace))
  })
  const queue: Queue = new Queue({ clock, board, directories, there: (one) => seekers.there(one), vanished: (one) => vanish.struck(one), service: everyDay })
  const vanish: Vanish = new Vanish({
    clock,
    board,
    directories,
    seekerThere: (one) => seekers.there(one),
    deskThere: (one) => desks.there(one),
    changed: (conversation) => told.push(conversation),
  })

  let plans: readonly DutyPlan[] = []
  let profiles: readonly DutyProfile[] = []
  const store = {
    dutyMonths: async () => plans,
    dutyPlan: async (month: string) => plans.find((one) => one.month === month) ?? null,
    dutyProfiles: async () => profiles,
    absences: async () => [],
  }
  const timetable = new Timetable(store, clock)
  const duty = new Duty({ clock, directories, timetable, changed: () => told.push('duty') })
  const members = Object.values(umbrella.members).map((member) => account(member))
  const now = new Now({ clock, duty, timetable, directories, roster: { present: () => members, changes: 0 } })
  /** From now on these plans hold, and people speak this. */
  const plan = async (next: readonly DutyPlan[], speak: readonly (readonly [Member, ...string[]])[] = []): Promise<void> => {
    plans = next
    profiles = speak.map(([who, ...languages]) => ({ account: who.account, languages, experienced: false, dutiesPerWeek: 7, hoursPerMonth: 200 }))
    await timetable.read()
    duty.look()
  }

  const seeker = { role: 'seeker', id: random(32) } as const
  const pool = { role: 'pool', id: umbrella.pool } as const
  const reads = ({ certificate }: Member, role: 'counsellor' | 'stand-in') => ({ role, id: certificate ?? '' }) as const

  const begin = (more: Partial<Entry> = {}): string => {
    const hour = hourOf(clock)
    const conversation = random(16)
    const opening = { language: 'de', channel: 'chat', audience: 'person' } as const
    const entry: Entry = {
      conversation,
      about: null,
      opening,
      since: hour,
      n: 0,
      head: random(32),
      directory: 1,
      readers: [seeker, pool],
      kept: null,
      owed: null,
      promise: null,
      mutedUntil: null,
      goes: null,
      handedOver: false,
      bytes: 0,
      answered: false,
      spoke: { hour, by: 'seeker' },
      started: clock.now(),
      word: 0,
    }
    board.set({ ...entry, ...more })
    return conversation
  }

  const change = (conversation: string, more: Partial<Entry>): void => {
    const entry = board.get(conversation)
    if (entry) board.set({ ...entry, ...more })
  }

  const take = (conversation: string, counsellor: Member, standIn?: Member): void =>
    change(conversation, { readers: [seeker, reads(counsellor, 'counsellor'), ...(standIn ? [reads(standIn, 'stand-in')] : [])] })

  const back = (conversation: string): void => change(conversation, { readers: [seeker, pool] })

  return {
    clock,
    umbrella,
    directories,
    board,
    queue,
    service: everyDay,
    vanish,
    seekers,
    lingering,
    desks,
    told,
    timetable,
    duty,
    now,
    plan,
    begin,
    change,
    take,
    back,
    account,
  }
}

const account = ({ account: id, role, name, centre, certificate, keys }: Member): Account => ({ id, role, name, centre, certificate, signing: keys.public })
