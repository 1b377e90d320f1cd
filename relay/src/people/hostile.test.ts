import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleRoutes, type RouteName, refusal, refusalStatus } from '@zop/wire'
import fc from 'fast-check'
import * as v from 'valibot'
import { Connection } from '../store/sqlite/connection.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import { signInAt } from '../testing/client.ts'
import { raw } from '../testing/http.ts'
import { random } from '../testing/keys.ts'
import { runRelay } from '../testing/running.ts'

type Name = keyof typeof peopleRoutes & RouteName

/** Routes that take a body of some shape: whatever else comes is refused. */
const names = (Object.keys(peopleRoutes) as Name[]).filter((name) => peopleRoutes[name].method === 'POST' && name !== 'askForPool')

const prepare = async (t: { after(act: () => Promise<void>): void }) => {
  let connection: Connection | undefined
  const { desk, umbrella } = await runRelay(t, {
    openStore: (path) => {
      connection = new Connection(path)
      return sqliteStore(connection)
    },
  })
  const token = async (name: keyof typeof umbrella.members) => (await signInAt(desk, umbrella.members[name])).session
  const tokens = [await token('cora'), await token('lena'), await token('anna')]
  /** Everything that is stored about people, byte for byte. */
  const rows = () => {
    const tables = ['account', 'wrap', 'passkey', 'session', 'pool_seal', 'invitation', 'next_pool', 'pool_trial', 'text_block', 'directory', 'certificate']
    return tables.map((table) => connection?.database.prepare(`select * from "${table}"`).all())
  }
  const ask = async (name: Name, token: string, body: string) => {
    const path = peopleRoutes[name].path.replace(/:\w+/, random(16))
    const answer = await raw(desk, { method: 'POST', path, body, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } })
    const { code } = v.parse(refusal, JSON.parse(answer.text), { message: `${name}: ${body.slice(0, 200)}` })
    assert.equal(answer.status, refusalStatus[code], name)
    return code
  }
  return { tokens, rows, ask }
}

test('every wrong body on every route about people is refused, whoever sends it, and nothing changes', async (t) => {
  const { tokens, rows, ask } = await prepare(t)
  const before = rows()
  const bodies = ['{"a":', '', '[]', 'null', '"text"', '{"unknown":1}', '{"__proto__":{"role":"coordinator"}}', '{"certificates":[]}', '{"blocks":[{}]}']
  for (const name of names)
    for (const token of tokens) for (const body of bodies) assert.match(await ask(name, token, body), /malformed|not-found/, `${name}: ${body}`)
  assert.deepEqual(rows(), before)
})

test('whatever JSON comes, there is a refusal, never a failure of ours, and nothing changes', async (t) => {
  const { tokens, rows, ask } = await prepare(t)
  const before = rows()
  const envelope = fc.record({
    payloadType: fc.constantFrom('certificate', 'directory', 'pool').map((kind) => `application/vnd.zop.${kind}.v1+json`),
    payload: fc.oneof(
      fc.base64String({ minLength: 8, maxLength: 400 }).map((text) => text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')),
      fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
    ),
    signatures: fc.array(fc.constant({ keyid: random(32), sig: random(64) }), { minLength: 1, maxLength: 3 }),
  })
  const body = fc.oneof(
    fc.record({ certificates: fc.array(envelope, { minLength: 1, maxLength: 3 }) }),
    fc.record({ certificate: envelope }),
    fc.record({ directory: envelope }),
    fc.record({ offer: envelope }),
    fc.record({ secret: fc.constant(random(16)) }),
    fc.dictionary(fc.constantFrom('id', 'name', 'role', 'centre', 'replaces', 'secret', 'blocks', 'account'), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 }),
  )
  const shapes = names.filter((name) => name !== 'putBlocks' && name !== 'removePerson' && name !== 'cancelInvitation')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...shapes), fc.constantFrom(...tokens), body, async (name, token, body) => {
      await ask(name, token, JSON.stringify(body))
    }),
    { numRuns: 300 },
  )
  assert.deepEqual(rows(), before)
})
