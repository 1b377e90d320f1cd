// A program: so many clients, each of which sends a byte of a request every ten seconds and dials again as soon as it is shown out. Says how many are open whenever a line comes in.
// A process of its own, so that those who are measured do not share its event loop.
import { connect, type Socket } from 'node:net'
import { argv, stdin } from 'node:process'

const [, , origin = '', count = '0'] = argv
const { hostname, port, host } = new URL(origin)
/** Milliseconds between two bytes of one socket. */
const between = 10_000
const head = `POST /api/conversation HTTP/1.1\r\nhost: ${host}\r\norigin: ${origin}\r\n`
const inHeader = { text: `${head}x-slow: ${'x'.repeat(1000)}`, at: 0 }
const inBody = { text: `${head}content-type: application/json\r\ncontent-length: 100000\r\n\r\n{"login":"${'x'.repeat(1000)}`, at: head.length + 80 }
const open = new Set<Socket>()

const dial = (way: typeof inHeader): void => {
  let { at } = way
  const socket = connect(Number(port), hostname, () => {
    open.add(socket)
    socket.write(way.text.slice(0, at))
  })
  const timer = setInterval(() => socket.write(way.text.slice(at, ++at)), between)
  socket.on('error', () => undefined)
  socket.resume().on('close', () => {
    clearInterval(timer)
    open.delete(socket)
    dial(way)
  })
}

for (let i = 0; i < Number(count); i++) dial(i % 2 === 0 ? inHeader : inBody)
stdin.on('data', () => console.info(open.size)).on('end', () => process.exit())
