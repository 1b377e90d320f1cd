import { once } from 'node:events'
import { connect } from 'node:net'
import { Awaited, type Connect } from './talk.ts'

const text = (value: string): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(Buffer.byteLength(value))
  return Buffer.concat([length, Buffer.from(value)])
}

/** The length of the rest, seven bits a byte. */
const lengthOf = (length: number): Buffer => (length < 128 ? Buffer.of(length) : Buffer.of((length % 128) + 128, Math.floor(length / 128)))

const packet = (kind: number, ...parts: Buffer[]): Buffer => {
  const rest = Buffer.concat(parts)
  return Buffer.concat([Buffer.of(kind), lengthOf(rest.length), rest])
}

const connection = async (port: number, name: string, heard: (kind: number, id: number) => void) => {
  const socket = connect(port, '127.0.0.1').setNoDelay()
  let held = Buffer.alloc(0)
  socket.on('data', (more: Buffer) => {
    held = Buffer.concat([held, more])
    // What a broker says to these clients is shorter than 128 bytes.
    for (; held.length >= 2 && held.length >= 2 + (held[1] ?? 0); held = held.subarray(2 + (held[1] ?? 0)))
      heard((held[0] ?? 0) >> 4, held.length >= 4 ? held.readUInt16BE(2) : 0)
  })
  await once(socket, 'connect')
  // A session that stays (clean session 0), no keep-alive.
  socket.write(packet(0x10, text('MQTT'), Buffer.of(4, 0, 0, 0), text(name)))
  return socket
}

/** MQTT 3.1.1, quality of service 1: a publication is acknowledged by its PUBACK. */
export const mosquitto: Connect = async (port, index) => {
  const awaited = new Awaited()
  const joined = awaited.for('2 0')
  const socket = await connection(port, `c${index}`, (kind, id) => awaited.came(kind === 2 ? '2 0' : `${kind} ${id}`))
  await joined
  let said = 0
  return {
    say: (box) => {
      said = (said % 65_000) + 1
      const id = Buffer.alloc(2)
      id.writeUInt16BE(said)
      const done = awaited.for(`4 ${said}`)
      socket.write(packet(0x32, text(`to/${index}`), id, Buffer.from(box)))
      return done
    },
  }
}

/** Somebody who has asked for all of it and is not there: what is said is kept for them. */
export const subscribeAway = async (port: number): Promise<void> => {
  const awaited = new Awaited()
  const joined = awaited.for('2')
  const subscribed = awaited.for('9')
  const socket = await connection(port, 'away', (kind) => awaited.came(`${kind}`))
  await joined
  socket.write(packet(0x82, Buffer.of(0, 1), text('to/#'), Buffer.of(1)))
  await subscribed
  socket.destroy()
}
