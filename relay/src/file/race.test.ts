import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileBlock } from '@zop/wire'
import { hourOf, systemClock } from '../clock.ts'
import { Connection } from '../store/sqlite/connection.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import { call, ok, refusedWith } from '../testing/client.ts'
import { filesWith } from '../testing/folder.ts'
import { random } from '../testing/keys.ts'
import { byPerson, counsellor, standIn } from '../testing/next.ts'
import { runRelay } from '../testing/running.ts'
import { taken } from '../testing/taken.ts'

const { sealed } = fileBlock
const rounds = 20

const prepare = async (t: { after(act: () => Promise<void>): void }) => {
  let connection: Connection | undefined
  const relay = await runRelay(t, {
    openStore: (path) => {
      connection = new Connection(path)
      return sqliteStore(connection)
    },
  })
  const rows = (): number =>
    (['file', 'part'] as const).reduce((sum, table) => sum + Number(connection?.prepare(`select count(*) as n from ${table}`).get()?.['n']), 0)
  const round = async () => {
    const talk = await taken(relay)
    const file = random(16)
    const params = { ...talk.params, file }
    const open = (record = talk.take.hash) =>
      call(relay.site, 'fileOpen', { params: talk.params, body: { id: file, record, size: 3 * sealed }, token: talk.token })
    const write = (at: number) =>
      call(relay.site, 'fileWrite', { params: { ...params, at: String(at * sealed) }, body: randomBytes(sealed), token: talk.token })
    await ok(open())
    await ok(write(0))
    return { talk, file, params, open, write }
  }
  return { ...relay, rows, round }
}

describe('a file that comes', () => {
  test('F1 while the conversation ends leaves nothing, whoever was first', async (t) => {
    const { round, desk, rows, place } = await prepare(t)
    const ids: string[] = []
    for (let at = 0; at < rounds; at++) {
      const { talk, file, write } = await round()
      const end = () => refusedWith(call(desk, 'end', { params: talk.params, token: talk.session, body: {} }))
      const acts = at % 2 === 0 ? [refusedWith(write(1)), end()] : [end(), refusedWith(write(1))]
      const codes = await Promise.all(acts)
      assert.ok(
        codes.every((code) => ['ok', 'not-found', 'not-signed-in'].includes(code)),
        codes.join(),
      )
      ids.push(file)
    }
    assert.equal(rows(), 0)
    for (const id of ids) assert.deepEqual(filesWith(join(place.folder, 'data'), Buffer.from(id)), [])
  })

  test('D4 while the next record comes is written before it or goes on under it, and no byte is lost', async (t) => {
    const { round, desk, site, umbrella } = await prepare(t)
    const { anna, alex } = umbrella.members
    for (let at = 0; at < rounds; at++) {
      const { talk, params, open, write } = await round()
      const next = byPerson(talk.seeker, { umbrella, on: talk.take, hour: hourOf(systemClock) }, { by: anna, to: [counsellor(anna), standIn(alex)] })
      const change = () => refusedWith(call(desk, 'write', { params: talk.params, body: next.sealed, token: talk.session }))
      const acts = { write: () => refusedWith(write(1)), change }
      const [first, second] =
        at % 2 === 0
          ? await Promise.all([acts.write(), acts.change()])
          : await Promise.all([acts.change(), acts.write()]).then(([changed, written]) => [written, changed] as const)
      assert.equal(second, 'ok')
      assert.ok(first === 'ok' || first === 'newer-epoch', first)
      assert.equal((await ok(open(next.hash))).have, first === 'ok' ? 2 * sealed : sealed)
      await ok(write(1))
      assert.equal((await ok(write(2))).have, 3 * sealed)
      assert.equal((await ok(call(site, 'fileState', { params, token: talk.token }))).have, 3 * sealed)
    }
  })
})
