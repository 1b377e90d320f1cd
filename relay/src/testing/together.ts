import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Clock, hourOf } from '../clock.ts'
import { type Log, openLog } from '../log.ts'
import type { Relay } from '../relay.ts'
import { startRelay } from '../relay.ts'
import { openSqlite } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import { type Member, TestBus } from './bus.ts'
import { call, ok, startBody } from './client.ts'
import { ManualClock, setAhead, stoppable } from './clock.ts'
import { makePlace, type Place, type TestTexts } from './running.ts'
import { makeSeeker, makeStart } from './seeker.ts'

const silent = openLog({ write: () => undefined })

interface One extends Relay {
  readonly bus: Member
  /** As SIGKILL would, as far as the others can see: nothing is said or heard any more, and its connections end. */
  kill(): Promise<void>
  /** As SIGSTOP would: its time stands still. */
  hang(): void
}

interface How {
  /** Milliseconds by which its clock is ahead of all others, and that of the database of it. */
  readonly ahead?: number
  readonly apart?: number
  readonly store?: (store: Store) => Store
  readonly log?: Log
}

export interface House {
  readonly place: Place
  readonly clock: ManualClock
  readonly bus: TestBus
  readonly store: Store
  /** One more process. */
  start(how?: How): Promise<One>
  /** So many milliseconds go by in all of them, and what they tell each other arrives. */
  pass(milliseconds: number): Promise<void>
  /** Lets time go by slowly until it has happened: whoever waits for a process that does not answer waits for a second. */
  until<T>(happens: Promise<T>): Promise<T>
}

/** Several relays in this process on one store, as if each were a process of its own. */
export const makeHouse = async (
  test: { after(act: () => Promise<void>): void },
  { pace = false, texts }: { pace?: boolean; texts?: TestTexts } = {},
): Promise<House> => {
  const clock = new ManualClock()
  const place = makePlace({ clock: clock as Clock, pace, ...(texts ? { texts } : {}) })
  const bus = new TestBus()
  let opened: Store | null = null
  const shared = (path: string): Store => {
    opened ??= openSqlite(path)
    return { ...opened, close: async () => undefined }
  }
  const running: One[] = []
  const start = async ({ ahead = 0, apart = 0, store: wrapped = (store) => store, log = silent }: How = {}): Promise<One> => {
    const member = bus.member()
    member.apart = apart
    const own = stoppable(clock)
    const data = join(place.folder, `data-${running.length}`)
    const openStore = () => wrapped(shared(join(place.folder, 'relay.sqlite')))
    const relay = await startRelay({ ...place.config, data }, { clock: setAhead(own.clock, ahead), log, bus: member, openStore })
    let stopped: Promise<void> | null = null
    const stop = () => {
      stopped ??= relay.stop()
      return stopped
    }
    const one = {
      ...relay,
      bus: member,
      stop,
      hang: () => {
        own.stop()
        member.hang()
      },
      kill: () => {
        member.kill()
        return stop()
      },
    }
    running.push(one)
    return one
  }
  const pass = async (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 500) {
      clock.pass(Math.min(500, left))
      for (let turn = 0; turn < 8; turn++) await setImmediate()
    }
  }
  const until = async <T>(happens: Promise<T>): Promise<T> => {
    let over = false
    const done = happens.finally(() => {
      over = true
    })
    done.catch(() => undefined)
    for (let turn = 1; !over; turn++) {
      if (turn % 200 === 0) clock.pass(250)
      await setImmediate()
    }
    return done
  }
  test.after(async () => {
    for (const one of running) await one.stop()
    await opened?.close()
    place.remove()
  })
  return {
    place,
    clock,
    bus,
    get store() {
      if (!opened) throw new Error('nobody has opened the store yet')
      return opened
    },
    start,
    pass,
    until,
  }
}

/** Somebody begins a chat at one of the processes. */
export const beginAt = async ({ place, clock, store, until }: House, { site }: { readonly site: string }) => {
  const seeker = makeSeeker()
  const start = makeStart(seeker, place.umbrella, hourOf(clock))
  const { session: token } = await until(ok(call(site, 'start', { params: {}, body: await startBody(site, seeker, start) })))
  const isStored = async () => (await store.standing(seeker.conversation)) !== null
  return { seeker, start, token, params: { conversation: seeker.conversation }, isStored }
}
