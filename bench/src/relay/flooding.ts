import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { pathOf } from '@zop/wire'
import type { Started } from './seeker.ts'

/** A box of 1 KiB with nonce and tag. */
export const boxLength = 1024 + 28

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

/** Messages as the relay sees them: what is in the box is not its business, so random bytes do. */
export const messages = (people: readonly Started[], count: number) =>
  Array.from({ length: count }, (_, i) => {
    const { chain, token } = people[i % people.length] as Started
    const message = {
      id: randomBytes(16).toString('base64url'),
      record: chain.epochs.at(-1)?.hash ?? '',
      quiet: false,
      box: randomBytes(boxLength).toString('base64url'),
    }
    return { path: pathOf('send', { conversation: chain.conversation }), token, body: JSON.stringify(message) }
  })
