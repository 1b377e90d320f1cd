// A program: chainpad-server over ws, as CryptPad runs it. It passes messages on and acknowledges them; storing is the business of whoever listens to it. Prints its port.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const present = createRequire(join(process.argv[2] ?? '', 'from.js'))
const { WebSocketServer } = present('ws') as { WebSocketServer: new (options: object) => object }
const netflux = present('chainpad-server') as { create(server: object): object }
const server = createServer()
netflux.create(new WebSocketServer({ server }))
server.listen(0, '127.0.0.1', () => console.info((server.address() as AddressInfo).port))
