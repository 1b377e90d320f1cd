import { statSync } from 'node:fs'
import { homedir, networkInterfaces, tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline'
import type { Table } from './table.ts'

/** Whoever was at the keyboard ended it, or nobody is there any more. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** The terminal's second screen, which leaves nothing behind (xterm's private mode 1049), cleared. */
const enterScreen = '\x1b[?1049h\x1b[2J\x1b[H'
const leaveScreen = '\x1b[2J\x1b[3J\x1b[?1049l'

const isConnected = (): boolean => Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal))

const deviceOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.dev ?? null

const ownDisk = (path: string): boolean => ['/', homedir(), tmpdir()].map(deviceOf).includes(deviceOf(dirname(path)))

/** The terminal that we were started in. `close` gives it back. */
export const openTerminal = (): Table & { close(): void } => {
  const lines = createInterface({ input: stdin, output: stdout, historySize: 0 })
  const typed: string[] = []
  let waiting: { resolve: (line: string) => void; reject: (error: Error) => void } | null = null
  let over = false
  let shown = false

  const hide = (): void => {
    if (shown && stdout.isTTY) stdout.write(leaveScreen)
    shown = false
  }
  lines.on('line', (line) => {
    if (waiting) waiting.resolve(line)
    else typed.push(line)
    waiting = null
  })
  lines.on('SIGINT', () => lines.close())
  // Ctrl+Z: whoever stopped us with words on the screen could neither end nor go on under npm.
  lines.on('SIGTSTP', () => undefined)
  // The window is closed, or the machine goes down: a page for printing must not stay behind, whether or not anybody hears of it.
  for (const signal of ['SIGHUP', 'SIGTERM', 'SIGINT'] as const) process.on(signal, () => lines.close())
  stdout.on('error', () => undefined)
  lines.on('close', () => {
    over = true
    hide()
    waiting?.reject(new Interrupted())
  })

  const ask = async (question: string): Promise<string> => {
    stdout.write(`\n${question} `)
    const early = typed.shift()
    if (early !== undefined) return early.trim()
    if (over) throw new Interrupted()
    const line = await new Promise<string>((resolve, reject) => {
      waiting = { resolve, reject }
    })
    return line.trim()
  }
  const show = (text: string): void => {
    if (stdout.isTTY) stdout.write(enterScreen)
    shown = true
    stdout.write(`${text}\n`)
  }

  return {
    say: (text) => void stdout.write(`${text}\n`),
    ask,
    askSecret: async (question) => {
      show('')
      try {
        return await ask(question)
      } finally {
        hide()
      }
    },
    show,
    hide,
    connected: isConnected,
    ownDisk,
    now: Date.now,
    close: () => lines.close(),
  }
}
