import { createServer } from 'node:net'

/** Below the range from which systems hand out ports by themselves, and apart per process, so that a restart finds its ports free again. */
const lowest = 20_000
const range = 10_000
let next = (process.pid * 16) % range

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, 'localhost', () => server.close(() => resolve(true)))
  })

/** A port of localhost that nobody listens on. */
export const freePort = async (): Promise<number> => {
  for (let tried = 0; tried < range; tried++) {
    const port = lowest + (next++ % range)
    if (await isFree(port)) return port
  }
  throw new Error('no free port')
}
