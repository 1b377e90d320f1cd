import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A real file system of its own at a folder, so small that it can be filled. */
export interface SmallDisk {
  /** Until not one byte more goes on it. */
  fill(): void
  /** Gives back what `fill` took. */
  clear(): void
  /** Takes no writing at all, though there is room. */
  readOnly(yes: boolean): void
}

/** For root, also of a namespace of one's own. The test ends the file system; whoever uses it has ended by then. */
export const smallDisk = (t: { after(act: () => void): void }, folder: string, mebibytes: number): SmallDisk => {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder])
  t.after(() => execFileSync('umount', ['--lazy', folder]))
  const fillers: string[] = []
  const put = (bytes: number): boolean => {
    const path = join(folder, `filler-${fillers.length}`)
    fillers.push(path)
    try {
      writeFileSync(path, Buffer.alloc(bytes, 1))
      return true
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC')
      return false
    }
  }
  return {
    fill() {
      while (put(65_536));
      while (put(4096));
    },
    clear() {
      for (const path of fillers.splice(0)) rmSync(path, { force: true })
    },
    readOnly: (yes) => void execFileSync('mount', ['-o', `remount,${yes ? 'ro' : 'rw'}`, folder]),
  }
}

/** Whether this process may mount. */
export const mayMount = process.getuid?.() === 0 && process.env['ZOP_NO_MOUNT'] === undefined

/** Runs a test file again as root of a namespace of its own, where anybody may mount. Rejects where the system allows nobody that. */
export const inOwnNamespace = async (file: string): Promise<void> => {
  const args = ['--user', '--map-root-user', '--mount', process.execPath, '--disable-warning=ExperimentalWarning', '--test', '--test-reporter=spec', file]
  const child = spawn('unshare', args, { env: { ...process.env, NODE_TEST_CONTEXT: undefined, ZOP_NO_MOUNT: undefined }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = await once(child, 'close')
  assert.equal(code, 0, said)
}
