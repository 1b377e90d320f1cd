import { rmSync, statSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '../store/store.ts'

const fileIn = (data: string): string => join(data, 'snapshot.sqlite')

/** What a process that was killed has left of a copy. */
export const removeSnapshot = (data: string): void => {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${fileIn(data)}${end}`, { force: true })
}

const sizeOf = (data: string): number => {
  const sizes = ['relay.sqlite', 'relay.sqlite-wal'].map((name) => statSync(join(data, name), { throwIfNoEntry: false })?.size ?? 0)
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Whether a copy fits on the disk and leaves what must stay free. */
export const fits = (data: string, { free, keep }: { free: number; keep: number }): boolean => free - sizeOf(data) >= keep

/**
 * A copy of the store as it is at the moment when it is done, made while the relay goes on, without a key of any conversation. It has no name any more when it is handed
 * out: whatever happens then, nothing of it stays on the disk.
 */
export const takeSnapshot = async (store: Required<Pick<Store, 'snapshot'>>, data: string): Promise<FileHandle> => {
  const file = fileIn(data)
  removeSnapshot(data)
  try {
    writeFileSync(file, '', { mode: 0o600 })
    await store.snapshot(file)
    return await open(file, 'r')
  } finally {
    removeSnapshot(data)
  }
}
