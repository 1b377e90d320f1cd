import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { call, entersPeople, opensPlan } from './office.ts'

const identifier = (): string => randomBytes(16).toString('base64url')

/** The month of a minute in Berlin. */
const monthOf = (minute: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(minute * 60_000).slice(0, 7)

test('somebody is ill tonight: one question, no reason asked, and a colleague who sees the gap comes in', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, counsellor, colleague } = stage
  const start = Math.floor(Date.now() / 60_000) + 60
  const month = monthOf(start)
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  const { session, people } = await entersPeople(office, month)
  const slot = identifier()
  const duty = {
    id: slot,
    kind: 'duty',
    start,
    end: start + 180,
    channel: 'chat',
    minimum: 1,
    wanted: 1,
    languages: ['de'],
    experienced: false,
    onePerCentre: false,
  }
  const path = `/api/duty/month/${month}`
  const change = (to: string, body: object) => call(office, { path: `${path}/${to}`, session, body })
  const ill = people.find(({ name }) => name === colleague.name)
  await change('slots', { version: null, slots: [duty] })
  await change('assign', { version: 1, moves: [{ slot, off: null, on: ill?.account }], although: false })
  await change('status', { version: 2, status: 'consultation' })
  await change('status', { version: 3, status: 'binding' })

  await counsellor.signsIn(house, colleague)
  await opensPlan(counsellor)
  await counsellor.page.getByRole('heading', { name: 'Ihr nächster Dienst' }).waitFor()
  // Late in the evening the duty of the next hour is tomorrow's.
  await counsellor.page.getByRole('button', { name: /^(Heute fällt mein|Mein nächster) Dienst/ }).click()
  await counsellor.page.getByRole('dialog').getByText('Dieser Dienst wird frei:').waitFor()
  await counsellor.button('Ja, ich kann nicht').click()
  await counsellor.page.getByText(/Ein Dienst ist jetzt frei, und die Koordination weiß es\./).waitFor()
  await counsellor.page.getByText('Sie haben in den nächsten Wochen keinen Dienst.').waitFor()

  const other = await stage.anotherDesk()
  await other.signsIn(house, house.counsellor(1))
  await opensPlan(other)
  await other.page.getByRole('button', { name: /^Übernehmen: / }).click()
  await other.page.getByRole('heading', { name: 'Ihr nächster Dienst' }).waitFor()
  assert.equal(await other.page.getByText('Gerade fehlt nirgends jemand.').count(), 1)
  assert.deepEqual([...office.troubles, ...other.troubles, ...counsellor.troubles], [])
})
