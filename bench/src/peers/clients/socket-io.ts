import { Awaited, type Connect, webSocket } from './talk.ts'

/** Engine.IO 4 and Socket.IO 5 as far as one event with an acknowledgement needs them. */
export const socketIo: Connect = async (port, index) => {
  const awaited = new Awaited()
  const joined = awaited.for('40')
  let said = 0
  const hear = (text: string, socket: WebSocket) => {
    if (text.startsWith('0')) socket.send('40')
    else if (text === '2') socket.send('3')
    else awaited.came(text.match(/^4[0-9]+/)?.[0] ?? '')
  }
  const socket = await webSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, [], hear)
  await joined
  return {
    say: (box) => {
      const name = said++
      const stored = awaited.for(`43${name}`)
      socket.send(`42${name}${JSON.stringify(['message', { id: `${index} ${name} ${Math.random()}`, conversation: index, box }])}`)
      return stored
    },
  }
}
