import type { Pool } from 'pg'
import type { Asked, Work } from '../sql/work.ts'
import { Unavailable } from '../store.ts'
import type { PostgresKeys } from './keys.ts'
import { type KeyRing, KeyWanted } from './ring.ts'
import { Session } from './session.ts'

export interface Ground {
  readonly pool: Pool
  readonly keys: PostgresKeys
}

const lockText = { name: 'lock', text: 'select key from conversation where id = any($1) order by id for update' } as const

/** In one order for everybody, so that nobody waits for somebody who waits for them. */
export const lockAll = (session: Session, conversations: readonly string[]): void => session.tell({ ...lockText, values: [conversations] })

const answerTo = (session: Session, ring: KeyRing, asked: Asked): unknown => {
  switch (asked.ask) {
    case 'rows':
      return session.ask(asked.query).then(({ rows }) => rows)
    case 'count':
      return session.ask(asked.query).then(({ rowCount }) => rowCount ?? 0)
    case 'put':
      return session.put(asked.query)
    case 'lock':
      return lockAll(session, asked.conversations)
    case 'key':
      return ring.key(asked.name)
    case 'new-key':
      return ring.add()
    case 'drop-key':
      return ring.drop(asked.name)
  }
}

const changing: ReadonlySet<Asked['ask']> = new Set(['put', 'count', 'drop-key'])

/** [Note: Work] over a distant database: it waits only for what it wants to know. */
export const drive = async <T>(session: Session, ring: KeyRing, work: Work<T>): Promise<T> => {
  let step = work.next()
  let changed = false
  while (!step.done) {
    changed ||= changing.has(step.value.ask)
    let answer: unknown
    try {
      answer = answerTo(session, ring, step.value)
    } catch (error) {
      if (error instanceof KeyWanted) error.changed = changed
      throw error
    }
    if (answer instanceof Promise) {
      try {
        answer = await answer
      } catch (error) {
        step = work.throw(error)
        continue
      }
    }
    step = work.next(answer)
  }
  return step.value
}

export const level = {
  /** As if no other were under way. */
  serial: 'begin isolation level serializable',
  /** Each query sees what is committed: for whoever locks first. */
  locked: 'begin isolation level read committed',
  /** One moment. */
  read: 'begin isolation level repeatable read read only',
} as const

export const unavailable = (error: unknown): Unavailable =>
  error instanceof Unavailable ? error : new Unavailable('the database cannot be reached, or refuses', { cause: error })

/**
 * Once, whole or not at all. Where nobody is there any more it is `Unavailable`: whether the last word was heard is not known then, so that it is not done again by itself.
 * With the keys that it has added, and those it has given up.
 */
export const attempt = async <T>({ pool, ring }: { pool: Pool; ring: KeyRing }, begin: string, act: (session: Session) => Promise<T>): Promise<T> => {
  const client = await pool.connect().catch((error: unknown) => Promise.reject(unavailable(error)))
  const session = new Session(client)
  try {
    session.tell({ text: begin })
    const outcome = await act(session)
    ring.settle(session)
    await session.commit()
    ring.committed()
    return outcome
  } catch (error) {
    ring.undone(session.lost)
    session.tell({ text: 'rollback' })
    throw session.lost ? unavailable(error) : error
  } finally {
    client.release(session.lost)
  }
}
