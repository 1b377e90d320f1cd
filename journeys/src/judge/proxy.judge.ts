import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { desktop, openBrowser, openContext } from '../browser/open.ts'
import { findMarks, findMarksBelow } from '../forgetting/sweep.ts'
import { House } from '../house/house.ts'
import { freePort } from '../house/ports.ts'
import { root } from '../house/program.ts'
import { addAuthenticator } from '../passkey/authenticator.ts'
import { Counsellor } from '../people/counsellor.ts'
import { Seeker } from '../people/seeker.ts'
import { words } from '../people/words.ts'
import { Rebuilt } from './rebuilt.ts'

/** Every way to say who asked, with what, for what, and what was said. */
const marks = ['127.0.0.1', '::ffff:', '::1', 'Mozilla/5.0', 'HeadlessChrome', '/api/conversation', '/api/session', 'KANARIE-am-Tor']

interface Ports {
  readonly site: number
  readonly desk: number
}

const languages = ['de', 'en', 'de-simple', 'ar', 'bg', 'pl', 'ro', 'uk']

/** As the examples name them. */
const [site, desk] = ['https://beratung.example', 'https://team.example'] as const

interface Place {
  readonly folder: string
  readonly ports: Ports
  readonly house: House
  /** The folder of the release that the proxy may read. */
  readonly release: string
}

const portOf = (origin: string): string => new URL(origin).port

const example = (name: string): Promise<string> => readFile(join(root, 'operations/proxy', name), 'utf8')

/** The example of nginx with this machine's ports and folders; nothing else is changed (untouched.judge.ts starts it without a change). */
const nginxConf = async ({ folder, ports, house, release }: Place, logging: boolean): Promise<string> => {
  const text = (await example('nginx.conf'))
    .replaceAll('/run/nginx-', `${folder}/temp/`)
    .replaceAll('/opt/zop/site/dist', release)
    .replace('/run/nginx.pid', `${folder}/nginx.pid`)
    .replaceAll(/\/etc\/letsencrypt\/live\/[\w.]+\//g, `${folder}/certificate/`)
    .replaceAll(/listen \[::\].*\n/g, '\n')
    .replace('listen 80;', `listen 127.0.0.1:${await freePort()};`)
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${ports.site} ssl http2;`)
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${ports.desk} ssl http2;`)
    .replaceAll('127.0.0.1:8080', `127.0.0.1:${portOf(house.site)}`)
    .replace('127.0.0.1:8081', `127.0.0.1:${portOf(house.desk)}`)
  return logging ? text.replace('access_log off;', `access_log ${folder}/log/access.log;`) : text
}

/** The same of Caddy. It makes a certificate of its own for localhost. */
const caddyfile = async ({ folder, ports, house, release }: Place): Promise<string> =>
  (await example('Caddyfile'))
    .replace(
      'protocols h1 h2',
      `protocols h1 h2\n\t}\n\tauto_https disable_redirects\n\tskip_install_trust\n\tstorage file_system ${folder}/storage\n\tservers :1 {`,
    )
    .replaceAll('/opt/zop/site/dist', release)
    .replace('beratung.example {', `https://beratung.example:${ports.site} {\n\ttls internal`)
    .replace('team.example {', `https://team.example:${ports.desk} {\n\ttls internal`)
    .replace('127.0.0.1:8080', `127.0.0.1:${portOf(house.site)}`)
    .replace('127.0.0.1:8081', `127.0.0.1:${portOf(house.desk)}`)

const makeCertificate = async (folder: string): Promise<void> => {
  await mkdir(folder)
  const [key, certificate] = [join(folder, 'privkey.pem'), join(folder, 'fullchain.pem')]
  const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2']
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', certificate, ...named],
    { stdio: 'ignore' },
  )
}

const listens = async (port: number): Promise<void> => {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (open) return
    await setTimeout(50)
  }
}

const proxies = {
  nginx: {
    config: nginxConf,
    start: (program: string, folder: string) =>
      spawn(program, ['-p', folder, '-c', join(folder, 'proxy.conf'), '-g', 'daemon off;'], { stdio: ['ignore', 'pipe', 'pipe'] }),
  },
  caddy: {
    config: caddyfile,
    start: (program: string, folder: string) =>
      spawn(program, ['run', '--adapter', 'caddyfile', '--config', join(folder, 'proxy.conf')], {
        env: { PATH: process.env['PATH'], HOME: folder, XDG_DATA_HOME: join(folder, 'data'), XDG_CONFIG_HOME: join(folder, 'config') },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
  },
} as const

const asked = (['nginx', 'caddy'] as const).filter((name) => process.env[name.toUpperCase()])

/** A demo behind a proxy with the project's own example, on https. */
const openPlace = async (open: AsyncDisposableStack, name: keyof typeof proxies, logging = false) => {
  const house = open.use(await House.open())
  const folder = await mkdtemp(join(tmpdir(), `${name}-`))
  open.defer(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o755)
  for (const one of ['temp', 'log']) await mkdir(join(folder, one), { mode: 0o777 })
  await makeCertificate(join(folder, 'certificate'))
  const ports = { site: await freePort(), desk: await freePort() }
  const rebuilt = open.use(await Rebuilt.for([site, desk]))
  await chmod(rebuilt.folder, 0o755)
  await house.kill()
  const file = join(house.data, 'relay.json')
  const config = JSON.parse(await readFile(file, 'utf8')) as { site: object; desk: object }
  const behind = {
    demo: false,
    host: '127.0.0.1',
    site: { ...config.site, origin: site, files: rebuilt.files('site') },
    desk: { ...config.desk, origin: desk, files: rebuilt.files('desk') },
    content: { files: rebuilt.files('content') },
  }
  await writeFile(file, JSON.stringify({ ...config, ...behind }))
  await house.start()
  await writeFile(join(folder, 'proxy.conf'), await proxies[name].config({ folder, ports, house, release: rebuilt.files('site') }, logging))
  const proxy: ChildProcess = proxies[name].start(process.env[name.toUpperCase()] ?? name, folder)
  let said = ''
  for (const stream of [proxy.stdout, proxy.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
  open.defer(async () => {
    if (proxy.exitCode !== null || proxy.signalCode !== null) return
    proxy.kill('SIGTERM')
    await once(proxy, 'exit')
  })
  await Promise.race([
    Promise.all([listens(ports.site), listens(ports.desk)]),
    once(proxy, 'exit').then(() => Promise.reject(new Error(`${name} ended:\n${said}`))),
  ])
  return { house, folder, ports, said: () => said }
}

/** A page in a browser that finds this name at the proxy's port. */
const browse = async (open: AsyncDisposableStack, { origin, port }: { origin: string; port: number }, options = {}) => {
  const browser = open.use(await openBrowser({ through: { host: new URL(origin).hostname, port } }))
  const context = await openContext(browser, 'de', { ignoreHTTPSErrors: true, ...options })
  context.setDefaultTimeout(60_000)
  return context
}

const converse = async (open: AsyncDisposableStack, { house, ports }: Awaited<ReturnType<typeof openPlace>>): Promise<void> => {
  const counsellor = await Counsellor.at(await browse(open, { origin: desk, port: ports.desk }, { viewport: desktop }), 'de')
  await addAuthenticator(counsellor.page)
  await counsellor.page.goto(`${desk}/`)
  await counsellor.typesCode(house.counsellor(0).recoveryCode)
  await counsellor.button(words.de.makePasskey).click()
  await counsellor.beginsDuty()
  const seeker = await Seeker.at(await browse(open, { origin: site, port: ports.site }), 'de')
  await seeker.begins({ site })
  await seeker.writes('KANARIE-am-Tor')
  await counsellor.takes()
  await counsellor.reads('KANARIE-am-Tor')
  await counsellor.answers('KANARIE-am-Tor zurück')
  await seeker.log.getByText('KANARIE-am-Tor zurück').waitFor()
  assert.deepEqual([...seeker.troubles, ...counsellor.troubles], [])
}

/** What a proxy may have written, without the file that it was told to read (Caddy keeps a copy of it) and its own certificates. */
const left = async (folder: string) =>
  (await findMarksBelow(folder, marks)).filter(({ place }) => !/proxy\.conf$|\/caddy\/autosave\.json$|\/(certificate|storage|data\/caddy)\//.test(place))

/** What the relay says of how its pages may be used stands on the page of a stopped one too. */
const ruling = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => /policy|content-type-options|frame-options|transport-security/.test(name)))

for (const name of asked) {
  describe(name, () => {
    const open = new AsyncDisposableStack()
    let place: Awaited<ReturnType<typeof openPlace>>
    before(async () => {
      place = await openPlace(open, name)
    })
    after(() => open.disposeAsync())

    test(`P2 behind ${name} with TLS, as the example has it, a conversation goes both ways, and ${name} keeps no address, no browser, no path and no body`, async () => {
      await converse(open, place)
      assert.deepEqual(await left(place.folder), [])
      const temp = await readdir(join(place.folder, 'temp'), { recursive: true, withFileTypes: true })
      assert.deepEqual(
        temp.filter((entry) => entry.isFile()),
        [],
      )
      assert.deepEqual(findMarks('output', Buffer.from(place.said()), marks), [])
      assert.deepEqual(findMarks('log', Buffer.from(place.house.log()), marks), [])
    })

    test(`while the relay is stopped, ${name} shows numbers to call and the way out in every language, without a script, with the headers of the pages and kept nowhere; and it goes on by itself`, async () => {
      const page = await (await browse(open, { origin: site, port: place.ports.site }, { javaScriptEnabled: false })).newPage()
      const running = await page.goto(`${site}/de/`)
      assert.equal(running?.status(), 200)
      await place.house.kill()
      for (const path of ['/', '/de/', '/n/', '/uk/rights/']) {
        const answer = await page.goto(site + path)
        const headers = (await answer?.allHeaders()) ?? {}
        assert.equal(answer?.status(), 503, path)
        assert.deepEqual(ruling(headers), ruling((await running?.allHeaders()) ?? {}), path)
        assert.deepEqual([headers['cache-control'], headers['content-type'], headers['etag']], ['no-store', 'text/html; charset=utf-8', undefined], path)
        assert.equal(await page.locator('script').count(), 0)
        for (const language of languages) {
          const section = page.locator(`section[lang="${language}"]`)
          for (const dial of ['110', '112', '116016']) assert.ok(await section.locator(`a[href="tel:${dial}"]`).isVisible(), `${language} ${dial}`)
          assert.match((await section.locator('a.exit').getAttribute('href')) ?? '', /^https:/)
        }
        // Its style has come from the disk too.
        assert.equal(await page.locator('.bar').evaluate((bar) => getComputedStyle(bar).position), 'sticky')
      }
      const api = await page.goto(`${site}/api/directory`)
      assert.deepEqual([api?.status(), await api?.text()], [503, '{}'])
      const team = await (await browse(open, { origin: desk, port: place.ports.desk })).newPage()
      assert.equal((await team.goto(`${desk}/`))?.status(), 503)
      assert.match((await team.locator('body').textContent()) ?? '', /Arbeitsplatz.*The desk/s)
      await place.house.start()
      assert.equal((await page.goto(`${site}/de/`))?.status(), 200)
    })
  })
}

if (asked.includes('nginx'))
  test('the sweep would find it: with a log of requests of nginx it does', async () => {
    await using open = new AsyncDisposableStack()
    const place = await openPlace(open, 'nginx', true)
    const page = await (await browse(open, { origin: site, port: place.ports.site })).newPage()
    await page.goto(`${site}/de/`)
    const found = new Set((await left(place.folder)).map(({ mark }) => mark))
    assert.ok(found.has('127.0.0.1') && found.has('Mozilla/5.0'), [...found].join())
  })
