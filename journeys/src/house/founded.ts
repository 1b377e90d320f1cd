import { cp, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where one run of the tests keeps the house that its others are copied from (setup/src/test.ts). */
const shared = process.env['TEST_HOUSES']

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

/**
 * Lays a house in a data folder that is still empty: in a run of the tests the one that `make` makes in its folder, once; elsewhere nothing. Of two that make one at once the first
 * counts.
 */
export const copiesFounded = async (data: string, make: (folder: string) => Promise<void>): Promise<void> => {
  if (!shared) return
  const whole = join(shared, 'founded')
  if (!(await isThere(whole))) {
    const half = await mkdtemp(join(shared, 'half-'))
    await make(half)
    await rename(half, whole).catch(async (error: unknown) => {
      await rm(half, { recursive: true })
      if (!(await isThere(whole))) throw error
    })
  }
  await cp(whole, data, { recursive: true })
}

/** The relay has published what its release brings: the pages lie under their number, whole. */
export const hasPublished = (data: string): Promise<boolean> => isThere(join(data, 'content/1'))
