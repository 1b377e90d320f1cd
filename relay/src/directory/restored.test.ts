import assert from 'node:assert/strict'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Directory } from '@zop/wire'
import { openLog } from '../log.ts'
import { call, ok, signInAt } from '../testing/client.ts'
import { listenAsDesk } from '../testing/events.ts'
import { nextOf } from '../testing/people.ts'
import { makePlace, runRelay } from '../testing/running.ts'

test('an older backup beside newer keys is noticed: the operator and the coordinators are told until directories have passed what was reached', async (t) => {
  const place = makePlace()
  t.after(place.remove)
  const { umbrella } = place
  const lines: string[] = []
  const log = openLog({ write: (line: string) => lines.push(line) })
  const warned = (): number => lines.filter((line) => line.includes('an older backup was restored')).length
  const start = async () => {
    const relay = await runRelay(t, { place, log })
    const { desk } = relay
    const token = (await signInAt(desk, umbrella.members.cora)).session
    const told = async (): Promise<number[]> => {
      const stream = await listenAsDesk(desk, token)
      const { event } = await stream.next(({ kind }) => kind === 'tasks')
      stream.close()
      return event.kind === 'tasks' ? event.tasks.flatMap((task) => (task.kind === 'restored' ? [task.number] : [])) : []
    }
    const publish = async (on: typeof umbrella.directory, change: Partial<Directory> = {}) => {
      const next = nextOf({ ...umbrella, directory: on }, change)
      await ok(call(desk, 'publish', { params: {}, token, body: { directory: next.envelope } }))
      return next
    }
    return { ...relay, told, publish }
  }
  const [data, backup] = [join(place.config.data, 'relay.sqlite'), join(place.folder, 'backup')]
  const restore = () => {
    for (const end of ['-wal', '-shm']) rmSync(data + end, { force: true })
    copyFileSync(backup, data)
  }

  const first = await start()
  assert.deepEqual(await first.told(), [])
  await first.stop()
  copyFileSync(data, backup)
  const second = await start()
  const { number } = await second.publish(umbrella.directory).then(({ directory }) => directory)
  await second.stop()
  await (await start()).stop()
  assert.equal(warned(), 0)

  restore()
  const third = await start()
  assert.equal(warned(), 1)
  assert.deepEqual(await third.told(), [number])
  const again = await third.publish(umbrella.directory, { expires: umbrella.directory.directory.expires - 1 })
  assert.deepEqual(await third.told(), [number], 'another one of the number that was reached: desks know both')
  await third.publish(again)
  assert.deepEqual(await third.told(), [])
  await third.stop()
  await (await start()).stop()
  assert.equal(warned(), 1)
})
