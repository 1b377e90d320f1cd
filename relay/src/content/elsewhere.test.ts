import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { dayOf } from '../duty/calendar.ts'
import { raw } from '../testing/http.ts'
import { makeHouse } from '../testing/together.ts'

test('an edition that one process has made is made by the others too, byte for byte, also by one that comes later', async (t) => {
  const today = dayOf(Math.floor(Date.now() / 60_000))
  const house = await makeHouse(t, { texts: { documents: { 'page.de.hilfe': '---\ntitle: Hilfe\n---\nText' }, today } })
  const digestAt = async (site: string): Promise<string> => (await raw(site, { path: '/.well-known/content.json' })).text
  const [a, b] = [await house.start(), await house.start()]
  while ((await house.store.editions()).length === 0) await setImmediate()
  const c = await house.start()
  const has = (index: number): boolean => existsSync(join(house.place.folder, `data-${index}`, 'content', '1', 'index.html'))
  while (!has(1) || !has(2)) await setImmediate()
  const first = await digestAt(a.site)
  assert.match(first, /index\.html/)
  for (const { site } of [b, c]) while ((await digestAt(site)) !== first) await setImmediate()
})
