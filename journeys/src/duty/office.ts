import type { Counsellor } from '../people/counsellor.ts'

export interface Person {
  readonly account: string
  readonly name: string
  readonly centre: string
}

/** The session of a desk, as its own requests carry it. */
const sessionOf = async ({ page }: Counsellor, act: () => Promise<void>): Promise<string> => {
  const asked = page.waitForRequest((request) => request.url().includes('/api/duty/month/'))
  await act()
  return (await (await asked).headerValue('authorization')) ?? ''
}

/** What a desk could also do by hand, a hundred times over. */
export const call = (desk: Counsellor, { path, session, body }: { path: string; session: string; body: object | null }): Promise<unknown> =>
  desk.page.evaluate(
    async ({ path, session, body }) => {
      const answer = await fetch(path, {
        headers: { authorization: session, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    { path, session, body },
  )

export const opensPlan = (desk: Counsellor): Promise<void> => desk.page.getByRole('button', { name: /^Dienstplan/ }).click()

/** The coordinator enters what the people of the house have said: everybody can, and speaks German. */
export const entersPeople = async (coordinator: Counsellor, month: string): Promise<{ session: string; people: readonly Person[] }> => {
  const session = await sessionOf(coordinator, () => opensPlan(coordinator))
  const { people } = (await call(coordinator, { path: `/api/duty/month/${month}`, session, body: null })) as { people: readonly Person[] }
  for (const { account } of people) {
    const profile = { account, languages: ['de'], experienced: false, dutiesPerWeek: 5, hoursPerMonth: 100 }
    await call(coordinator, { path: '/api/duty/profile', session, body: profile })
  }
  const said = [{ kind: 'weekly', word: 'can', since: `${month}-01`, from: '00:00', to: '00:00', rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU' }]
  const commitments = [...new Set(people.map(({ centre }) => centre))].map((centre) => ({ centre, month, hours: 60, binding: false }))
  await call(coordinator, {
    path: '/api/duty/import',
    session,
    body: { availabilities: people.map(({ account }) => ({ account, version: 0, said })), commitments },
  })
  const lands = ['BE', 'HE', 'BY']
  for (const [at, { centre }] of commitments.entries()) {
    await call(coordinator, { path: '/api/duty/centre', session, body: { centre, land: lands[at], closed: [] } })
  }
  return { session, people }
}

/** The month after this one, `2027-01`, and its name on the board. */
export const nextMonth = (): string => {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 7)
}

/** The coordinator sets the usual times of the month that is shown, and sees its duties. Where a number of people is said, it is what each chat needs, and there are no letters. */
export const setsTimes = async ({ page }: Counsellor, needed?: number): Promise<void> => {
  await page.getByRole('button', { name: 'Zeiten festlegen' }).click()
  if (needed !== undefined) {
    await page.getByRole('button', { name: /Briefe/ }).click()
    for (const field of await page.getByLabel('Mindestens').all()) await field.fill(String(needed))
  }
  await page.getByRole('button', { name: 'Zeiten übernehmen' }).click()
  await page.getByText(/Dienste stehen im Plan/).waitFor()
}

export const plans = async ({ page }: Counsellor): Promise<void> => {
  await page.getByRole('button', { name: 'Vorschlag berechnen' }).click()
  await page.getByText('Der Vorschlag steht im Plan.', { exact: false }).waitFor({ timeout: 90_000 })
}

/** From draft to consultation to binding. */
export const publishes = async ({ page }: Counsellor): Promise<void> => {
  for (const step of ['Zur Abstimmung geben', 'Verbindlich machen']) {
    await page.getByRole('button', { name: step, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click()
  }
  await page.getByText('Der Plan ist verbindlich.').waitFor()
}

interface Plan {
  readonly version: number
  readonly slots: readonly { readonly id: string; readonly start: number; readonly channel?: string }[]
  readonly assignments: readonly { readonly id: string; readonly slot: string; readonly account: string }[]
}

/** The plan of a month as the coordinator's desk is told it. */
export const planOf = async (coordinator: Counsellor, { session, month }: { session: string; month: string }): Promise<Plan> => {
  const { plan } = (await call(coordinator, { path: `/api/duty/month/${month}`, session, body: null })) as { plan: Plan }
  return plan
}

export const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The first Monday of a month, and its week in minutes of UTC: no duty lies near its ends. */
export const weekOf = (month: string): { monday: string; start: number; end: number } => {
  const days = Array.from({ length: 7 }, (_, at) => dayAfter(`${month}-01`, at))
  const monday = days.find((day) => new Date(`${day}T12:00Z`).getUTCDay() === 1) ?? ''
  const start = Date.parse(`${monday}T00:00Z`) / 60_000
  return { monday, start, end: start + 7 * 24 * 60 }
}
