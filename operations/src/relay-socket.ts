import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Failed } from './failed.ts'

/** The relay does not run, or not with this data folder. */
export class NotThere extends Failed {}

/** Asks the relay of this data folder on its socket; `asked` is a method and a path. Throws `NotThere` where nobody listens, and what the relay says where it refuses. */
export const askRelay = async (data: string, asked: string): Promise<IncomingMessage> => {
  const [method = '', path = ''] = asked.split(' ')
  const socketPath = join(data, 'relay.sock')
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ socketPath, method, path }, resolve)
      .on('error', () => reject(new NotThere(`No relay answers at ${socketPath}. It must run, and this must be its user.`)))
      .end()
  })
  if (response.statusCode === 200) return response
  throw new Failed((await text(response)).trim())
}
