import { opensPlan } from '../../duty/office.ts'
import { entersOffice, whoIs } from '../../people/counsellor/team.ts'
import { writesLetter } from '../../people/seeker/letter.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

const hour = 3_600_000

/** The overview of what is promised: calm with a counsellor, later with a lead and the coordination, when nobody has answered. In German. */
export const tourWatch = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house, seeker, counsellor } = stage
  await writesLetter(seeker, house, 'Ich habe schon einmal geschrieben')
  await counsellor.signsIn(house, stage.colleague)
  await counsellor.takes()
  await writesLetter(await stage.anotherSeeker(), house, 'Kann ich Ihnen etwas schicken?')
  await opensPlan(counsellor)
  await counsellor.button('Überblick').click()
  await counsellor.page.getByText('Erste Antwort').waitFor()
  await visit('plan-watch-mine', counsellor.page)
  await counsellor.page.context().close()
  await stage.lets(43 * hour)
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  await opensPlan(office)
  await office.button('Überblick').click()
  await office.page
    .getByText(/Koordination gefragt/)
    .first()
    .waitFor()
  await visit('plan-watch-risk', office.page)
  await office.page.context().close()
  await stage.lets(6 * hour)
  for (const role of ['coordinator', 'lead'] as const) {
    const late = await stage.anotherDesk()
    await entersOffice(late, house, whoIs(house, role))
    await opensPlan(late)
    await late.button('Überblick').click()
    await late.page
      .getByText(/war bis .* zugesagt/)
      .first()
      .waitFor()
    await late.page
      .getByRole('region', { name: /^Woche ab/ })
      .getByRole('button', { name: 'Woche danach' })
      .click()
    await late.page
      .getByText(/Zusage.* gebrochen/)
      .first()
      .waitFor()
    await visit(`plan-watch-${role}`, late.page)
  }
}
