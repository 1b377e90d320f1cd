import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packagesOf } from './packages.ts'

const house = join(import.meta.dirname, '../../..')

/** Says what stands in /proc to a relay that may not read there. */
export const systemCat = '/bin/cat'

/** A program of the workshop: its file, and the folders whose code it is made of. */
export interface Program {
  readonly file: string
  readonly reads: readonly string[]
}

/**
 * The program of this house. Its data may lie in the house too, so it reads package by package: with all of `node_modules`, a link in there and two dots behind it lead
 * past the permission model to everything beside the room that is linked.
 */
export const workshop: Program = {
  file: join(house, 'workshop/src/main.ts'),
  get reads() {
    return [...packagesOf(join(house, 'workshop'))]
  },
}

/** Mebibytes of JavaScript's heap. */
const heap = 512
/** Pages of 64 KiB: 1 GiB for the solver. */
const wasmPages = 16_384

/** Bytes of everything together: buffers stand in neither heap nor WebAssembly, and no flag of Node bounds them. */
export const mostMemory = 2 * 1024 ** 3

/** What the permission model leaves open, a module closes before the program runs. */
const closing = join(house, 'workshop/src/close.ts')

/**
 * The arguments that Node takes to run a program that may read its own code and use its three pipes, and nothing else: no other file, no network, no process,
 * thread, addon or inspector (docs/decisions/026). `node:sqlite` opens files past the permission model, so it is taken away by name.
 */
export const sandboxed = ({ file, reads }: Program): readonly string[] => [
  '--permission',
  ...[...reads, dirname(closing)].map((path) => `--allow-fs-read=${path}`),
  '--no-experimental-sqlite',
  '--disallow-code-generation-from-strings',
  '--disable-proto=delete',
  '--disable-warning=ExperimentalWarning',
  `--max-old-space-size=${heap}`,
  `--wasm-max-mem-pages=${wasmPages}`,
  `--import=${pathToFileURL(closing).href}`,
  file,
]
