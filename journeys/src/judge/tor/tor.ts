import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** One tor process with a folder of its own. It ends with us, whatever becomes of us: it watches the process that owns it. */
export class Tor implements AsyncDisposable {
  readonly folder: string
  readonly #child: ChildProcess
  readonly #told = new EventEmitter()
  readonly #lines: string[] = []
  #control: Socket | null = null

  private constructor(folder: string, child: ChildProcess) {
    this.folder = folder
    this.#child = child
    if (child.stdout) createInterface(child.stdout).on('line', (line) => this.#hear(line))
    child.once('error', (error) => this.#told.emit('error', error))
    child.once('exit', () => this.#told.emit('error', new Error(`tor ended:\n${this.#lines.join('\n')}`)))
    // Whoever waits hears of it as well.
    this.#told.on('error', () => undefined)
  }

  /** Starts `program` with these lines as its torrc, beside those that every tor of ours has. */
  static async start(program: string, folder: string, torrc: readonly string[]): Promise<Tor> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, 'torrc')
    const own = [`DataDirectory ${folder}`, `ControlSocket ${folder}/control`, `__OwningControllerProcess ${process.pid}`, 'Log notice stdout']
    await writeFile(file, `${[...own, ...torrc].join('\n')}\n`)
    return new Tor(folder, spawn(program, ['-f', file], { stdio: ['ignore', 'pipe', 'inherit'] }))
  }

  #hear(line: string): void {
    this.#lines.push(line)
    this.#told.emit('line', line)
  }

  /** What its log or its control port says next that matches, or has said already. Throws where tor ends before. */
  async says(wanted: RegExp): Promise<string> {
    return this.#lines.find((line) => wanted.test(line)) ?? this.next(wanted)
  }

  /** The same, from now on. */
  next(wanted: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (line: string) => {
        if (!wanted.test(line)) return
        this.#told.off('line', look).off('error', reject)
        resolve(line)
      }
      this.#told.on('line', look).once('error', reject)
    })
  }

  /** Gives its control port a command (control-spec of the Tor Project). */
  async tell(command: string): Promise<void> {
    await this.says(/Opened Control listener/)
    if (!this.#control) {
      this.#control = connect(join(this.folder, 'control'))
      createInterface(this.#control).on('line', (line) => this.#hear(line))
      this.#control.write('AUTHENTICATE\r\n')
    }
    this.#control.write(`${command}\r\n`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#control?.destroy()
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }
}
