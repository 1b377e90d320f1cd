// A program: chainpad-server over ws, with a listener that stores as CryptPad's does: a line in a file for each channel, then the acknowledgement. Arguments: the folder with
// its packages, the folder for its files. Prints its port.
import { appendFile } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

interface Netflux {
  on(event: 'channelMessage', act: (server: object, channel: { id: string }, message: unknown[], stored: (error: Error | null) => void) => void): void
}

const [folder = '', data = ''] = process.argv.slice(2)
const present = createRequire(join(folder, 'from.js'))
const { WebSocketServer } = present('ws') as { WebSocketServer: new (options: object) => object }
const netflux = present('chainpad-server') as { create(server: object): Netflux }
const server = createServer()
netflux.create(new WebSocketServer({ server })).on('channelMessage', (_server, { id }, message, stored) => {
  appendFile(join(data, id), `${JSON.stringify(message)}\n`, stored)
})
server.listen(0, '127.0.0.1', () => console.info((server.address() as AddressInfo).port))
