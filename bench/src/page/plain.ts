import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { QuietPage } from './quiet-page.ts'

/** A page with nothing in it, and a server that takes any bytes and gives as many of `content` as its path says: what a browser does without us. */
export const servePlain = async (content: Buffer): Promise<Server> => {
  const server = createServer((asked, answer) => {
    if (asked.url === '/') return void answer.setHeader('content-type', 'text/html').end('<!doctype html><title>plain</title><input type=file>')
    if (asked.method === 'GET') return void answer.setHeader('content-type', 'application/octet-stream').end(content.subarray(0, Number(asked.url?.slice(1))))
    asked.resume().on('end', () => answer.end('{}'))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return server
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port

/** The chosen file, in one request. */
export const plainUp = (page: QuietPage): Promise<string> =>
  page.run(async () => {
    const body = document.querySelector('input')?.files?.[0] ?? null
    return (await fetch('/up', { method: 'POST', body })).text()
  })

/** A file of this size, as far as ready to be saved. */
export const plainDown = (page: QuietPage, size: number): Promise<void> =>
  page.run(async (size) => {
    const kept = URL.createObjectURL(await (await fetch(`/${size}`)).blob())
    Object.assign(globalThis, { kept })
  }, size)
