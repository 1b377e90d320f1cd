import assert from 'node:assert/strict'
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { House } from '../house/house.ts'
import { root } from '../house/program.ts'

type Hashes = Record<string, string>

/** What an outside monitor does: asks for every file that the published list names, and says which are not what the list says. */
const monitor = async (origin: string, list: Hashes): Promise<string[]> => {
  const found = await Promise.all(
    Object.entries(list).map(async ([path, hash]) => {
      const answer = await fetch(origin + path)
      const digest = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer())
      return Buffer.from(digest).toString('base64url') === hash ? [] : [path]
    }),
  )
  return found.flat()
}

test('H9 an altered conversation script is found by whoever compares what is served with the published hash list', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'altered-'))
  t.after(() => rm(folder, { recursive: true }))
  await using house = await House.open()
  const list = JSON.parse(await readFile(join(root, 'site/dist/.well-known/release.json'), 'utf8')) as Hashes
  assert.deepEqual(await monitor(house.site, list), [])

  await house.kill()
  await cp(join(root, 'site/dist'), folder, { recursive: true })
  const script = (await readFile(join(folder, 'n/index.html'), 'utf8')).match(/src="\/(assets\/[^"]+\.js)"/)?.[1] ?? ''
  assert.ok((await readdir(join(folder, 'assets'))).includes(script.slice('assets/'.length)))
  await appendFile(join(folder, script), ';')
  const path = join(house.data, 'relay.json')
  const config = JSON.parse(await readFile(path, 'utf8')) as { site: object }
  await writeFile(path, JSON.stringify({ ...config, site: { ...config.site, files: folder } }))
  await house.start()
  assert.deepEqual(await monitor(house.site, list), [`/${script}`])
})
