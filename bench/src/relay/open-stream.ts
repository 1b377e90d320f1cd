import { Agent, type ClientRequest, request } from 'node:http'
import type { House } from '@zop/journeys'
import { pathOf } from '@zop/wire'
import type { Started } from './seeker.ts'

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

/** One stream that has said something: resolves with its request, kept open. */
export const openStream = ({ site }: Pick<House, 'site'>, { chain, token }: Started): Promise<ClientRequest> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site)
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}` }
    const asked = request({ agent, hostname, port, path: pathOf('seekerEvents', { conversation: chain.conversation }), headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode}`))
      answer.once('data', () => resolve(asked)).resume()
    })
    asked.on('error', () => {}).end()
  })

export const closeStreams = (): void => agent.destroy()
