import type { Database, Writing } from '../sql/database.ts'
import { inTurn } from '../sql/turns.ts'
import { Broken, type Work } from '../sql/work.ts'
import { Group } from './group.ts'
import { KeyGone } from './key-gone.ts'
import { type KeyRing, KeyWanted } from './ring.ts'
import { maySucceed, Session } from './session.ts'
import { attempt, drive, type Ground, level, lockAll, unavailable } from './transaction.ts'

/** How often a change is tried where others come between, who have got through each time; and where the schema forbids it, which they may have brought about. */
const tries = { between: 20, forbidden: 4 } as const

/** Milliseconds, random and growing, so that two do not meet again and again. */
const pause = (round: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** round, 64)))

/** Again, whenever it has stopped for a key that had to be asked for. */
const withKeys = async <T>(ring: KeyRing, act: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof KeyWanted)) throw error
      await ring.get(error)
    }
  }
}

/** `settled`: nothing that was asked is under way any more. */
export const postgresDatabase = (ground: Ground): Database & { settled(): Promise<void> } => {
  const group = new Group(ground)
  // Of one process one after the other, in their order: only other processes come between.
  const turns = inTurn()

  const alone = async <T>(act: () => Work<T>, { of, locks = false }: Writing<T>): Promise<T> => {
    const ring = ground.keys.ring()
    const once = () =>
      attempt({ pool: ground.pool, ring }, of !== undefined || locks ? level.locked : level.serial, (session) => {
        if (of !== undefined) lockAll(session, [of])
        return drive(session, ring, act())
      })
    for (let round = 0; ; round++) {
      try {
        return await withKeys(ring, once)
      } catch (error) {
        if (!maySucceed(error) || round >= (error instanceof Broken ? tries.forbidden : tries.between)) throw unavailable(error)
        await pause(round)
      }
    }
  }

  const readWith = async <T>(ring: KeyRing, act: () => Work<T>): Promise<T> => {
    const client = await ground.pool.connect().catch((error: unknown) => Promise.reject(unavailable(error)))
    const session = new Session(client)
    try {
      session.tell({ text: level.read })
      return await drive(session, ring, act())
    } catch (error) {
      throw session.lost ? unavailable(error) : error
    } finally {
      session.tell({ text: 'commit' })
      client.release(session.lost)
    }
  }

  const read = async <T>(act: () => Work<T>): Promise<T> => {
    const ring = ground.keys.ring()
    return withKeys(ring, () => readWith(ring, act))
  }

  const write = async <T>(act: () => Work<T>, options: Writing<T>): Promise<T> => {
    const { of, erases = false } = options
    const outcome = await (of === undefined ? turns('', () => alone(act, options)) : group.write(of, act, () => alone(act, options)))
    if (typeof erases === 'boolean' ? erases : erases(outcome)) await ground.keys.forget().catch((error: unknown) => Promise.reject(unavailable(error)))
    return outcome
  }

  const underWay = new Set<Promise<unknown>>()
  const counted = <T>(done: Promise<T>): Promise<T> => {
    underWay.add(done)
    const over = (): void => void underWay.delete(done)
    done.then(over, over)
    return done
  }

  return {
    write: (act, options = {}) => counted(write(act, options)),
    // Deleted while it was being read: it is not there, and the next read says so.
    read: (act) => counted(read(act).catch((error: unknown) => (error instanceof KeyGone ? read(act) : Promise.reject(error)))),
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
