import type { DutyPeopleStore } from '../duty-people.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { changeRow, commitmentOf } from './duty-rows.ts'
import { sql } from './query.ts'

/** What somebody has said goes with their way in; past duties stay until nothing names them. */
export const forgetSaid = (connection: Connection, account: string): void => {
  for (const table of ['duty_profile', 'duty_availability', 'duty_absence', 'duty_notice'] as const)
    connection.run(sql.deleteFrom(table).where('account', '=', account))
}

export const dutyPeopleStore = (connection: Connection, batch: Batch): DutyPeopleStore => {
  const versionOf = (account: string): number =>
    connection.one(sql.selectFrom('duty_availability').select('version').where('account', '=', account))?.version ?? 0

  return {
    dutyProfiles: async () => connection.all(sql.selectFrom('duty_profile').select('profile').orderBy('account')).map(({ profile }) => JSON.parse(profile)),
    putDutyProfile: (profile) =>
      batch.write(() => {
        const row = { profile: JSON.stringify(profile) }
        const added = sql.insertInto('duty_profile').values({ account: profile.account, ...row })
        connection.run(added.onConflict((same) => same.column('account').doUpdateSet(row)))
      }),

    dutyCentres: async () => connection.all(sql.selectFrom('duty_centre').select('place').orderBy('centre')).map(({ place }) => JSON.parse(place)),
    putDutyCentre: (centre) =>
      batch.write(() => {
        const row = { place: JSON.stringify(centre) }
        const added = sql.insertInto('duty_centre').values({ centre: centre.centre, ...row })
        connection.run(added.onConflict((same) => same.column('centre').doUpdateSet(row)))
      }),

    commitments: async (month) => connection.all(sql.selectFrom('duty_commitment').selectAll().where('month', '=', month).orderBy('centre')).map(commitmentOf),

    availability: async (account) => {
      const row = connection.one(sql.selectFrom('duty_availability').selectAll().where('account', '=', account))
      return row ? { ...row, said: JSON.parse(row.said) } : { account, version: 0, said: [] }
    },

    putSaid: ({ availabilities = [], commitments = [], history = [] }) =>
      batch.write(() => {
        if (availabilities.some(({ account, version }) => versionOf(account) !== version)) return false
        for (const { account, version, said } of availabilities) {
          const row = { version: version + 1, said: JSON.stringify(said) }
          const added = sql.insertInto('duty_availability').values({ account, ...row })
          connection.run(added.onConflict((same) => same.column('account').doUpdateSet(row)))
        }
        for (const { centre, month, hours, binding } of commitments) {
          const row = { hours, binding: binding ? 1 : 0 }
          const added = sql.insertInto('duty_commitment').values({ centre, month, ...row })
          connection.run(added.onConflict((same) => same.columns(['centre', 'month']).doUpdateSet(row)))
        }
        for (const one of history) connection.run(sql.insertInto('duty_change').values(changeRow(one)))
        return true
      }),
  }
}
