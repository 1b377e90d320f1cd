import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An answer under way, and a reader who reads only when told. */
export const openAnswer = async (t: { after(act: () => void): void }): Promise<{ readonly reader: IncomingMessage; readonly raw: ServerResponse }> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const asked = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: false })
  const [, raw] = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
  raw.writeHead(200)
  raw.flushHeaders()
  const [reader] = (await once(asked, 'response')) as [IncomingMessage]
  reader.on('error', () => undefined)
  return { reader, raw }
}
