import type { DutyPeopleStore } from '../duty-people.ts'
import type { Database } from './database.ts'
import { changeRow, commitmentOf } from './duty-rows.ts'
import { sql } from './query.ts'
import { all, one, put, type Work } from './work.ts'

/** What somebody has said goes with their way in; past duties stay until nothing names them. */
export function* forgetSaid(account: string): Work<void> {
  for (const table of ['duty_profile', 'duty_availability', 'duty_absence', 'duty_notice'] as const)
    yield* put(sql.deleteFrom(table).where('account', '=', account))
}

function* versionOf(account: string): Work<number> {
  return (yield* one(sql.selectFrom('duty_availability').select('version').where('account', '=', account)))?.version ?? 0
}

function* putSaid({ availabilities = [], commitments = [], history = [] }: Parameters<DutyPeopleStore['putSaid']>[0]): Work<boolean> {
  for (const { account, version } of availabilities) if ((yield* versionOf(account)) !== version) return false
  for (const { account, version, said } of availabilities) {
    const row = { version: version + 1, said: JSON.stringify(said) }
    const added = sql.insertInto('duty_availability').values({ account, ...row })
    yield* put(added.onConflict((same) => same.column('account').doUpdateSet(row)))
  }
  for (const { centre, month, hours, binding } of commitments) {
    const row = { hours, binding: binding ? 1 : 0 }
    const added = sql.insertInto('duty_commitment').values({ centre, month, ...row })
    yield* put(added.onConflict((same) => same.columns(['centre', 'month']).doUpdateSet(row)))
  }
  for (const one of history) yield* put(sql.insertInto('duty_change').values(changeRow(one)))
  return true
}

export const dutyPeopleStore = (database: Database): DutyPeopleStore => ({
  dutyProfiles: async () => {
    const rows = await database.read(() => all(sql.selectFrom('duty_profile').select('profile').orderBy('account')))
    return rows.map(({ profile }) => JSON.parse(profile))
  },
  putDutyProfile: (profile) => {
    const row = { profile: JSON.stringify(profile) }
    const added = sql.insertInto('duty_profile').values({ account: profile.account, ...row })
    return database.write(() => put(added.onConflict((same) => same.column('account').doUpdateSet(row))))
  },

  dutyCentres: async () => {
    const rows = await database.read(() => all(sql.selectFrom('duty_centre').select('place').orderBy('centre')))
    return rows.map(({ place }) => JSON.parse(place))
  },
  putDutyCentre: (centre) => {
    const row = { place: JSON.stringify(centre) }
    const added = sql.insertInto('duty_centre').values({ centre: centre.centre, ...row })
    return database.write(() => put(added.onConflict((same) => same.column('centre').doUpdateSet(row))))
  },

  commitments: async (month) => {
    const rows = await database.read(() => all(sql.selectFrom('duty_commitment').selectAll().where('month', '=', month).orderBy('centre')))
    return rows.map(commitmentOf)
  },

  availability: async (account) => {
    const row = await database.read(() => one(sql.selectFrom('duty_availability').selectAll().where('account', '=', account)))
    return row ? { ...row, said: JSON.parse(row.said) } : { account, version: 0, said: [] }
  },

  putSaid: (said) => database.write(() => putSaid(said)),
})
