import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { blocksAtOnce, fileBlock } from '@zop/wire'
import { filesWith, folderFor } from '../../testing/folder.ts'
import { random } from '../../testing/keys.ts'
import { beginFile, fileConformance } from '../conformance/file.ts'
import type { Blocks } from '../file.ts'
import type { Store } from '../store.ts'
import { openSqlite } from './store.ts'

fileConformance('sqlite', async (t) => {
  const removals: (() => void)[] = []
  const store = openSqlite(join(folderFor({ after: (remove) => removals.push(remove) }), 'relay.sqlite'))
  t.after(async () => {
    await store.close()
    for (const remove of removals) remove()
  })
  return store
})

const bytesIn = (folder: string): number => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

const mebibyte = 2 ** 20
const step = blocksAtOnce * fileBlock.sealed

const writeAll = async (store: Store, part: (at: number, end?: number) => Blocks, size: number): Promise<void> => {
  for (let at = 0; at < size; at += step) await store.writeFile(part(at, Math.min(at + step, size)))
}

describe('files on the disk', () => {
  test('F4 no file of ours holds a byte of one, neither while it is there nor afterwards', async (t) => {
    const folder = folderFor(t)
    const store = openSqlite(join(folder, 'relay.sqlite'))
    const { file, bytes, part } = await beginFile(store)
    await store.openFile(file)
    await store.writeFile(part(0))
    for (const at of [100, fileBlock.sealed + 100, file.size - 100]) assert.deepEqual(filesWith(folder, bytes.subarray(at, at + 32)), [])
    assert.notDeepEqual(filesWith(folder, Buffer.from(file.id)), [])
    await store.erase(file.conversation)
    assert.deepEqual(filesWith(folder, Buffer.from(file.id)), [])
    await store.close()
  })

  test('the disk of a file that has gone is used again: ten of 25 MB, one after the other, take the place of one', async (t) => {
    const folder = folderFor(t)
    const store = openSqlite(join(folder, 'relay.sqlite'))
    const size = 390 * fileBlock.sealed
    const { file, part } = await beginFile(store, { size })
    const before = bytesIn(folder)
    for (let round = 0; round < 10; round++) {
      const id = random(16)
      await store.openFile({ ...file, id })
      await writeAll(store, (at, end) => ({ ...part(at, end), id }), size - fileBlock.sealed)
      assert.ok(await store.cancelFile({ ...file, id }))
    }
    const used = bytesIn(folder) - before
    t.diagnostic(`${(used / mebibyte).toFixed(1)} MiB on the disk after ten files of ${(size / mebibyte).toFixed(1)} MiB`)
    assert.ok(used < 1.2 * size, `${used} bytes`)
    await store.close()
  })
})
