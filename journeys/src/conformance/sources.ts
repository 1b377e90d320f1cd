import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { root } from '../house/program.ts'

const imports = {
  '@zop/wire': '/wire/src/index.ts',
  '@noble/': '/node_modules/@noble/',
  hpke: '/node_modules/hpke/index.js',
  valibot: '/node_modules/valibot/dist/index.mjs',
}

const page = (script: string): string =>
  `<!doctype html><title>sources</title><script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="${script}"></script>`

/** Serves a room's TypeScript as a browser reads it: types stripped as Node strips them, packages by import map, nothing bundled. */
export const serveSources = async (script: string): Promise<AsyncDisposable & { address: string }> => {
  const source = async (path: string) => {
    const text = await readFile(join(root, path), 'utf8').catch(() => null)
    return text !== null && path.endsWith('.ts') ? stripTypeScriptTypes(text) : text
  }
  const server = createServer(async ({ url = '/' }, answer) => {
    const text = url === '/' ? page(script) : await source(normalize(url))
    answer.writeHead(text === null ? 404 : 200, { 'content-type': url === '/' ? 'text/html' : 'text/javascript' }).end(text ?? '')
  }).listen(0, 'localhost')
  await once(server, 'listening')
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: async () => void server.close().closeAllConnections(),
  }
}
