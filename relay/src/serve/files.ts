import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

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
  readonly plain: Buffer
  /** Brotli, made at the first request and kept; null where it does not pay. */
  brotli(): Promise<Buffer | null>
}

const compress = promisify(brotliCompress)

const fileOf = (folder: string, path: string): StaticFile => {
  const plain = readFileSync(join(folder, path))
  const type = types[extname(path)] ?? 'application/octet-stream'
  let packed: Promise<Buffer | null> | null = null
  const pack = async () => {
    if (!compressible.test(type) || plain.length < 256) return null
    const small = await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
    return small.length < plain.length ? small : null
  }
  return {
    path,
    type,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    brotli() {
      packed ??= pack()
      return packed
    },
  }
}

/**
 * The release, listed once at the start: what is not on the list does not exist, so no spelling of a path leads out of the folder, and the files
 * cannot change under a running relay.
 */
export class Files {
  readonly #files = new Map<string, StaticFile>()

  constructor(folder: string) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`
      this.#files.set(path, fileOf(folder, path))
    }
  }

  /** The file at a decoded path; a folder gives its index.html. */
  at(path: string): StaticFile | null {
    return this.#files.get(path.endsWith('/') ? `${path}index.html` : path) ?? null
  }

  /** Whether this path is a folder with a page of its own, asked for without the slash at the end. */
  isFolder(path: string): boolean {
    return !path.endsWith('/') && this.#files.has(`${path}/index.html`)
  }
}
