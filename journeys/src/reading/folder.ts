import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { root } from '../house/program.ts'

const folders = ['site/dist', 'content/dist/site'].map((folder) => join(root, folder))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

const read = async (path: string): Promise<Buffer | null> => {
  for (const folder of folders) {
    const found = await readFile(join(folder, path)).catch(() => null)
    if (found) return found
  }
  return null
}

/** The built files on a server that can do nothing but hand out a folder, as anybody's web space can. */
export const serveFolder = async () => {
  const server = createServer(async ({ url = '/' }, answer) => {
    const path = url.endsWith('/') ? `${url}index.html` : url
    const found = url.includes('..') ? null : await read(path)
    answer.writeHead(found ? 200 : 404, { 'content-type': `${types[extname(path)] ?? 'text/plain'}; charset=utf-8` })
    answer.end(found ?? (await read('/404.html')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
