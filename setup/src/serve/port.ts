import { createServer } from 'node:net'
import { Refused } from '../demo/folder.ts'

const listens = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })

/** Throws where somebody else listens on this port of localhost, in either family. */
export const assertFree = async (variable: string, port: number): Promise<void> => {
  for (const host of ['127.0.0.1', '::1']) {
    if (!(await listens(port, host))) throw new Refused(`Port ${port} is taken: stop what runs there, or choose another one with ${variable}=...`)
  }
}
