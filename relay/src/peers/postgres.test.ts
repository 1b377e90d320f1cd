import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { describe, test } from 'node:test'
import { openLog } from '../log.ts'
import { databaseFor } from '../testing/postgres/databases.ts'
import { PostgresBus } from './postgres.ts'

const log = openLog({ write: () => undefined })

/** A server that lets everybody in and answers nothing. */
const halfDead = async (test: { after(act: () => void): void }) => {
  const sockets = new Set<Socket>()
  let came = 0
  const server = createServer((socket) => {
    came++
    sockets.add(socket)
    socket.once('data', () => {
      // Authentication is fine, and it is ready for a query.
      socket.write(Buffer.concat([Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]), Buffer.from([0x5a, 0, 0, 0, 5, 0x49])]))
      socket.resume()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      server.emit('left')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  test.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  const url = `postgres://zop@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/zop`
  return { url, server, counts: () => ({ came, open: sockets.size }) }
}

describe('the line to the other processes', () => {
  test('leaves no connection behind at a server that answers nothing', async (t) => {
    const { url, server, counts } = await halfDead(t)
    const bus = new PostgresBus(url, log, { patience: 20 })
    const left = once(server, 'left')
    await assert.rejects(bus.listen({ heard: () => undefined, turned: () => undefined }))
    await left
    assert.deepEqual(counts(), { came: 1, open: 0 })
  })

  test('of a process that hangs is ended by another one, and with it go its lock and its place among those that listen', async (t) => {
    const { url } = await databaseFor(t)
    const turns: boolean[] = []
    const [hanging, other] = [new PostgresBus(url, log), new PostgresBus(url, log)]
    const turned = Promise.withResolvers<void>()
    await hanging.listen({
      heard: () => undefined,
      turned: (hears) => {
        turns.push(hears)
        turned.resolve()
      },
    })
    await other.listen({ heard: () => undefined, turned: () => assert.fail('its own line stands') })
    assert.equal(await hanging.lead(), true)
    assert.equal(await other.lead(), false)
    await other.end('1 1')
    assert.equal(await hanging.lead(), true, 'nobody is ended by another name')
    await other.end(hanging.line ?? '')
    await turned.promise
    assert.deepEqual(turns, [false])
    assert.equal(await other.lead(), true)
    await Promise.all([hanging.close(), other.close()])
  })
})
