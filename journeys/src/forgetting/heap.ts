import assert from 'node:assert/strict'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { House } from '../house/house.ts'

/** Flags for the relay of a house, so that its heap can be written into `folder`, beside what its fence allows. */
export const heapFlags = (folder: string): readonly string[] => ['--heapsnapshot-signal=SIGUSR2', `--diagnostic-dir=${folder}`, `--allow-fs-write=${folder}`]

/** Has the relay write down its whole heap. It answers nobody while it writes, so that an answer afterwards says it is done. */
export const snapshotHeap = async (house: House, folder: string): Promise<void> => {
  const before = (await readdir(folder)).length
  const seen = watch(folder)
  const appears = once(seen, 'change')
  house.relay.child.kill('SIGUSR2')
  await appears
  seen.close()
  assert.equal((await fetch(`${house.site}/health`)).status, 200)
  assert.equal((await readdir(folder)).length, before + 1)
}
