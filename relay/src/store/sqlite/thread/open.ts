import { once } from 'node:events'
import { inTurn } from '../../sql/turns.ts'
import type { Store } from '../../store.ts'
import { Asking } from './asking.ts'
import { takeThread } from './begin.ts'
import { errorOf, type Opened, type Opening } from './calls.ts'

/**
 * The embedded store in a thread of its own: the disk is waited for there, and nobody waits for it here. What has no answer when its thread ends was not acknowledged. A thread
 * that ends without having been closed ends the process, as a bug does. Whoever has waited for 15 seconds is refused; it may be written all the same.
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
    slowest: () => asking.slowest(),
    close: () => asking.close(),
  }
}
