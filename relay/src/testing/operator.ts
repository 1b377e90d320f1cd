import { request } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

export interface OperatorAnswer {
  readonly status: number
  readonly bytes: Buffer
}

/** What the relay of a data folder answers on its socket; `asked` is a method and a path. */
export const askOperator = (data: string, asked: string): Promise<OperatorAnswer> => {
  const [method = '', path = ''] = asked.split(' ')
  return new Promise((resolve, reject) => {
    request({ socketPath: join(data, 'relay.sock'), method, path }, async (response) => {
      resolve({ status: response.statusCode ?? 0, bytes: await buffer(response) })
    })
      .on('error', reject)
      .end()
  })
}
