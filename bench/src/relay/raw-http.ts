// A program: plain node:http that reads a body and answers, the raw limit of one process. Prints its port.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((asked, answer) => {
  asked.resume().on('end', () => answer.setHeader('content-type', 'application/json').end('{"order":1}'))
})
server.listen(0, 'localhost', () => console.info((server.address() as AddressInfo).port))
