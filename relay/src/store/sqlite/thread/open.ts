import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { inTurn } from '../../sql/turns.ts'
import { type Store, Unavailable } from '../../store.ts'
import { takeThread } from './begin.ts'
import { type Answers, type Call, errorOf, type Opened, type Opening } from './calls.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** What is asked of the thread, in the order in which it is asked. */
class Asking {
  readonly #thread: Worker
  readonly #waiting = new Map<number, Waiting>()
  #calls: Call[] = []
  #ended = false
  #last = 0
  unused: number

  constructor(thread: Worker, unused: number) {
    this.#thread = thread
    this.unused = unused
    thread.on('message', (told: Answers) => this.#hear(told))
    thread.once('exit', () => this.#end())
  }

  ask(name: string, given: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(new Unavailable('the store is closed'))
      this.#last += 1
      this.#waiting.set(this.#last, { resolve, reject })
      // All of one turn go together.
      if (this.#calls.length === 0) setImmediate(() => this.#send())
      this.#calls.push([this.#last, name, given])
    })
  }

  #send(): void {
    this.#thread.postMessage(this.#calls)
    this.#calls = []
  }

  #hear({ answers, unused }: Answers): void {
    this.unused = unused
    for (const [id, done, value] of answers) {
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (done) waiting?.resolve(value)
      else waiting?.reject(errorOf(value))
    }
  }

  #end(): void {
    this.#ended = true
    for (const { reject } of this.#waiting.values()) reject(new Unavailable('the store is closed'))
    this.#waiting.clear()
  }
}

/**
 * The embedded store in a thread of its own: the disk is waited for there, and nobody waits for it here. What has no answer when its thread ends was not acknowledged. An error
 * of the thread itself ends the process, as a bug does.
 */
export const openInThread = async (path: string, forget?: number): Promise<Store> => {
  const thread = takeThread()
  thread.postMessage({ path, forget } satisfies Opening)
  const [opened] = (await once(thread, 'message')) as [Opened]
  if ('failed' in opened) {
    await thread.terminate()
    throw errorOf(opened.failed)
  }
  const asking = new Asking(thread, opened.unused)
  const methods = Object.fromEntries(opened.names.map((name) => [name, (...given: unknown[]) => asking.ask(name, given)])) as unknown as Store
  return {
    ...methods,
    unused: () => asking.unused,
    exclusive: inTurn(),
    pushKey: async (make) => (await asking.ask('pushKey', [make()])) as Uint8Array,
    async close() {
      await asking.ask('close', []).finally(() => thread.terminate())
    },
  }
}
