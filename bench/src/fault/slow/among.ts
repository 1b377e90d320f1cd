import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { House } from '@zop/journeys'
import { asked } from '../../relay/ask.ts'
import { answered } from '../../relay/colleague.ts'
import { headOf, messageOn } from '../../relay/message.ts'
import { resident } from '../../relay/process.ts'
import type { Started } from '../../relay/seeker.ts'

const people = 4

export interface Among {
  /** Milliseconds from each message to its acknowledgement. */
  readonly before: readonly number[]
  readonly during: readonly number[]
  /** Bytes by which the relay's resident memory grew at most. */
  readonly growth: number
  /** Slow sockets that are open at the end. */
  readonly kept: number
}

/** One message after the other until the time is over; how long each took. */
const talk = async ({ line, chain }: Started, until: number): Promise<number[]> => {
  const spans: number[] = []
  while (performance.now() < until) {
    const message = messageOn(headOf(chain))
    const begun = performance.now()
    await asked(line.call('send', { conversation: chain.conversation }, message))
    spans.push(performance.now() - begun)
    await setTimeout(50)
  }
  return spans
}

const crowdAt = (origin: string, sockets: number) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crowd.ts'), origin, String(sockets)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const open = async (): Promise<number> => {
    child.stdin.write('how many\n')
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    return Number(`${said}`)
  }
  return {
    open,
    /** Resolves when all of them are connected. */
    async there() {
      while ((await open()) < sockets) await setTimeout(50)
    },
    async end() {
      child.stdin.end()
      await once(child, 'exit')
    },
  }
}

/** Real people alone and among clients that are as slow as they can be, in turns, so that what else the machine does falls on both alike. Throws where somebody is refused. */
export const amongSlowClients = async ({ sockets, seconds, turns }: { sockets: number; seconds: number; turns: number }): Promise<Among> => {
  await using house = await House.open({ config: { pace: false }, dutyDays: null })
  const started = await answered(house, people)
  const all = async () => (await Promise.all(started.map((one) => talk(one, performance.now() + seconds * 1000)))).flat()
  const pid = house.relay.child.pid ?? 0
  const [before, during]: [number[], number[]] = [[], []]
  let [growth, kept] = [0, 0]
  for (let turn = 0; turn < turns; turn++) {
    before.push(...(await all()))
    const light = await resident(pid)
    const crowd = crowdAt(house.site, sockets)
    try {
      await crowd.there()
      during.push(...(await all()))
      growth = Math.max(growth, (await resident(pid)) - light)
      kept = await crowd.open()
    } finally {
      await crowd.end()
    }
  }
  return { before, during, growth, kept }
}
