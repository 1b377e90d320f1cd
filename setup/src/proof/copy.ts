import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { environment, rooms, root, tool } from '../command/place.ts'
import { filesBelow } from '../release/files.ts'

const run = promisify(execFile)
const linked = async (from: string, to: string): Promise<void> => symlink(from, to, 'junction')

/** The packages of a folder by link, but our own rooms as they stand in the copy. */
const linkPackages = async (house: string, room: string): Promise<void> => {
  const packages = join(root, room, 'node_modules')
  const names = await readdir(packages).catch(() => [])
  if (names.length === 0) return
  await mkdir(join(house, room, 'node_modules'), { recursive: true })
  for (const name of names.filter((one) => one !== '@zop')) await linked(join(packages, name), join(house, room, 'node_modules', name))
}

/** Another house with the same sources, to be broken on purpose or built once more. Gone with the test that made it. */
export class Copy implements AsyncDisposable {
  readonly folder: string
  readonly #top: string

  private constructor(top: string, below: string) {
    this.#top = top
    this.folder = join(top, below)
  }

  /** Copies into a folder some levels deeper, so that nothing of the path can be the same by chance. */
  static async make(below = 'copy'): Promise<Copy> {
    const copy = new Copy(await mkdtemp(join(tmpdir(), 'house-copy-')), below)
    const { folder } = copy
    const own = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)
    const inRooms = await Promise.all(rooms.map(async (room) => (await filesBelow(join(root, room), 'own')).map((path) => `${room}/${path}`)))
    for (const path of [...own, ...inRooms.flat()]) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await cp(join(root, path), join(folder, path))
    }
    for (const room of ['', ...rooms]) await linkPackages(folder, room)
    await mkdir(join(folder, 'node_modules/@zop'))
    for (const room of rooms) await linked(join(folder, room), join(folder, 'node_modules/@zop', room))
    return copy
  }

  /** What a tool says about the copy, and whether it was content. */
  async ask(name: string, ...args: readonly string[]): Promise<{ ok: boolean; said: string }> {
    const asked = run(tool(name), args, { cwd: this.folder, env: environment(), maxBuffer: 64 * 1024 * 1024 })
    return asked.then(
      ({ stdout, stderr }) => ({ ok: true, said: stdout + stderr }),
      ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ ok: false, said: stdout + stderr }),
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#top, { recursive: true, force: true })
  }
}
