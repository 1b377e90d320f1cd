import { setImmediate } from 'node:timers/promises'
import type { ReminderKind } from '@zop/wire'
import { hourLength, hourOf, minute } from '../clock.ts'
import type { Entry } from '../conversation/board.ts'
import type { Shift } from '../duty/now/shift.ts'
import { PromiseKeeper } from '../duty/promise/keeper.ts'
import { Proposals } from '../hand-over/proposals.ts'
import { openLog } from '../log.ts'
import { alone } from '../peers/together.ts'
import type { BrokenPromise, PromiseCount } from '../store/promise.ts'
import { Unavailable } from '../store/store.ts'
import type { World } from '../world.ts'
import { ManualClock } from './clock.ts'
import { makeFloor } from './floor.ts'
import type { Member } from './umbrella.ts'

export const letter = { opening: { language: 'de', channel: 'mail', audience: 'person' } } as const
/** A Monday, ten in the morning in Berlin. */
const start = Date.parse('2027-05-03T08:00Z')

/** What the store of a relay holds of promises, and whoever reminders would tell: both outlive a keeper. */
export const openPromises = () => {
  const clock = new ManualClock(start)
  const floor = makeFloor(clock)
  const { members } = floor.umbrella
  const nameOf = (account: string) => Object.values(members).find((one) => one.account === account)?.name ?? ''
  const told: string[] = []
  const keys = new Set<string>()
  const counted: string[] = []
  const marked = new Set<string>()
  const away: { person: string | null; centre: string | null; staffed: boolean; refuses: boolean } = {
    person: null,
    centre: null,
    staffed: true,
    refuses: false,
  }
  const shifts: Shift[] = []
  const refuse = () => {
    if (away.refuses) throw new Unavailable('the disk takes nothing')
  }
  const proposals = new Proposals()
  const sources = {
    ...floor,
    proposals,
    log: openLog({ write: () => undefined }),
    roster: { present: () => Object.values(members).map((one) => floor.account(one)) },
    timetable: { shifts },
    service: {
      ...floor.service,
      personAway: (account: string) => account === away.person,
      centreAway: (centre: string) => centre === away.centre,
    },
    reminders: {
      tell: (accounts: readonly string[], what: ReminderKind, key: string) => {
        for (const account of new Set(accounts)) {
          if (keys.has(`${account} ${what} ${key}`)) continue
          keys.add(`${account} ${what} ${key}`)
          told.push(nameOf(account))
        }
      },
    },
    peers: alone,
    store: {
      staffedDays: async () => new Map(away.staffed ? [['2027-05-03', 60]] : []),
      breakPromise: async ({ of, due, week, kind, outcome }: BrokenPromise) => {
        refuse()
        const key = `${JSON.stringify(of)} ${due}`
        if (marked.has(key)) return false
        marked.add(key)
        counted.push(`${week} ${kind} ${outcome}`)
        return true
      },
      keepPromise: async ({ week, kind, outcome }: PromiseCount) => {
        refuse()
        counted.push(`${week} ${kind} ${outcome}`)
      },
    },
  } as unknown as World
  const run = () => new PromiseKeeper(sources).keep()
  /** Hours pass; what the keeper began to write is written. */
  const pass = async (hours: number, minutes = 0) => {
    clock.pass(hours * hourLength + minutes * minute)
    for (let turn = 0; turn < 20; turn++) await setImmediate()
  }
  const heard = () => told.splice(0).toSorted()
  const promised = (): Pick<Entry, 'owed' | 'promise'> => {
    const since = hourOf(clock)
    return { owed: since + 48, promise: { since, by: since + 48 } }
  }
  const taken = (by: Member, standIn?: Member) => {
    const one = floor.begin({ ...letter, ...promised() })
    floor.take(one, by, standIn)
    return one
  }
  const answer = (conversation: string) =>
    floor.change(conversation, { owed: null, promise: null, answered: true, spoke: { hour: hourOf(clock), by: 'person' } })
  return { ...floor, ...members, clock, away, shifts, keys, counted, run, pass, heard, promised, taken, answer }
}
