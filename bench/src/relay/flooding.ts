import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { pathOf } from '@zop/wire'
import { headOf, messageOn } from './message.ts'
import type { Started } from './seeker.ts'

export interface Flooded {
  readonly perSecond: number
  readonly refused: Record<string, number>
}

/** Posts all of the order from a process of its own. */
export const flood = async (label: string, order: object): Promise<Flooded> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'flood.ts'), label], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(order))
  return (await json(child.stdout)) as Flooded
}

export const messages = (people: readonly Started[], count: number) =>
  Array.from({ length: count }, (_, i) => {
    const { chain, token } = people[i % people.length] as Started
    return { path: pathOf('send', { conversation: chain.conversation }), token, body: JSON.stringify(messageOn(headOf(chain))) }
  })
