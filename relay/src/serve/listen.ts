import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'

interface Where {
  /** 0 for any free one. */
  readonly port: number
  /** An address, or `localhost` for both of its address families. */
  readonly host: string
}

/** Listens and answers with the port. */
export const listen = async (app: FastifyInstance, { port, host }: Where): Promise<number> => {
  await app.listen({ port, host: host === 'localhost' ? '127.0.0.1' : host })
  const given = (app.server.address() as AddressInfo).port
  if (host === 'localhost') await listenOn6(app, given)
  return given
}

/** Browsers try ::1 for localhost too. Its connections go to the same server, so that every rule holds for them as well. */
const listenOn6 = async (app: FastifyInstance, port: number): Promise<void> => {
  const second = createServer({ noDelay: true }, (socket) => app.server.emit('connection', socket))
  second.maxConnections = app.server.maxConnections
  try {
    await once(second.listen(port, '::1'), 'listening')
    app.server.once('close', () => second.close())
  } catch (error) {
    // A machine without IPv6, or somebody else on that port there: 127.0.0.1 is enough.
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
