import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { root } from '../house/program.ts'

const run = promisify(execFile)

const names = ['beratung.example', 'team.example']

/** A machine as the first steps of docs/operations.md leave it: an empty /run, certificates, the code in /opt/zop; and a network of its own, so that ports 80 and 443 are free. */
const machine = `
set -e
mount -t tmpfs none /run
mount --bind "$PLACE/etc" /etc
mount --bind "$PLACE/opt" /opt
ip link set lo up
"$PROGRAM" -t -c "$CONF"
"$PROGRAM" -c "$CONF"
"$NODE" --disable-warning=ExperimentalWarning "$ASK"
kill "$(cat /run/nginx.pid)"
`

test('nginx starts with the example as it stands, on a machine that has only what the steps make, and answers on ports 80 and 443 while no relay runs', async (t) => {
  const place = await mkdtemp(join(tmpdir(), 'untouched-'))
  t.after(() => rm(place, { recursive: true, force: true }))
  await mkdir(join(place, 'etc'))
  for (const name of ['passwd', 'group', 'nginx', 'ssl']) await run('cp', ['-a', join('/etc', name), join(place, 'etc')])
  await mkdir(join(place, 'opt/zop'), { recursive: true })
  await cp(join(root, 'site/dist'), join(place, 'opt/zop/site/dist'), { recursive: true })
  for (const name of names) {
    const live = join(place, 'etc/letsencrypt/live', name)
    await mkdir(live, { recursive: true })
    const files = ['-keyout', join(live, 'privkey.pem'), '-out', join(live, 'fullchain.pem')]
    const asked = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', `/CN=${name}`, '-days', '2']
    await run('openssl', ['req', '-x509', ...asked, ...files])
  }
  // Without NGINX: nginx reads a variable of that name as sockets to inherit.
  const env = {
    PATH: process.env['PATH'],
    PLACE: place,
    PROGRAM: process.env['NGINX'],
    CONF: join(root, 'operations/proxy/nginx.conf'),
    NODE: process.execPath,
    ASK: join(import.meta.dirname, 'ask-stopped.ts'),
  }
  const own = ['--mount', '--net', ...(process.getuid?.() === 0 ? [] : ['--map-root-user', '--map-auto'])]
  const { stdout } = await run('unshare', [...own, 'sh', '-c', machine], { env, timeout: 30_000 })
  const said = JSON.parse(stdout) as Readonly<Record<string, { status: number; location?: string; body: string }>>
  assert.deepEqual([said['http']?.status, said['http']?.location], [301, 'https://beratung.example/de/'])
  assert.equal(said['proof']?.status, 404)
  assert.equal(said['site']?.status, 503)
  assert.match(said['site']?.body ?? '', /tel:110/)
  assert.deepEqual([said['style']?.status, said['api']?.status], [200, 503])
  assert.equal(said['desk']?.status, 503)
  assert.match(said['desk']?.body ?? '', /The desk cannot be reached/)
})
