import assert from 'node:assert/strict'
import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { hourOf, systemClock } from './clock.ts'
import { reopenAt, startAt } from './testing/client.ts'
import { startProcess } from './testing/process.ts'
import { makePlace, type Place } from './testing/running.ts'
import { makeSeeker, makeStart } from './testing/seeker.ts'

test('F4 a relay whose file was lost does not start over the keys, says what to do, and what is restored opens; the number that it names lets it start', async (t) => {
  const place = makePlace()
  t.after(place.remove)
  const started = async (config: Place['config']) => {
    const relay = await startProcess({ ...place, config })
    t.after(() => relay.child.kill('SIGKILL'))
    return relay
  }
  const stopped = async (relay: Awaited<ReturnType<typeof started>>) => {
    relay.child.kill()
    assert.equal(await relay.exited, 0)
  }
  const { config } = place
  const first = await started(config)
  const seeker = makeSeeker()
  await startAt(first.site, seeker, makeStart(seeker, place.umbrella, hourOf(systemClock)))
  await stopped(first)
  const [file, backup] = [join(config.data, 'relay.sqlite'), join(place.folder, 'backup')]
  renameSync(file, backup)
  // As systemd does: the keys are that of the conversation, and that for push services.
  for (let starts = 0; starts < 2; starts++) await assert.rejects(started(config), /2 of 2 keys open nothing in the data.* start once with ZOP_FORGET=2:/)
  rmSync(file)
  copyFileSync(backup, file)
  const restored = await started(config)
  await reopenAt(restored.site, seeker)
  await stopped(restored)
  rmSync(file)
  await stopped(await started({ ...config, forget: 2 }))
})
