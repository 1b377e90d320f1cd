import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Arrivals } from './arrivals.ts'

/** A push service that takes what it is given, until it is disposed. */
export const openPushService = async () => {
  const pushes = new Arrivals<{ readonly headers: IncomingHttpHeaders; readonly bytes: number; readonly raw: Buffer }>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const raw = Buffer.concat(parts)
      pushes.put({ headers: request.headers, bytes: raw.length, raw })
      response.writeHead(201).end()
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { pushes, origin, [Symbol.asyncDispose]: close }
}
