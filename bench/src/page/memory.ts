import { readdir, readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import type { Browser, QuietPage } from './quiet-page.ts'

/** A browser's processes: `page` are its renderers, `browser` keeps blobs. */
const kinds = ['page', 'network', 'browser', 'GPU', 'other'] as const
type Kind = (typeof kinds)[number]

/** MiB by process at one moment. */
export type Held = Readonly<Record<Kind, number>>

const nothing: Held = { page: 0, network: 0, browser: 0, GPU: 0, other: 0 }

/** Milliseconds between two looks. */
const beat = 100

const read = (pid: string, file: string): Promise<string> => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')

const kindOf = (command: string): Kind => {
  if (command.includes('--type=renderer')) return 'page'
  if (command.includes('NetworkService')) return 'network'
  if (command.includes('--type=gpu-process')) return 'GPU'
  return command.includes('--type=') ? 'other' : 'browser'
}

/** A browser's own process and all below it, by kind. */
const processesOf = async (root: number): Promise<ReadonlyMap<string, Kind>> => {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = new Map(await Promise.all(all.map(async (pid) => [pid, (await read(pid, 'status')).match(/^PPid:\s+(\d+)$/m)?.[1] ?? ''] as const)))
  const inside = (pid: string): boolean => pid === String(root) || (parents.has(pid) && inside(parents.get(pid) ?? ''))
  return new Map(await Promise.all(all.filter(inside).map(async (pid) => [pid, kindOf(await read(pid, 'cmdline'))] as const)))
}

/** MiB that a process holds, of what it shares with others its part (Linux, proportional set size). Without pages of program files: their part changes with every other browser on the machine. */
const sizeOf = async (pid: string): Promise<number> =>
  (await read(pid, 'smaps_rollup')).matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB/gm).reduce((sum, [, size]) => sum + Number(size), 0) / 1024

export const total = (held: Held): number => kinds.reduce((sum, kind) => sum + held[kind], 0)

/** Looks ten times a second at what the processes of a browser hold. */
export class Watch implements Disposable {
  readonly #root: number
  readonly #timer: NodeJS.Timeout
  #processes: ReadonlyMap<string, Kind> = new Map()
  #samples: Held[] = []
  #base: Held = nothing
  #looking = false

  private constructor(root: number) {
    this.#root = root
    this.#timer = setInterval(() => void this.#look(), beat)
  }

  static async on(browser: Browser): Promise<Watch> {
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return new Watch(processInfo.find(({ type }) => type === 'browser')?.id ?? 0)
  }

  /** From here on everything counts as growth. The page's garbage is collected first, so that growth cannot hide in what lay there before. */
  async begin(page: QuietPage): Promise<void> {
    await page.send('HeapProfiler.collectGarbage')
    await setTimeout(1000)
    await page.send('HeapProfiler.collectGarbage')
    this.#processes = await processesOf(this.#root)
    await this.#sample()
    this.#base = this.#samples.at(-1) ?? nothing
    this.#samples = []
  }

  /** Growth since `begin`, or since this was asked last, sample after sample. */
  async grown(): Promise<readonly Held[]> {
    await this.#sample()
    const grown = this.#samples.map((held) => Object.fromEntries(kinds.map((kind) => [kind, held[kind] - this.#base[kind]])) as Held)
    this.#samples = []
    return grown
  }

  async #look(): Promise<void> {
    if (this.#looking || this.#processes.size === 0) return
    this.#looking = true
    await this.#sample()
    this.#looking = false
  }

  async #sample(): Promise<void> {
    const held = { ...nothing }
    for (const [pid, kind] of this.#processes) held[kind] += await sizeOf(pid)
    this.#samples.push(held)
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer)
  }
}
