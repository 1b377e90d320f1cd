import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../house/ports.ts'
import { type Running, ready, run, runToEnd } from '../house/program.ts'
import { Rebuilt } from '../judge/rebuilt.ts'

/** An installation that was founded by the ceremony on this machine: built with its anchor, run with the settings it wrote. Gone with the test. */
export class Founded implements AsyncDisposable {
  readonly site: string
  readonly desk: string
  /** The coordinator's recovery code, from their sheet. */
  readonly code: string
  /** Its own build. */
  readonly rebuilt: Rebuilt
  /** What its relay was started with. */
  readonly env: Record<string, string>
  readonly #open: AsyncDisposableStack
  readonly #relay: Running

  private constructor(set: Pick<Founded, 'site' | 'desk' | 'code' | 'rebuilt' | 'env'> & { open: AsyncDisposableStack; relay: Running }) {
    this.site = set.site
    this.desk = set.desk
    this.code = set.code
    this.rebuilt = set.rebuilt
    this.env = set.env
    this.#open = set.open
    this.#relay = set.relay
  }

  static async open(coordinator: string): Promise<Founded> {
    await using open = new AsyncDisposableStack()
    const folder = await mkdtemp(join(tmpdir(), 'founded-'))
    open.defer(() => rm(folder, { recursive: true, force: true }))
    const ports = [await freePort(), await freePort()] as const
    const [site, desk] = ports.map((port) => `http://localhost:${port}`) as [string, string]
    const [answers, out] = [join(folder, 'answers.json'), join(folder, 'out')]
    await writeFile(answers, JSON.stringify({ site: [site], desk, coordinators: [coordinator], tried: true }))
    await runToEnd({ program: 'setup/src/setup.ts', args: ['--answers', answers, '--out', out], env: {} })
    const rebuilt = open.use(await Rebuilt.by(await readFile(join(out, 'anchor.json'), 'utf8')))
    const lines = (await readFile(join(out, 'relay.env'), 'utf8')).split('\n').filter((line) => /^ZOP_\w+=./.test(line))
    const env = {
      ...Object.fromEntries(lines.map((line) => line.split(/=(.*)/, 2) as [string, string])),
      ZOP_FOUNDING: join(out, 'founding.json'),
      ZOP_DATA: join(folder, 'data'),
      ZOP_SITE_PORT: String(ports[0]),
      ZOP_DESK_PORT: String(ports[1]),
      ZOP_SITE_FILES: rebuilt.files('site'),
      ZOP_DESK_FILES: rebuilt.files('desk'),
      ZOP_CONTENT_FILES: rebuilt.files('content'),
    }
    const relay = run({ program: 'relay/src/main.ts', env })
    open.defer(async () => {
      relay.child.kill('SIGKILL')
      await relay.gone
    })
    await ready(relay)
    const secrets = JSON.parse(await readFile(`${out}.secrets`, 'utf8')) as { coordinators: { words: string }[] }
    return new Founded({ site, desk, code: secrets.coordinators[0]?.words ?? '', rebuilt, env, relay, open: open.move() })
  }

  /** Everything that the relay has logged. */
  log(): string {
    return this.#relay.said()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#open.disposeAsync()
  }
}
