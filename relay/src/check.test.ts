import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { placeFaults, portsTaken } from './config/place.ts'
import { shownConfig } from './config/shown.ts'
import { type Config, readConfig } from './config.ts'
import { folderFor } from './testing/folder.ts'

const settings = (more: object = {}) => ({
  ZOP_SITE_ORIGIN: 'https://beratung.example',
  ZOP_DESK_ORIGIN: 'https://team.example',
  ZOP_DEPLOYMENT: 'A'.repeat(22),
  ZOP_DATA: '/nowhere/at/all',
  ZOP_FOUNDING: '/nowhere/founding.json',
  ...more,
})

const faults = (more: object): readonly string[] => placeFaults(readConfig(settings(more)), {})

test('npm run config says all that is wrong with the place at once, not the first of it', async () => {
  const env = settings({ PATH: process.env['PATH'], ZOP_COORDINATORS: '/nowhere/coordinators.json', ZOP_SITE_FILES: '/nowhere/dist' })
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'check.ts')], { env })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  assert.equal(code, 1)
  for (const sentence of [
    /^ZOP_DATA is \/nowhere\/at\/all, and this user may not write there/m,
    /^The file \/nowhere\/coordinators\.json is not there\.$/m,
    /^The file \/nowhere\/founding\.json is not there\.$/m,
    /^The file \/nowhere\/dist\/\.well-known\/site\.json is not there\.$/m,
  ])
    assert.match(said, sentence)
})

test('a data folder that is named from wherever one stands, and folders whose names begin alike, are said before a start', (t) => {
  assert.match(faults({ ZOP_DATA: 'data' })[0] ?? '', /^ZOP_DATA is data: it must begin with/)
  const folder = folderFor(t)
  assert.deepEqual(faults({ ZOP_DATA: folder }), [])
  const data = join(folder, 'zop')
  mkdirSync(data)
  assert.match(faults({ ZOP_DATA: data, ZOP_FOUNDING: `${data}-old/founding.json` })[0] ?? '', /begin alike/)
})

test('a file that is there and may not be read is told from one that is not there', async (t) => {
  const folder = folderFor(t)
  chmodSync(folder, 0o755)
  const file = join(folder, 'coordinators.json')
  writeFileSync(file, '{}', { mode: 0o600 })
  // Root may read everything: somebody else asks.
  const nobody = 65_534
  const asNobody = process.getuid?.() === 0 ? { uid: nobody } : {}
  if (process.getuid?.() === 0) chownSync(file, 0, 0)
  else chmodSync(file, 0)
  const script = `import('${join(import.meta.dirname, 'config/place.ts')}').then(async ({ placeFaults }) => console.info(placeFaults({ data: '/tmp', coordinators: '${file}' }, {}).join('\\n')))`
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--eval', script.replace("data: '/tmp'", "data: '/nowhere/at/all'")], {
    ...asNobody,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  assert.match(await text(child.stdout), /coordinators\.json is there, and this user may not read it/)
})

test('a port on which somebody listens is named, and what counts where nothing is set is shown', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const { port } = server.address() as { port: number }
  const config: Config = readConfig(settings({ ZOP_SITE_PORT: String(port), ZOP_DESK_PORT: '0', ZOP_HOST: '127.0.0.1' }))
  assert.deepEqual(await portsTaken(config), [`Somebody listens on port ${port} already: this relay, if it runs, else another program.`])
  assert.ok(shownConfig(config).includes('ZOP_METRICS_HOST is not set: 127.0.0.1'))
})
