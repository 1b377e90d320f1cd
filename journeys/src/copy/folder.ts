import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { root } from '../house/program.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Release and pages copied into one folder, and a server that knows nothing but files: no relay, no headers, no choice of language. */
export class CopiedSite implements AsyncDisposable {
  readonly origin: string
  readonly #folder: string
  readonly #server: Server

  private constructor(folder: string, server: Server) {
    this.#folder = folder
    this.#server = server
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`
  }

  static async open(): Promise<CopiedSite> {
    const folder = await mkdtemp(join(tmpdir(), 'copied-site-'))
    for (const part of ['content/dist/site', 'site/dist']) await cp(join(root, part), folder, { recursive: true })
    const server = createServer(async ({ url = '/' }, answer) => {
      const path = join(folder, new URL(url, 'http://localhost').pathname)
      const file = path.endsWith('/') ? `${path}index.html` : path
      const bytes = await readFile(file).catch(() => null)
      answer.writeHead(bytes ? 200 : 404, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(bytes ?? (await readFile(join(folder, '404.html'))))
    }).listen(0, 'localhost')
    await once(server, 'listening')
    return new CopiedSite(folder, server)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await rm(this.#folder, { recursive: true })
  }
}
