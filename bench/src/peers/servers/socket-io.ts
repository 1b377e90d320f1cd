// A program: Socket.IO as a relay that stores before it acknowledges. Arguments: the folder with its package, the database, `group` or `single`. Prints its port.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openStore } from './store.ts'

interface Message {
  readonly id: string
  readonly conversation: number
  readonly box: string
}

interface Socket {
  on(event: 'message', act: (message: Message, stored: (answer: object) => void) => void): void
}

const [folder = '', path = '', how = ''] = process.argv.slice(2)
const { Server } = createRequire(join(folder, 'from.js'))('socket.io') as {
  Server: new (server: object) => { on(event: 'connection', act: (socket: Socket) => void): void }
}
const store = openStore(path, how === 'group')
const server = createServer()
new Server(server).on('connection', (socket) => {
  socket.on('message', ({ id, conversation, box }, stored) => store(id, conversation, Buffer.from(box, 'base64url'), () => stored({ order: 1 })))
})
server.listen(0, '127.0.0.1', () => console.info((server.address() as AddressInfo).port))
