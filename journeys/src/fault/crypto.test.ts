import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { House } from '../house/house.ts'
import { Seeker } from '../people/seeker.ts'

let house: House
let browser: Browser
const open = new AsyncDisposableStack()
before(async () => {
  house = open.use(await House.open())
  browser = open.use(await openBrowser({ nativeSealing: true }))
})
after(() => open.disposeAsync())

type Fault = 'throws' | 'hangs' | 'is gone'

/** Runs in the page: one step of WebCrypto fails from now on. */
const breakStep = ({ step, fault }: { step: string; fault: Fault }): void => {
  const owner = step === 'getRandomValues' ? Crypto.prototype : SubtleCrypto.prototype
  const failing = {
    throws: () => {
      throw new DOMException('broken on purpose', 'OperationError')
    },
    hangs: () => new Promise(() => undefined),
    'is gone': undefined,
  }
  Object.defineProperty(owner, step, { value: failing[fault] })
}

/** Everything that left the page with a body, and where to. */
const bodiesOf = (page: Page): string[] => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.postData() !== null) sent.push(new URL(request.url()).pathname)
  })
  return sent
}

const seekerAt = async (): Promise<{ seeker: Seeker; sent: string[] }> => {
  const context = await openContext(browser, 'de')
  await context.clock.install()
  const seeker = await Seeker.at(context, 'de')
  return { seeker, sent: bodiesOf(seeker.page) }
}

/** What a message of a conversation that has begun needs. Its key was derived when the epoch began: that is met from the first moment, below. */
const steps = ['encrypt', 'sign', 'digest', 'importKey'] as const
const faults = ['throws', 'hangs', 'is gone'] as const

for (const step of steps) {
  test(`P7 H11 ${step} fails in mid-conversation: nothing leaves the page, the text stays, the page says so`, async () => {
    for (const fault of faults) {
      const { seeker, sent } = await seekerAt()
      await seeker.begins(house)
      await seeker.writes('Bis hierher geht es')
      const before = sent.length
      await seeker.box.fill('Das darf niemals hinaus')
      await seeker.page.evaluate(breakStep, { step, fault })
      await seeker.button('Senden').click()
      if (fault === 'hangs') {
        await seeker.page.getByText('Wird verschlüsselt').waitFor()
        await seeker.page.clock.fastForward(5 * 60_000)
      }
      await seeker.page.getByText('Es wurde nichts gesendet. Ihr Text ist noch da.').waitFor()
      assert.equal(await seeker.box.inputValue(), 'Das darf niemals hinaus', fault)
      assert.equal(sent.length, before, fault)
      await seeker.page.context().close()
    }
  })
}

for (const step of ['encrypt', 'sign', 'digest', 'importKey', 'deriveBits', 'getRandomValues'] as const) {
  test(`P7 H11 ${step} fails from the first moment: no conversation begins, and the page says so`, async () => {
    for (const fault of ['throws', 'is gone'] as const) {
      const { seeker, sent } = await seekerAt()
      await seeker.page.addInitScript(breakStep, { step, fault })
      await seeker.page.goto(`${house.site}/n/`)
      const saysSo = seeker.page
        .getByRole('heading', { name: 'Hier können Sie gerade nicht schreiben.' })
        .or(seeker.page.getByText('Ihr Browser ist zu alt.'))
        .or(seeker.page.getByText('Es wurde nichts gesendet. Ihr Text ist noch da.'))
        .or(seeker.page.getByText('Hier ist uns ein Fehler passiert.'))
      const agree = seeker.button('Einverstanden, weiter').and(seeker.page.locator('[aria-disabled=false]'))
      await saysSo.or(agree).first().waitFor()
      if (await agree.isVisible()) {
        await agree.click()
        await seeker.box.fill('Das darf niemals hinaus')
        await seeker.button('Senden').click()
        await saysSo.first().waitFor()
        assert.equal(await seeker.box.inputValue(), 'Das darf niemals hinaus', fault)
      }
      assert.deepEqual(sent, [], fault)
      await seeker.page.context().close()
    }
  })
}

for (const step of ['verify', 'encapsulateBits', 'getPublicKey'] as const) {
  test(`P7 ${step} is missing from the first moment: the fallback takes its place, and what leaves is sealed`, async () => {
    const { seeker, sent } = await seekerAt()
    const bodies: string[] = []
    seeker.page.on('request', (request) => bodies.push(request.postData() ?? ''))
    await seeker.page.addInitScript(breakStep, { step, fault: 'is gone' as const })
    await seeker.page.goto(`${house.site}/n/`)
    await seeker.agrees()
    await seeker.writes('Das geht nur versiegelt hinaus')
    assert.ok(sent.includes('/api/conversation'))
    assert.ok(bodies.every((body) => !body.includes('versiegelt') && !Buffer.from(body, 'base64').includes('versiegelt')))
    await seeker.page.context().close()
  })
}
