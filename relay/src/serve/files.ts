import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

const compressible = /^text\/|json|xml|svg/

export interface StaticFile {
  /** Path under the root, with index.html spelled out. */
  readonly path: string
  readonly type: string
  readonly etag: string
  /** SHA-256 in base64url. */
  readonly hash: string
  readonly plain: Buffer
  /** Brotli, as the build has packed it or else made at the first request and kept; null where it does not pay. */
  brotli(): Promise<Buffer | null>
}

/** Files by their path. What is not in it does not exist, so no spelling of a path leads out of a folder, and no file changes under a running relay. */
export type Layer = ReadonlyMap<string, StaticFile>

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** What a build has packed, by the SHA-256 of the plain file (setup/src/release/pack.ts). */
type Packed = ReadonlyMap<string, Buffer>
const packedFolder = '.packed'

/** A copy that is damaged, or of another text, is none. */
const isOf = async (packed: Buffer, plain: Buffer): Promise<boolean> => {
  try {
    return (await decompress(packed, { maxOutputLength: plain.length })).equals(plain)
  } catch {
    return false
  }
}

export const fileOf = (path: string, plain: Buffer, built: Packed = new Map()): StaticFile => {
  const type = types[extname(path)] ?? 'application/octet-stream'
  const hash = createHash('sha256').update(plain).digest('base64url')
  let packed: Promise<Buffer | null> | null = null
  const pack = async () => {
    if (!compressible.test(type) || plain.length < 256) return null
    const before = built.get(hash)
    if (before && (await isOf(before, plain))) return before
    const small = await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
    return small.length < plain.length ? small : null
  }
  return {
    path,
    type,
    hash,
    etag: `"${hash.slice(0, 22)}"`,
    plain,
    brotli() {
      packed ??= pack()
      return packed
    },
  }
}

/** Every file of a folder, read once. What is packed has no path of its own. */
export const readLayer = async (folder: string): Promise<Layer> => {
  const plain = new Map<string, Buffer>()
  const packed = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    if (entry.parentPath === join(folder, packedFolder)) packed.set(entry.name, bytes)
    else plain.set(`/${relative(folder, file).split(sep).join('/')}`, bytes)
  }
  return new Map([...plain].map(([path, bytes]) => [path, fileOf(path, bytes, packed)]))
}

/** The release, and below it the published content, which is changed as a whole and never stands in the release's place. */
export class Files {
  readonly release: Layer
  #content: Layer = new Map()

  constructor(release: Layer) {
    this.release = release
  }

  get content(): Layer {
    return this.#content
  }

  show(content: Layer): void {
    this.#content = content
  }

  #get(path: string): StaticFile | null {
    return this.release.get(path) ?? this.#content.get(path) ?? null
  }

  /** The file at a decoded path; a folder gives its index.html. */
  at(path: string): StaticFile | null {
    return this.#get(path.endsWith('/') ? `${path}index.html` : path)
  }

  /** Whether this path is a folder with a page of its own, asked for without the slash at the end. */
  isFolder(path: string): boolean {
    return !path.endsWith('/') && this.#get(`${path}/index.html`) !== null
  }

  /** The languages that have a first page, in the order of their tags. */
  get languages(): readonly string[] {
    const paths = [...this.release.keys(), ...this.#content.keys()]
    return [...new Set(paths.flatMap((path) => path.match(/^\/([a-z]{2}(?:-[a-z]{2,8})?)\/index\.html$/)?.[1] ?? []))].toSorted()
  }
}
