// A program: posts prepared bodies over kept connections as fast as they are answered, and prints what it saw as one JSON line.
// A process of its own, so that the load does not share the relay's event loop.
import { Agent, request } from 'node:http'
import { argv, stdin } from 'node:process'
import { json } from 'node:stream/consumers'

interface Order {
  readonly port: number
  readonly connections: number
  readonly posts: readonly { readonly path: string; readonly token: string; readonly body: string }[]
}

const { port, connections, posts } = (await json(stdin)) as Order
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const refused = new Map<number, number>()
let next = 0

const post = ({ path, token, body }: Order['posts'][number]) =>
  new Promise<void>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` }
    const sent = request({ agent, host: 'localhost', port, path, method: 'POST', headers }, (answer) => {
      if (answer.statusCode !== 200) refused.set(answer.statusCode ?? 0, (refused.get(answer.statusCode ?? 0) ?? 0) + 1)
      answer.resume().on('end', resolve)
    })
    sent.on('error', reject).end(body)
  })

const worker = async () => {
  for (let one = posts[next++]; one !== undefined; one = posts[next++]) await post(one)
}

const begun = performance.now()
await Promise.all(Array.from({ length: connections }, worker))
const seconds = (performance.now() - begun) / 1000
console.info(JSON.stringify({ label: argv[2], posts: posts.length, seconds, perSecond: posts.length / seconds, refused: Object.fromEntries(refused) }))
agent.destroy()
