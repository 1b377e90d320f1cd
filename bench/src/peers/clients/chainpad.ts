import { Awaited, type Connect, webSocket } from './talk.ts'

/** Netflux 2: one channel for each connection. */
export const chainpad: Connect = async (port, index) => {
  const awaited = new Awaited()
  const channel = `channel-${index}`.padEnd(32, '0')
  const joined = awaited.for('joined')
  let sequence = 1
  const hear = (text: string) => {
    const [answered, second, kind] = JSON.parse(text) as [number, string, string]
    if (answered > 0 && second === 'ACK') awaited.came(`${answered}`)
    if (kind === 'JOIN') awaited.came('joined')
  }
  const socket = await webSocket(`ws://127.0.0.1:${port}/`, [], hear)
  socket.send(JSON.stringify([sequence++, 'JOIN', channel]))
  await joined
  return {
    say: (box) => {
      const name = sequence++
      const heard = awaited.for(`${name}`)
      socket.send(JSON.stringify([name, 'MSG', channel, box]))
      return heard
    },
  }
}
