import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { explained } from '../../../disk/explained.ts'
import { placesOf } from '../../../log.ts'
import { folderFor } from '../../../testing/folder.ts'
import { storeConformance } from '../../conformance.ts'
import { type Store, Unavailable } from '../../store.ts'
import { openSqlite } from '../store.ts'
import { errorOf, failureOf } from './calls.ts'
import { openInThread } from './open.ts'

storeConformance('sqlite in its thread', async (t) => {
  let store: Store | null = null
  const removed = async (act: () => void) => {
    await store?.close()
    act()
  }
  const folder = folderFor({ after: (act) => t.after(() => removed(act)) })
  store = await openInThread(join(folder, 'relay.sqlite'))
  return store
})

/** Closed at the end, whether the test has done so or not: a thread keeps its process. */
const opened = async (t: { after(act: () => Promise<unknown>): void }, path: string): Promise<Store> => {
  const store = await openInThread(path)
  t.after(() => Promise.allSettled([store.close()]))
  return store
}

/** Changes that are asked for in one turn. */
const changes = (store: Store, count: number): Promise<void>[] => Array.from({ length: count }, (_, n) => store.putPhone(null, String(n)))

describe('the thread of the store', () => {
  test('what a start refuses is said in the same words, and the next start finds no thread that holds the file', async (t) => {
    const path = join(folderFor(t), 'relay.sqlite')
    const first = openSqlite(path)
    await assert.rejects(openInThread(path), { message: 'Another relay is using this data folder.' })
    await first.close()
    await (await openInThread(path)).close()
    const nowhere = join(folderFor(t), 'nowhere')
    await assert.rejects(
      explained(nowhere, () => openInThread(join(nowhere, 'relay.sqlite'))),
      /may not be written by the user that runs the relay/,
    )
  })

  test('an error keeps its kind, its code, where it came from and what caused it', () => {
    const cause = Object.assign(new RangeError('full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 })
    const told = errorOf(structuredClone(failureOf(new Unavailable('the change could not be written', { cause }))))
    assert.ok(told instanceof Unavailable)
    const { code, errcode } = told.cause as { code?: string; errcode?: number }
    assert.deepEqual([told.message, code, errcode], ['the change could not be written', 'ERR_SQLITE_ERROR', 13])
    assert.deepEqual(placesOf(told.cause), placesOf(cause))
    assert.ok(placesOf(cause).length > 1)
    const bug = errorOf(structuredClone(failureOf(new TypeError('not a function'))))
    assert.ok(!(bug instanceof Unavailable))
    assert.deepEqual([bug.name, bug.message, 'code' in bug], ['TypeError', 'not a function', false])
  })

  test('a failure of one call is told to who asked, and the others are answered', async (t) => {
    const folder = folderFor(t)
    const store = await opened(t, join(folder, 'relay.sqlite'))
    await changes(store, 1)[0]
    const asked = [...changes(store, 3), store.snapshot?.(join(folder, 'no/such/folder')), ...changes(store, 3)]
    const failed = (await Promise.allSettled(asked)).flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))
    assert.deepEqual(failed, [3])
    assert.equal(await store.phone(null), '2')
  })

  test('closed, it has done what was asked before, leaves no log, and refuses what is asked later instead of keeping it waiting', async (t) => {
    const folder = folderFor(t)
    const path = join(folder, 'relay.sqlite')
    const store = await opened(t, path)
    const before = changes(store, 40)
    const closed = store.close()
    const meanwhile = store.phone(null)
    assert.deepEqual(new Set((await Promise.allSettled(before)).map(({ status }) => status)), new Set(['fulfilled']))
    await assert.rejects(meanwhile)
    await closed
    await assert.rejects(store.phone(null), Unavailable)
    assert.deepEqual(
      readdirSync(folder).filter((name) => /-(wal|shm|journal)$/.test(name)),
      [],
    )
    const again = openSqlite(path)
    assert.equal(await again.phone(null), '39')
    await again.close()
  })

  /** A process with a store in its thread, in which this is done. */
  const afterwards = async (t: Parameters<typeof folderFor>[0], act: string): Promise<{ said: string; code: number | null }> => {
    const folder = folderFor(t)
    const file = join(folder, 'broken.ts')
    const from = JSON.stringify(new URL('open.ts', import.meta.url).href)
    writeFileSync(
      file,
      `import { openInThread } from ${from}
let thread
process.on('worker', (one) => { thread = one })
const store = await openInThread(${JSON.stringify(join(folder, 'relay.sqlite'))})
setInterval(() => undefined, 1000)
${act}`,
    )
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], { stdio: ['ignore', 'ignore', 'pipe'] })
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    return { said, code }
  }

  test('an error of the thread itself ends the process: nobody waits for a store that is gone', async (t) => {
    const { said, code } = await afterwards(t, `thread.postMessage('no calls')\nthread.postMessage(null)\nawait store.probe()`)
    assert.equal(code, 1)
    assert.match(said, /relay\/src\/store\/sqlite\/thread\/serve\.ts/)
  })

  test('a thread that ends without an error, and without having been closed, ends the process too, so that it is started anew', async (t) => {
    const { said, code } = await afterwards(t, 'await thread.terminate()')
    assert.equal(code, 1)
    assert.match(said, /the thread of the store has ended/)
  })
})
