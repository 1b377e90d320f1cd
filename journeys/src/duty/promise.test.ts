import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { DutySlot } from '@zop/wire'
import { asCoordinator, asked, minuteNow, monthOf } from '../house/duties.ts'
import type { Colleague, House } from '../house/house.ts'
import { entersOffice, namesStandIn, whoIs } from '../people/counsellor/team.ts'
import type { Counsellor } from '../people/counsellor.ts'
import { writesLetter } from '../people/seeker/letter.ts'
import { Stage } from '../stage/stage.ts'
import { opensPlan } from './office.ts'

const hour = 3_600_000
const day = 24 * 60

const dutyFrom = (start: number, minutes: number, channel: DutySlot['channel']): DutySlot => ({
  id: randomBytes(16).toString('base64url'),
  kind: 'duty',
  start,
  end: start + minutes,
  channel,
  minimum: 1,
  wanted: 1,
  languages: ['de'],
  experienced: false,
  onePerCentre: false,
})

/** A plan that holds: this person is there for four days, and a duty in 51 hours is nobody's. */
const plansWithGap = async (house: House, { name }: Colleague): Promise<void> => {
  const line = await asCoordinator(house)
  const now = minuteNow()
  const hers = [0, 1, 2, 3].map((at) => dutyFrom(now - 60 + at * day, day, 'chat'))
  const gap = dutyFrom(now + 51 * 60, 180, 'mail')
  for (const [month, slots] of Map.groupBy([...hers, gap], ({ start }) => monthOf(start))) {
    const { people } = await asked(line.call('dutyMonth', { month }))
    const account = people.find((one) => one.name === name)?.account ?? ''
    const moves = slots.filter((slot) => slot !== gap).map(({ id }) => ({ slot: id, off: null, on: account }))
    let { version } = await asked(line.call('putSlots', { month }, { version: null, slots }))
    if (moves.length > 0) version = (await asked(line.call('assign', { month }, { version, moves, although: true }))).version
    version = (await asked(line.call('setPlanStatus', { month }, { version, status: 'consultation' }))).version
    await asked(line.call('setPlanStatus', { month }, { version, status: 'binding' }))
  }
  await asked(line.call('signOut', {}, {}))
}

const looksAtPromises = async (desk: Counsellor): Promise<void> => {
  await opensPlan(desk)
  await desk.button('Überblick').click()
}

/** The one promise of the house, as this desk shows it. */
const promise = ({ page }: Counsellor) => page.locator('.promise')

test('a letter that is not answered: its counsellor, the stand-in and the coordination see it in time, it breaks with its reason, and a gap calls the coordination', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, seeker, counsellor, colleague } = stage
  const signsIn = async (who: Colleague) => {
    const desk = await stage.anotherDesk()
    await (who.role === 'counsellor' ? desk.signsIn(house, who) : entersOffice(desk, house, who))
    await looksAtPromises(desk)
    return desk
  }
  /** Nobody sits at a desk while hours pass. */
  const passes = async (hours: number, desk: Counsellor) => {
    assert.deepEqual(desk.troubles, [])
    await desk.page.context().close()
    await stage.lets(hours * hour)
  }
  const coordinator = whoIs(house, 'coordinator')
  const standIn = house.people.find(({ name }) => name === 'Jana')
  assert.ok(standIn)
  await plansWithGap(house, colleague)
  await writesLetter(seeker, house, 'Ich weiß nicht, wen ich sonst fragen soll')
  await seeker.closesBrowser()

  await counsellor.signsIn(house, colleague)
  await looksAtPromises(counsellor)
  await promise(counsellor).getByText('Brief, den noch niemand hat').waitFor({ state: 'attached' })
  await counsellor.page.getByRole('button', { name: /^Gespräche/ }).click()
  await counsellor.takes()
  await namesStandIn(counsellor, 'Jana')

  await passes(25, counsellor)
  const reminded = await signsIn(colleague)
  await promise(reminded).getByText('Erste Antwort').waitFor()
  await promise(reminded)
    .getByText(/bis .* · erinnert$/)
    .waitFor()

  await passes(12, reminded)
  const beside = await signsIn(standIn)
  await beside.page.getByRole('button', { name: '1 gefährdet' }).click()
  assert.equal(await beside.page.evaluate(() => document.activeElement?.id), 'promises-risk')
  await promise(beside)
    .getByText(/bis .* · Vertretung gefragt$/)
    .waitFor()
  await promise(beside)
    .getByRole('button', { name: /^Öffnen: Gespräch / })
    .click()
  await beside.reads('Ich weiß nicht, wen ich sonst fragen soll')

  await passes(6, beside)
  const told = await signsIn(coordinator)
  await promise(told)
    .getByText(/bis .* · Koordination gefragt$/)
    .waitFor()
  await promise(told)
    .getByRole('button', { name: /^In der Liste zeigen: / })
    .click()
  await told.page
    .getByRole('navigation', { name: 'Gespräche' })
    .getByText(/^Gespräch [0-9A-F]{4}$/)
    .waitFor()

  await passes(6, told)
  const late = await signsIn(coordinator)
  const { page } = late
  await page.getByRole('button', { name: '1 gebrochen' }).waitFor()
  await promise(late)
    .getByText(/^war bis .* zugesagt · zu spät$/)
    .waitFor()
  const week = page.getByRole('region', { name: /^Woche ab/ })
  // The promise broke an hour ago: in this week, or on a Monday night in the last one.
  const counted = week.getByText('1 Zusage gebrochen')
  await week
    .getByText(/Zusage|nichts gezählt/)
    .first()
    .waitFor()
  if ((await counted.count()) === 0) await week.getByRole('button', { name: 'Woche danach' }).click()
  await counted.waitFor()
  await week.getByText('zu spät').waitFor()

  const gaps = page.getByRole('region', { name: 'Lücken in den nächsten 14 Tagen' })
  await gaps.getByText(/^1 Person fehlt · beginnt in [12] Stunden?$/).waitFor()
  await gaps.getByRole('button', { name: /^Im Plan zeigen: / }).click()
  await page.getByRole('heading', { name: /^Dienstplan / }).waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-state')), 'gap')
  assert.deepEqual(late.troubles, [])
})
