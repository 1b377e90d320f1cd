import { bindsDuties } from '../../duty/bound.ts'
import { opensPlan } from '../../duty/office.ts'
import { entersOffice, whoIs } from '../../people/counsellor/team.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

/** Walks through a duty as the desk shows it: before, somebody missing, on duty, a language nobody speaks, and going. Needs a house without a plan. */
export const tourDuty = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house, counsellor, colleague, seeker } = stage
  const { page } = counsellor
  const jana = house.counsellor(1)
  await bindsDuties(
    house,
    [
      { from: -30, to: 13, who: [colleague.name] },
      { from: 90, to: 300, who: [jana.name] },
      { from: 24 * 60, to: 26 * 60, who: [], channel: 'mail' },
      { from: 3 * 24 * 60, to: 3 * 24 * 60 + 240, who: [colleague.name, jana.name] },
    ],
    { [colleague.name]: ['de', 'en'], [jana.name]: ['de', 'ro'] },
  )
  await counsellor.signsIn(house, colleague)
  await page.getByText('Ihr Chatdienst', { exact: false }).first().waitFor()
  await visit('duty-begins', page)

  const other = await stage.anotherDesk()
  await other.signsIn(house, jana)
  await other.button('Einspringen').waitFor()
  await visit('duty-step-in', other.page)

  await counsellor.beginsDuty()
  await page.getByText('Ihr Dienst endet um', { exact: false }).waitFor()
  await visit('duty-ending', page)
  await counsellor.button('Ausblenden').click()
  await other.button('Einspringen').waitFor({ state: 'detached' })
  await visit('duty-next', other.page)

  await seeker.begins(house)
  await seeker.writes('Guten Tag, ist da jemand?')
  await counsellor.takes()
  await counsellor.reads('ist da jemand?')
  const bun = await stage.anotherSeeker()
  await bun.page.goto(`${house.site}/`)
  await bun.page.getByRole('link', { name: 'Chat beginnen', exact: true }).click()
  await bun.page.locator('#asked').selectOption('ro')
  await bun.agrees()
  await bun.writes('Bună ziua. Aveți timp?')
  await counsellor.seesWaiting()
  await page.getByText('Was hier hilft').click()
  await visit('duty-language', page)
  await counsellor.takes()
  await counsellor.button('Auf Englisch begrüßen').waitFor()
  await visit('duty-unspoken', page)

  await counsellor.button('Dienst beenden').click()
  await page.getByRole('dialog', { name: '2 Gespräche sind noch offen' }).waitFor()
  const sheet = page.getByRole('dialog')
  await visit('duty-parting', page)
  await sheet.getByRole('button', { name: 'Noch hierbleiben' }).click()
  await opensPlan(counsellor)
  await counsellor.button('Heute fällt mein Dienst aus').click()
  await sheet.getByText('Dieser Dienst wird frei:').waitFor()
  await visit('duty-out', page)
  await counsellor.button('Ja, ich kann nicht').click()
  await page.getByRole('dialog', { name: 'Ihr Dienst ist zu Ende' }).waitFor()
  await visit('duty-over', page)
  const rooms = sheet.getByRole('listitem')
  await rooms
    .filter({ hasText: 'Rumänisch' })
    .getByRole('button', { name: /^Bescheid sagen/ })
    .click()
  await visit('duty-telling', page)
  await sheet.getByRole('button', { name: 'So senden' }).click()
  await sheet.getByText('hat gelesen, wann wieder jemand da ist').waitFor()
  await visit('duty-told', page)
  await rooms.getByRole('button', { name: /^Bescheid sagen/ }).click()
  await sheet.getByRole('button', { name: 'So senden' }).click()
  await page.getByText('Alle wissen Bescheid. Sie können gehen.').waitFor()
  await visit('duty-parted', page)
  await visit('site-told', seeker.page)
  await page.keyboard.press('Escape')

  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  await visit('duty-office', office.page)
}
