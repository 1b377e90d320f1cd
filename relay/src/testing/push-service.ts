import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Arrivals } from './arrivals.ts'

/** What befalls the next push: a status, an answer that is lost, or none at all. */
export type Fate = number | 'lost' | 'silent'

const decoded = (part: string | undefined): unknown => JSON.parse(Buffer.from(part ?? '', 'base64url').toString())

/** Holds a request to RFC 8292 as a push service does, with the key that the browser subscribed by. */
export const checkVapid = (authorization: string | undefined, { origin, key, now }: { origin: string; key: string; now: number }): void => {
  const [, token = '', sent] = authorization?.match(/^vapid t=([\w.-]+), k=([\w-]+)$/) ?? []
  assert.equal(sent, key, 'by the key that the browser subscribed with')
  const [header, claims, signature] = token.split('.')
  assert.deepEqual(decoded(header), { typ: 'JWT', alg: 'ES256' })
  const { aud, exp, ...rest } = decoded(claims) as { aud: string; exp: number; sub?: string }
  assert.equal(aud, origin, 'for this service alone')
  assert.ok(exp > now / 1000 && exp <= now / 1000 + 86_400, 'for a day at most')
  assert.deepEqual(Object.keys(rest), [], 'and without a contact that is no address of the open internet')
  const point = Buffer.from(key, 'base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }
  const by = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  assert.ok(verify('sha256', Buffer.from(`${header}.${claims}`), by, Buffer.from(signature ?? '', 'base64url')), 'the signature')
}

export interface Push {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly bytes: number
}

/** A push service on a port of its own; `fates` come one after the other, then every push is taken. */
export const openPushService = async (t: { after(act: () => Promise<void>): void }, fates: Fate[] = []) => {
  const pushes = new Arrivals<Push>()
  const server = createServer((request, response) => {
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.length
    })
    request.on('end', () => {
      const fate = fates.shift() ?? 201
      pushes.put({ path: request.url ?? '', headers: request.headers, bytes })
      if (fate === 'lost') request.socket.destroy()
      else if (fate !== 'silent') response.writeHead(fate, fate === 429 ? { 'retry-after': '120' } : fate === 307 ? { location: '/elsewhere' } : {}).end()
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  t.after(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return { origin, fates, endpoint: (name: string) => `${origin}/push/${name}`, pushes }
}
