import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { House } from '../house/house.ts'

let house: House
let browser: Browser
const open = new AsyncDisposableStack()
before(async () => {
  house = open.use(await House.open())
  browser = open.use(await openBrowser())
})
after(() => open.disposeAsync())

const pageAt = async (address: string): Promise<Page> => {
  const page = await (await openContext(browser, 'de')).newPage()
  await page.goto(address)
  return page
}

/** A page of somebody else, without any policy. */
const stranger = async (): Promise<string> => {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<title>elsewhere</title>')).listen(0, 'localhost')
  open.defer(() => void server.close())
  await once(server, 'listening')
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

const pages = [
  ['an information page', () => `${house.site}/de/`],
  ['the conversation page', () => `${house.site}/n/`],
  ['the desk', () => `${house.desk}/`],
] as const

for (const [name, address] of pages) {
  test(`${name} is isolated from every other origin and sets no cookie`, async () => {
    const page = await pageAt(address())
    assert.equal(await page.evaluate(() => crossOriginIsolated), true)
    assert.deepEqual(await page.context().cookies(), [])
  })

  test(`${name} runs no script but its own files: no inline one, no handler, no eval, none by markup`, async () => {
    const page = await pageAt(address())
    const ran = await page.evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        inline: () => document.head.appendChild(Object.assign(document.createElement('script'))).append('window.ran = 1'),
        text: () => {
          const script = document.createElement('script')
          script.text = 'window.ran = 1'
          document.head.append(script)
        },
        handler: () => document.body.setAttribute('onclick', 'window.ran = 1'),
        markup: () => {
          document.body.innerHTML = '<img src=x onerror="window.ran = 1">'
        },
        eval: () => Reflect.get(window, 'eval')('window.ran = 1'),
        function: () => new (Reflect.get(window, 'Function') as FunctionConstructor)('window.ran = 1')(),
        timer: () => Reflect.apply(setTimeout, window, ['window.ran = 1', 0]),
        foreign: () => document.head.append(Object.assign(document.createElement('script'), { src: 'http://localhost:1/x.js' })),
      }
      // In a task of its own, so that nobody's debugger rights are borrowed.
      const outcome = await new Promise<Record<string, string>>((resolve) =>
        setTimeout(() => {
          const told: Record<string, string> = {}
          for (const [attempt, act] of Object.entries(attempts)) {
            try {
              act()
              told[attempt] = 'tried'
            } catch {
              told[attempt] = 'refused'
            }
          }
          document.body?.click()
          setTimeout(() => resolve(told), 0)
        }, 0),
      )
      return { ran: Reflect.get(window, 'ran') as unknown, outcome }
    })
    assert.equal(ran.ran, undefined)
    for (const attempt of ['markup', 'eval', 'function', 'text']) assert.equal(ran.outcome[attempt], 'refused', attempt)
  })

  test(`P10 ${name} loads and tells nothing elsewhere, not even the other half of the house`, async () => {
    const page = await pageAt(address())
    const elsewhere = await stranger()
    const other = address().startsWith(house.site) ? house.desk : house.site
    for (const url of [`${elsewhere}/`, `${other}/api/challenge`]) {
      const reached = await page.evaluate(
        (target) =>
          Promise.all([
            fetch(target, { mode: 'no-cors' }).then(
              () => 'fetched',
              () => 'blocked',
            ),
            new Promise((resolve) => {
              const image = Object.assign(new Image(), { onload: () => resolve('loaded'), onerror: () => resolve('blocked') })
              image.src = target
            }),
            new Promise((resolve) => {
              document.addEventListener('securitypolicyviolation', () => resolve('blocked'), { once: true })
              navigator.sendBeacon(target, 'secret')
            }),
          ]),
        url,
      )
      assert.deepEqual(reached, ['blocked', 'blocked', 'blocked'], url)
    }
  })

  test(`${name} cannot be framed, and whoever opens it holds nothing of it`, async () => {
    const page = await pageAt(await stranger())
    const framed = await page.evaluate(async (target) => {
      const frame = Object.assign(document.createElement('iframe'), { src: target })
      document.body.append(frame)
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
      return frame.contentDocument === null
    }, address())
    assert.equal(framed, true)
    assert.match(page.frames().at(-1)?.url() ?? '', /^chrome-error:/)
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((target) => void Object.assign(window, { held: window.open(target) }), address()),
    ])
    await opened.waitForLoadState()
    assert.equal(await opened.evaluate(() => window.opener), null)
    await page.waitForFunction(() => (Reflect.get(window, 'held') as Window).closed)
  })
}

test('a stranger reads nothing of either origin, and changes nothing', async () => {
  const page = await pageAt(await stranger())
  for (const url of [`${house.site}/status.json`, `${house.site}/api/directory`, `${house.desk}/api/challenge`, `${house.desk}/`]) {
    const read = await page.evaluate(
      (target) =>
        Promise.all([
          fetch(target).then(
            () => 'read',
            () => 'blocked',
          ),
          fetch(target, { mode: 'no-cors' }).then(
            () => 'got',
            () => 'blocked',
          ),
        ]),
      url,
    )
    assert.deepEqual(read, ['blocked', 'blocked'], url)
  }
  const refused = await fetch(`${house.site}/api/session/leave`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(page.url()).origin, 'sec-fetch-site': 'cross-site' },
    body: '{}',
  })
  assert.deepEqual([refused.status, await refused.json()], [403, { code: 'foreign-origin' }])
})

test('each origin has only its own routes', async () => {
  const status = async (url: string) => (await fetch(url)).status
  assert.deepEqual(await Promise.all(['/api/desk/events', '/api/account/pool'].map((path) => status(house.site + path))), [404, 404])
  assert.deepEqual(await Promise.all(['/status.json', '/de/', '/n/', '/health'].map((path) => status(house.desk + path))), [404, 404, 404, 404])
})

test('no answer names the product or lets a proxy keep what is private', async () => {
  for (const url of [`${house.site}/n/`, `${house.desk}/`, `${house.site}/api/challenge`, `${house.desk}/nothing`, `${house.site}/de/`]) {
    const answer = await fetch(url)
    assert.equal(answer.headers.get('server') ?? answer.headers.get('x-powered-by'), null)
    assert.equal(answer.headers.get('set-cookie'), null)
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer')
    if (!url.endsWith('/de/')) assert.equal(answer.headers.get('cache-control'), 'no-store', url)
  }
})
