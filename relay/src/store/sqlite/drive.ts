import type { Database } from '../sql/database.ts'
import { type Asked, Broken, type Rule, type Work } from '../sql/work.ts'
import type { Batch } from './batch.ts'
import type { Connection } from './connection.ts'

/** Extended result codes of SQLite (sqlite.org/rescode.html). */
const rules: Readonly<Record<number, Rule>> = { 1811: 'excluded', 2067: 'unique', 1555: 'primary', 787: 'foreign' }

const named = (error: unknown): unknown => {
  const rule = rules[(error as { errcode?: number }).errcode ?? 0]
  return rule === undefined ? error : new Broken(rule, error)
}

const answerTo = (connection: Connection, asked: Asked): unknown => {
  const { keys } = connection
  switch (asked.ask) {
    case 'rows':
      return connection.all(asked.query)
    case 'count':
    case 'put':
      return connection.run(asked.query)
    case 'lock':
      return null
    case 'key':
      return keys.key(asked.name)
    case 'new-key':
      return keys.add()
    case 'drop-key':
      return keys.drop(asked.name)
  }
}

/** [Note: Work] to its end, without a pause. */
export const drive = <T>(connection: Connection, work: Work<T>): T => {
  let step = work.next()
  while (!step.done) {
    let answer: unknown
    try {
      answer = answerTo(connection, step.value)
    } catch (error) {
      step = work.throw(named(error))
      continue
    }
    step = work.next(answer)
  }
  return step.value
}

/** node:sqlite is synchronous, so a whole transaction is one uninterrupted piece of code: it needs no lock, and a read sees one moment. */
export const sqliteDatabase = (connection: Connection, batch: Batch): Database => ({
  write: (act, options) => batch.write(() => drive(connection, act()), options),
  read: async (act) => drive(connection, act()),
})
