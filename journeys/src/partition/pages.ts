import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import type { Locator } from 'playwright-core'
import { desktop, openBrowser, openContext } from '../browser/open.ts'
import type { House } from '../house/house.ts'
import { Counsellor } from '../people/counsellor.ts'
import { Seeker } from '../people/seeker.ts'
import { type Chance, chanceOf } from './chance.ts'
import { forecast, told } from './weather.ts'
import { WeatherLine } from './weather-line.ts'

const numbers = [1, 2, 3, 4] as const
/** Milliseconds: more than two silences of a stream after the last spell. */
const patience = 150_000
const longestPause = 2500
const again = 3000

interface Side {
  readonly box: Locator
  readonly log: Locator
  button(name: string): Locator
}

/** Types a text once and presses "Senden" until the page has taken it: a press may meet a moment in which it cannot be sealed, and then the text stays. */
const says = async (side: Side, text: string): Promise<void> => {
  const { box } = side
  await box.fill(text)
  for (;;) {
    await side.button('Senden').click()
    const taken = await box.elementHandle().then((element) =>
      box
        .page()
        .waitForFunction((one) => one instanceof HTMLTextAreaElement && one.value === '', element, { timeout: again })
        .then(
          () => true,
          () => false,
        ),
    )
    if (taken) return
    assert.equal(await box.inputValue(), text, 'what was typed stays')
  }
}

const saysAll = async (side: Side, name: string, chance: Chance): Promise<void> => {
  for (const number of numbers) {
    await says(side, `${name} ${number} gesagt`)
    await setTimeout(chance.below(longestPause))
  }
  await side.box.fill(`${name} angefangen`)
}

/** Everything of both stands once in this log, each side's in its order. */
const readsAll = async ({ log, box }: Side, own: string, other: string): Promise<void> => {
  for (const name of [own, other]) {
    for (const number of numbers)
      await log
        .getByRole('listitem')
        .filter({ hasText: `${name} ${number} gesagt` })
        .first()
        .waitFor()
    const found = (await log.textContent())?.match(new RegExp(`${name} \\d gesagt`, 'g'))
    assert.deepEqual(
      found,
      numbers.map((number) => `${name} ${number} gesagt`),
      'once, and in order',
    )
  }
  assert.equal(await box.inputValue(), `${own} angefangen`, 'what was typed and not sent is there')
}

/**
 * Two people at their pages, each over a line with a weather of its own: the first message, four more each way, and what was typed and not sent. Throws where
 * anything is lost, doubled or out of order. The answer is what the lines went through.
 */
export const tellThrough = async (house: House, seed: number): Promise<string> => {
  const chance = chanceOf(seed)
  await using open = new AsyncDisposableStack()
  const lineTo = async (origin: string) => {
    const line = open.use(await WeatherLine.to(() => Number(new URL(origin).port), chanceOf(seed + 1_000_000)))
    const browser = open.use(await openBrowser({ nativeSealing: true, through: { host: new URL(origin).host, port: line.port } }))
    return { line, browser }
  }
  const [near, far] = [await lineTo(house.site), await lineTo(house.desk)]
  const [person, colleague] = [await openContext(near.browser, 'de'), await openContext(far.browser, 'de', { viewport: desktop })]
  for (const context of [person, colleague]) context.setDefaultTimeout(patience)
  const seeker = await Seeker.at(person, 'de')
  const counsellor = await Counsellor.at(colleague, 'de')
  await counsellor.signsIn(house, house.counsellor(0))
  // On duty already where the schedule before this one was told in the same house a moment ago.
  const onDuty = counsellor.button('Dienst beenden')
  await onDuty.or(counsellor.button('Dienst beginnen')).first().waitFor()
  if (!(await onDuty.isVisible())) await counsellor.beginsDuty()
  await seeker.begins(house)

  const spells = [forecast(chance), forecast(chance), forecast(chance)] as const
  const through = `first message: ${told(spells[0])}; then person: ${told(spells[1])}; counsellor: ${told(spells[2])}`
  try {
    const beginning = near.line.passes(spells[0])
    await says(seeker, 'Ganz am Anfang')
    await counsellor.takes()
    await counsellor.reads('Ganz am Anfang')
    await beginning
    const passed = Promise.all([near.line.passes(spells[1]), far.line.passes(spells[2])])
    await Promise.all([saysAll(seeker, 'Frage', chance), saysAll(counsellor, 'Antwort', chance), passed])
    await readsAll(seeker, 'Frage', 'Antwort')
    await readsAll(counsellor, 'Antwort', 'Frage')
    await seeker.box.fill('')
    await seeker.ends()
    await counsellor.seesOver()
  } catch (error) {
    throw new Error(`seed ${seed}, ${through}`, { cause: error })
  }
  return `${through}; ${near.line.struck + far.line.struck} connections struck`
}
