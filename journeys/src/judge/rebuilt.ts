import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../house/program.ts'

const run = promisify(execFile)
const made = new Set(['node_modules', 'dist', 'data', '.types', '.git', '.cache'])

/** The packages by link, but our own rooms as they stand in the copy. */
const linkPackages = async (copy: string): Promise<void> => {
  const packages = join(copy, 'node_modules')
  await mkdir(join(packages, '@zop'), { recursive: true })
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== '@zop' && name !== '.cache') await symlink(join(root, 'node_modules', name), join(packages, name))
  }
  for (const room of await readdir(join(root, 'node_modules/@zop'))) await symlink(join(copy, room), join(packages, '@zop', room))
}

/** This house with a build of its own, as an operator makes one. In a folder of its own, gone with the test. */
export class Rebuilt implements AsyncDisposable {
  readonly folder: string
  /** What the build said. */
  said = ''

  private constructor(folder: string) {
    this.folder = folder
  }

  /** For other origins: the demo's roots, and not a demo. */
  static async for(origins: readonly string[]): Promise<Rebuilt> {
    const demo = JSON.parse(await readFile(join(root, 'setup/demo-anchor.json'), 'utf8')) as object
    return Rebuilt.by(JSON.stringify({ ...demo, demo: false, origins }))
  }

  /** With this trust anchor. */
  static async by(trusted: string): Promise<Rebuilt> {
    const rebuilt = new Rebuilt(await mkdtemp(join(tmpdir(), 'rebuilt-')))
    const { folder } = rebuilt
    await cp(root, folder, { recursive: true, filter: (path) => !made.has(basename(path)) })
    await linkPackages(folder)
    const anchor = join(folder, 'anchor.json')
    await writeFile(anchor, trusted)
    const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', join(folder, 'setup/src/build.ts')], {
      env: { ...process.env, ZOP_ANCHOR: anchor },
    })
    rebuilt.said = stdout
    return rebuilt
  }

  /** What was built of a room. */
  files(room: 'site' | 'desk' | 'content'): string {
    return join(this.folder, room, 'dist')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }
}
