import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Failed } from './failed.ts'

/** The relay does not run, or not with this data folder. */
export class NotThere extends Failed {}

/** Milliseconds for an answer with all of its bytes. */
const patience = 20_000

/**
 * Asks the relay of this data folder on its socket; `asked` is a method and a path. Throws `NotThere` where nobody listens, and what the relay says where it refuses; where it has not
 * answered within 20 seconds, that. A copy of the store may take its time.
 */
export const askRelay = async (data: string, asked: string): Promise<IncomingMessage> => {
  const [method = '', path = ''] = asked.split(' ')
  const socketPath = join(data, 'relay.sock')
  const hangs = new Failed(`The relay at ${socketPath} runs, and has not answered within ${patience / 1000} seconds.`)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request({ socketPath, method, path }, resolve)
    const timer = asked === 'POST /snapshot' ? undefined : setTimeout(() => sent.destroy(hangs), patience)
    sent
      .on('close', () => clearTimeout(timer))
      .on('error', (error) => reject(error === hangs ? hangs : new NotThere(`No relay answers at ${socketPath}. It must run, and this must be its user.`)))
      .end()
  })
  if (response.statusCode === 200) return response
  throw new Failed((await text(response)).trim())
}
