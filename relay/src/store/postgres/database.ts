import type { Database, Writing } from '../sql/database.ts'
import { inTurn } from '../sql/turns.ts'
import type { Work } from '../sql/work.ts'
import { Group } from './group.ts'
import { KeyGone } from './keys.ts'
import { maySucceed, Session } from './session.ts'
import { attempt, drive, type Ground, level, lockAll, unavailable } from './transaction.ts'

/** How often a change is tried where others come between; somebody has got through each time. */
const tries = 20

/** Milliseconds, random and growing, so that two do not meet again and again. */
const pause = (round: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** round, 64)))

export const postgresDatabase = (ground: Ground): Database => {
  const group = new Group(ground)
  // Of one process one after the other, in their order: only other processes come between.
  const turns = inTurn()

  const alone = async <T>(act: () => Work<T>, { of, locks = false }: Writing<T>): Promise<T> => {
    for (let round = 0; ; round++) {
      try {
        return await attempt(ground, of !== undefined || locks ? level.locked : level.serial, (session, ring) => {
          if (of !== undefined) lockAll(session, [of])
          return drive(session, ring, act())
        })
      } catch (error) {
        if (!maySucceed(error) || round >= tries) throw unavailable(error)
        await pause(round)
      }
    }
  }

  const read = async <T>(act: () => Work<T>): Promise<T> => {
    const client = await ground.pool.connect().catch((error: unknown) => Promise.reject(unavailable(error)))
    const session = new Session(client)
    try {
      session.tell(level.read)
      return await drive(session, ground.keys.ring(), act())
    } catch (error) {
      throw session.lost ? unavailable(error) : error
    } finally {
      session.tell('commit')
      client.release(session.lost)
    }
  }

  return {
    async write(act, options = {}) {
      const { of, erases = false } = options
      const outcome = await (of === undefined ? turns('', () => alone(act, options)) : group.write(of, act, () => alone(act, options)))
      if (typeof erases === 'boolean' ? erases : erases(outcome)) await ground.keys.forget().catch((error: unknown) => Promise.reject(unavailable(error)))
      return outcome
    },

    async read(act) {
      try {
        return await read(act)
      } catch (error) {
        // Deleted while it was being read: it is not there, and the next read says so.
        if (error instanceof KeyGone) return await read(act)
        throw error
      }
    },
  }
}
