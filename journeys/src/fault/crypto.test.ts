import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { findMarks } from '../forgetting/sweep.ts'
import { House } from '../house/house.ts'
import { Seeker } from '../people/seeker.ts'
import { Stage } from '../stage/stage.ts'

let house: House
let browser: Browser
const open = new AsyncDisposableStack()
before(async () => {
  house = open.use(await House.open())
  browser = open.use(await openBrowser({ nativeSealing: true }))
})
after(() => open.disposeAsync())

const faults = ['throws', 'hangs', 'is gone'] as const
type Fault = (typeof faults)[number]

/** Every step of WebCrypto that the page takes, with native X-Wing or without. The first test holds this list to what a page really does. */
const steps = [
  'getRandomValues',
  'importKey',
  'exportKey',
  'deriveBits',
  'digest',
  'sign',
  'verify',
  'encrypt',
  'decrypt',
  'getPublicKey',
  'encapsulateBits',
  'decapsulateBits',
] as const
type Step = (typeof steps)[number]

/** What a message of a conversation that has begun needs. Its key was derived when the epoch began: that is met from the first moment. */
const needed: readonly Step[] = ['getRandomValues', 'importKey', 'digest', 'sign', 'encrypt']

/** Steps that a conversation can do without until somebody answers: where one throws or is gone, the fallback takes its place. One that hangs is waited for, and told. */
const replaced: readonly Step[] = ['exportKey', 'verify', 'decrypt', 'getPublicKey', 'encapsulateBits', 'decapsulateBits']

const secret = 'KANARIE Das darf niemals hinaus'

/** Runs in the page: these steps of WebCrypto fail from now on. */
const breakSteps = ({ broken, fault }: { broken: readonly Step[]; fault: Fault }): void => {
  const failing = {
    throws: () => {
      throw new DOMException('broken on purpose', 'OperationError')
    },
    hangs: () => new Promise(() => undefined),
    'is gone': undefined,
  }
  for (const step of broken) Object.defineProperty(step === 'getRandomValues' ? Crypto.prototype : SubtleCrypto.prototype, step, { value: failing[fault] })
}

/** Runs in the page: notes every step that it takes. */
const noteSteps = (): void => {
  const taken = new Set<string>()
  Object.assign(globalThis, { taken })
  for (const owner of [Crypto.prototype, SubtleCrypto.prototype])
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      if (typeof value !== 'function' || name === 'constructor') continue
      const noted = function (this: unknown, ...given: unknown[]) {
        taken.add(name)
        return value.apply(this, given)
      }
      Object.defineProperty(owner, name, { value: noted })
    }
}

interface Sent {
  readonly path: string
  readonly body: Buffer
}

/** Everything that left the page with a body, and where to. */
const bodiesOf = (page: Page): Sent[] => {
  const sent: Sent[] = []
  page.on('request', (request) => {
    const body = request.postDataBuffer()
    if (body !== null) sent.push({ path: new URL(request.url()).pathname, body })
  })
  return sent
}

/** Not one byte of what was typed, in any dress. */
const assertNothingReadable = (sent: readonly Sent[], told: string): void => {
  const found = sent.flatMap(({ path, body }) => findMarks(path, body, [secret]))
  assert.deepEqual(found, [], told)
}

const seekerAt = async (): Promise<{ seeker: Seeker; sent: Sent[] }> => {
  const context = await openContext(browser, 'de')
  await context.clock.install()
  const seeker = await Seeker.at(context, 'de')
  return { seeker, sent: bodiesOf(seeker.page) }
}

/** The page says that it cannot, in one of its ways. */
const saysSo = ({ page }: Seeker): Locator =>
  page
    .getByRole('heading', { name: 'Hier können Sie gerade nicht schreiben.' })
    .or(page.getByText('Ihr Browser ist zu alt.'))
    .or(page.getByText('Es wurde nichts gesendet. Ihr Text ist noch da.'))
    .or(page.getByText('Hier ist uns ein Fehler passiert.'))
    .first()

/** Waits, as somebody does before whom nothing happens: for minutes where something hangs that is needed. */
const waits = async ({ page }: Seeker, wanted: Locator, hangs: boolean): Promise<void> => {
  if (hangs) await page.clock.runFor(5 * 60_000)
  await wanted.waitFor()
}

test('P7 these are all the steps of WebCrypto that a conversation takes, with native X-Wing and without', async () => {
  const taken = new Set<string>()
  for (const nativeSealing of [true, false]) {
    await using stage = await Stage.open({ nativeSealing, before: noteSteps })
    const { seeker, counsellor } = stage
    await stage.converse('Eine Frage')
    await counsellor.answers('Eine Antwort')
    await seeker.reads('Eine Antwort')
    for (const step of await seeker.page.evaluate(() => [...(globalThis as unknown as { taken: Set<string> }).taken])) taken.add(step)
  }
  assert.deepEqual([...taken].toSorted(), steps.toSorted())
})

/** A conversation goes on while something fails: whether the page says that it cannot. */
const goesOn = async (broken: readonly Step[], fault: Fault): Promise<boolean> => {
  const { seeker, sent } = await seekerAt()
  await seeker.begins(house)
  await seeker.writes('Bis hierher geht es')
  const before = sent.length
  await seeker.box.fill(secret)
  await seeker.page.evaluate(breakSteps, { broken, fault })
  await seeker.button('Senden').click()
  const left = seeker.entry(secret).getByText('gesendet', { exact: true })
  await waits(seeker, left.or(saysSo(seeker)).first(), fault === 'hangs' && broken.some((step) => needed.includes(step)))
  const stayed = await saysSo(seeker).isVisible()
  assert.equal(await seeker.box.inputValue(), stayed ? secret : '', fault)
  if (stayed) assert.equal(sent.length, before, fault)
  assertNothingReadable(sent, `${broken.join()} ${fault}`)
  await seeker.page.context().close()
  return stayed
}

for (const step of needed) {
  test(`P7 H11 ${step} fails in mid-conversation: nothing leaves the page, the text stays, the page says so`, async () => {
    for (const fault of faults) assert.equal(await goesOn([step], fault), true, fault)
  })
}

test('P7 H11 every other step fails in mid-conversation: no message needs it, and what leaves is sealed', async () => {
  const others = steps.filter((step) => !needed.includes(step))
  for (const fault of faults) assert.equal(await goesOn(others, fault), false, fault)
})

for (const step of steps) {
  test(`P7 H11 ${step} fails from the first moment: no conversation begins and the page says so, or another way takes its place and seals`, async () => {
    for (const fault of faults) {
      const { seeker, sent } = await seekerAt()
      await seeker.page.addInitScript(breakSteps, { broken: [step], fault })
      await seeker.page.goto(`${house.site}/n/`)
      const hangs = fault === 'hangs' && step !== 'decrypt'
      const agree = seeker.button('Einverstanden, weiter').and(seeker.page.locator('[aria-disabled=false]'))
      await waits(seeker, saysSo(seeker).or(agree).first(), hangs)
      if (await agree.isVisible()) {
        await agree.click()
        await seeker.box.fill(secret)
        await seeker.button('Senden').click()
        await waits(
          seeker,
          saysSo(seeker)
            .or(seeker.entry(secret).getByText('gesendet', { exact: true }))
            .first(),
          fault,
        )
      }
      const stayed = await saysSo(seeker).isVisible()
      assert.equal(stayed, hangs || !replaced.includes(step), `${step} ${fault}`)
      if (stayed)
        assert.deepEqual(
          sent.map(({ path }) => path),
          [],
          `${step} ${fault}`,
        )
      if (stayed && (await seeker.box.isVisible())) assert.equal(await seeker.box.inputValue(), secret, fault)
      assertNothingReadable(sent, `${step} ${fault}`)
      await seeker.page.context().close()
    }
  })
}
