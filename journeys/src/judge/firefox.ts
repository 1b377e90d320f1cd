import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

interface Reply {
  id?: number
  type: 'success' | 'error' | 'event'
  result?: unknown
  error?: string
  message?: string
}

interface Evaluated {
  type: 'success' | 'exception'
  result?: { value?: unknown }
  exceptionDetails?: { text: string }
}

/** Values as they stand in the file. */
export type Preferences = Readonly<Record<string, string>>

const quiet: Preferences = {
  'intl.accept_languages': '"de"',
  'browser.shell.checkDefaultBrowser': 'false',
  'datareporting.policy.dataSubmissionEnabled': 'false',
  'app.update.enabled': 'false',
}

/** Waits for Firefox to say where it listens. */
const address = async (child: ChildProcess): Promise<string> => {
  if (!child.stderr) throw new Error('no output to read')
  for await (const line of createInterface(child.stderr)) {
    const said = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line)?.[1]
    if (said) return said
  }
  throw new Error('Firefox ended before it listened')
}

/**
 * A Firefox as distributions ship it, in a fresh profile, driven by WebDriver BiDi. Playwright asks a newer protocol of it than the long-term release
 * speaks, and the long-term release is what Tor Browser is made of.
 */
export class Firefox implements AsyncDisposable {
  readonly #socket: WebSocket
  readonly #child: ChildProcess
  readonly #profile: string
  readonly #asked = new Map<number, PromiseWithResolvers<unknown>>()
  #last = 0
  #tab = ''

  private constructor(set: { socket: WebSocket; child: ChildProcess; profile: string }) {
    this.#socket = set.socket
    this.#child = set.child
    this.#profile = set.profile
    this.#socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data)) as Reply))
  }

  static async open(path: string, preferences: Preferences = {}): Promise<Firefox> {
    const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
    const lines = Object.entries({ ...quiet, ...preferences }).map(([name, value]) => `user_pref("${name}", ${value});\n`)
    await writeFile(join(profile, 'user.js'), lines.join(''))
    const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] })
    process.once('exit', () => child.kill('SIGKILL'))
    const socket = new WebSocket(`${await address(child)}/session`)
    await once(socket, 'open')
    const firefox = new Firefox({ socket, child, profile })
    await firefox.#ask('session.new', { capabilities: {} })
    const made = (await firefox.#ask('browsingContext.create', { type: 'tab' })) as { context: string }
    firefox.#tab = made.context
    return firefox
  }

  #hear({ id, type, result, error, message }: Reply): void {
    const asked = id === undefined ? undefined : this.#asked.get(id)
    if (!asked || id === undefined) return
    this.#asked.delete(id)
    if (type === 'success') asked.resolve(result)
    else asked.reject(new Error(`${error}: ${message}`))
  }

  #ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#last
    const answer = Promise.withResolvers<unknown>()
    this.#asked.set(id, answer)
    this.#socket.send(JSON.stringify({ id, method, params }))
    return answer.promise
  }

  async goto(url: string): Promise<void> {
    await this.#ask('browsingContext.navigate', { context: this.#tab, url, wait: 'complete' })
  }

  /** Runs a function in the page with texts as arguments, and waits for what it promises. */
  async run(work: (...texts: string[]) => unknown, ...texts: string[]): Promise<unknown> {
    const evaluated = (await this.#ask('script.callFunction', {
      functionDeclaration: String(work),
      arguments: texts.map((value) => ({ type: 'string', value })),
      target: { context: this.#tab },
      awaitPromise: true,
    })) as Evaluated
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text)
    return evaluated.result?.value
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.close()
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
