// A program: the sqlite store in a thread of its own. What arrives together is done together, so that one flush of the disk serves all of it.
import { parentPort } from 'node:worker_threads'
import type { Store } from '../../store.ts'
import { openSqlite } from '../store.ts'
import { type Answer, type Answers, type Call, failureOf, type Opened, type Opening } from './calls.ts'

const port = parentPort
if (!port) throw new Error('this program runs in a thread')

const serve = (store: Store): void => {
  const methods = { ...store, pushKey: (key: Uint8Array) => store.pushKey(() => key) } as unknown as Record<string, (...given: unknown[]) => unknown>
  let unused = store.unused()
  let answers: Answer[] = []

  const tell = (answer: Answer): void => {
    // After everything that is answered in this turn.
    if (answers.length === 0) process.nextTick(tellAll)
    answers.push(answer)
  }

  const tellAll = (): void => {
    port.postMessage({ answers, unused: look() } satisfies Answers)
    answers = []
  }

  /** A file that has been closed, or cannot be read any more, has as many as before; whoever reads it is told why it cannot be. */
  const look = (): number => {
    try {
      unused = store.unused()
    } catch {
      return unused
    }
    return unused
  }

  const answer = async ([id, name, given]: Call): Promise<void> => {
    try {
      tell([id, true, await methods[name]?.(...given)])
    } catch (error) {
      tell([id, false, failureOf(error)])
    }
  }

  port.on('message', (calls: readonly Call[]) => {
    for (const call of calls) void answer(call)
  })
  port.postMessage({ names: Object.keys(methods), unused } satisfies Opened)
}

port.once('message', ({ path, forget }: Opening) => {
  try {
    serve(openSqlite(path, forget))
  } catch (error) {
    port.postMessage({ failed: failureOf(error) } satisfies Opened)
  }
})
