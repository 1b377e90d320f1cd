import { rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { hourOf } from '../clock.ts'
import type { Config } from '../config.ts'
import { publicSamples } from '../content/samples.ts'
import { placesOf } from '../log.ts'
import type { World } from '../world.ts'
import { rememberBackup } from './backed-up.ts'
import { type Operated, openFigures } from './figures.ts'
import { fits, removeSnapshot, takeSnapshot } from './snapshot.ts'

/** Bytes of a socket's name that every system takes (unix(7): 108 with the zero at the end; fewer elsewhere). */
const longestName = 100

export interface Operating extends Operated {
  readonly world: World
  readonly config: Pick<Config, 'data' | 'metrics'>
  /** Bytes of the disk that stay free whatever is copied. */
  readonly keepFree: number
}

const say = (response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', connection: 'close' }).end(text)
}

interface Readiness {
  readonly store: boolean
  readonly directory: boolean
  readonly hears: boolean
  /** Public pages that name an invented association. They do not keep anybody from writing. */
  readonly samples?: readonly string[]
}

/** Milliseconds that whoever asks waits for the store: a disk may hang without end. */
const patience = 10_000

/** Whether a new conversation could be taken: the store writes, a directory holds, and nothing is missed that other processes tell. */
const readinessOf = (world: World): (() => Promise<Readiness>) => {
  const { store, directories, clock, peers } = world
  const samplesNow = publicSamples(world)
  /** The other value where this one has failed, or has not come in time. */
  const orElse = <T>(asked: Promise<T>, other: T): Promise<T> =>
    new Promise((resolve) => {
      const stop = clock.after(patience, () => resolve(other))
      asked.then(resolve, () => resolve(other)).finally(stop)
    })
  return async () => {
    const [writes, samples] = await Promise.all([
      orElse(
        store.probe().then(() => true),
        false,
      ),
      orElse<readonly string[]>(samplesNow(), []),
    ])
    return {
      store: writes,
      directory: directories.newest.directory.expires > hourOf(clock),
      hears: peers.hears,
      ...(samples.length > 0 ? { samples } : {}),
    }
  }
}

/**
 * What the operator asks the relay on its own machine. On a port of its own, where the configuration names one: `/metrics` and `/ready`. On the socket `relay.sock` in the
 * data folder, which nobody else may enter, also `/snapshot` (the store as one file) and `/backed-up` (it lies sealed now).
 */
export const openDoor = async (given: Operating): Promise<{ close(): Promise<void> }> => {
  const { world, config, freeBytes, keepFree } = given
  const { data, metrics } = config
  const figures = openFigures(given)
  const readiness = readinessOf(world)
  let copying = false

  const snapshot = async (response: ServerResponse): Promise<void> => {
    const { store } = world
    if (!store.snapshot) return say(response, 404, 'This store is copied by its own database.\n')
    if (copying) return say(response, 409, 'Another copy is being made. Wait until it is done.\n')
    if (!fits(data, { free: freeBytes(data), keep: keepFree }))
      return say(response, 507, 'The disk has no room for a copy beside the data. Nothing was copied; make room, then try again.\n')
    copying = true
    try {
      const file = await takeSnapshot({ snapshot: store.snapshot }, data)
      const { size } = await file.stat()
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': size, connection: 'close' })
      await pipeline(file.createReadStream(), response)
    } finally {
      copying = false
    }
  }

  const answer = async (asked: string, response: ServerResponse): Promise<void> => {
    switch (asked) {
      case 'GET /metrics':
        return say(response, 200, await figures.text())
      case 'GET /ready': {
        const is = await readiness()
        return say(response, is.store && is.directory && is.hears ? 200 : 503, `${JSON.stringify(is)}\n`, 'application/json')
      }
      case 'local POST /snapshot':
        return snapshot(response)
      case 'local POST /backed-up':
        rememberBackup(data, hourOf(world.clock))
        return say(response, 200, 'Noted.\n')
      default:
        say(response, 404, 'Here are /metrics and /ready; on the socket also /snapshot and /backed-up.\n')
    }
  }

  const serve =
    (prefix: string) =>
    ({ method, url }: IncomingMessage, response: ServerResponse): void => {
      const asked = `${method} ${url}`
      answer(method === 'POST' ? `${prefix}${asked}` : asked, response).catch((error: unknown) => {
        world.log.line('warn', { msg: 'the operator could not be answered', stack: placesOf(error) })
        if (response.headersSent) response.destroy()
        else say(response, 500, 'That did not work. The relay goes on; its log says where.\n')
      })
    }

  const listening = (server: Server, where: { path: string } | { port: number; host: string }): Promise<Server> =>
    new Promise((resolve, reject) => server.once('error', reject).listen(where, () => resolve(server)))

  removeSnapshot(data)
  const servers: Server[] = []
  const socket = join(data, 'relay.sock')
  if (process.platform === 'win32' || Buffer.byteLength(socket) > longestName)
    world.log.line('warn', { msg: 'the name of the data folder is too long for a socket: there can be no backup while the relay runs' })
  else {
    // Whoever left it there is gone: the store's lock has been taken already.
    rmSync(socket, { force: true })
    servers.push(await listening(createServer(serve('local ')), { path: socket }))
  }
  if (metrics) servers.push(await listening(createServer(serve('')), metrics))
  return {
    close: async () => {
      figures.close()
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections()
          return new Promise<void>((resolve) => server.close(() => resolve()))
        }),
      )
    },
  }
}
