import assert from 'node:assert/strict'
import { test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { DutySlot } from '@zop/wire'
import ICAL from 'ical.js'
import { asCoordinator, asked, type Door, monthOf } from '../house/duties.ts'
import type { Counsellor } from '../people/counsellor.ts'
import { Stage } from '../stage/stage.ts'
import { bindsDuties } from './bound.ts'
import { opensPlan } from './office.ts'
import { openMailServer } from './outside/mail-server.ts'
import { openPushService } from './outside/push-service.ts'

const sentence = 'An Ihrem Arbeitsplatz gibt es etwas Neues: Bitte öffnen Sie ihn.'

const opensReminders = async (desk: Counsellor): Promise<void> => {
  await opensPlan(desk)
  await desk.button('Erinnerungen').click()
  await desk.page.getByRole('heading', { name: 'Wann möchten Sie erinnert werden?' }).waitFor()
}

/** The coordinator moves a duty by an hour, at a desk of their own. */
const movesDuty = async (house: Door, { id, start }: DutySlot): Promise<void> => {
  const line = await asCoordinator(house)
  const month = monthOf(start)
  const { plan } = await asked(line.call('dutyMonth', { month }))
  const slots = (plan?.slots ?? []).map((slot) => (slot.id === id ? { ...slot, start: slot.start + 60, end: slot.end + 60 } : slot))
  await asked(line.call('putSlots', { month }, { version: plan?.version ?? 0, slots }))
  await asked(line.call('signOut', {}, {}))
}

/** By the code that comes to the address. */
const confirmsMail = async ({ page }: Counsellor, address: string, mails: Awaited<ReturnType<typeof openMailServer>>['mails']): Promise<void> => {
  await page.getByLabel('Ihre Adresse').fill(address)
  await page.getByRole('button', { name: 'Code schicken' }).click()
  const { to, subject, body } = await mails.next()
  assert.deepEqual([to, subject], [[address], 'Erinnerung'])
  await page.getByLabel('Code aus der Mail').fill(body.match(/\d{6}/)?.[0] ?? '')
  await page.getByRole('button', { name: 'Bestätigen' }).click()
  await page.getByText(`An ${address}`, { exact: true }).waitFor()
}

const eventsAt = async (address: string) => {
  const answer = await fetch(address)
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const { uid, sequence, summary, startDate } = new ICAL.Event(one)
    return { uid, sequence, summary, start: startDate.toUnixTime() / 60 }
  })
}

test('a counsellor subscribes to their duties; one is moved: their calendar follows, one sentence comes by mail, and nobody else is told', async () => {
  await using server = await openMailServer()
  await using stage = await Stage.open({ house: { dutyDays: null, config: { reminders: { mail: server.config } } } })
  const { house, colleague, counsellor } = stage
  const other = house.people.filter(({ role }) => role === 'counsellor')[1]
  assert.ok(other)
  const [own, theirs] = await bindsDuties(house, [
    { from: 2 * 1440, to: 2 * 1440 + 180, who: [colleague.name] },
    { from: 4 * 1440, to: 4 * 1440 + 180, who: [other.name] },
  ])
  assert.ok(own && theirs)

  await counsellor.signsIn(house, colleague)
  await opensReminders(counsellor)
  const { page } = counsellor
  await page.getByLabel('Wenn jemand etwas an meinen Diensten ändert').check()
  await page.getByText('Sie haben noch keinen Weg eingeschaltet.', { exact: false }).waitFor()
  await confirmsMail(counsellor, 'anna@example.org', server.mails)
  await page.getByRole('button', { name: 'Adresse anlegen' }).click()
  const address = await page.getByLabel('Ihre Kalenderadresse').inputValue()
  const before = await eventsAt(address)
  assert.deepEqual(
    before.map(({ sequence, summary, start }) => [sequence, summary, start]),
    [[0, 'Dienst', own.start]],
  )
  assert.deepEqual((await new AxeBuilder({ page }).analyze()).violations, [])

  const colleaguesDesk = await stage.anotherDesk()
  await colleaguesDesk.signsIn(house, other)
  await opensReminders(colleaguesDesk)
  await colleaguesDesk.page.getByLabel('Wenn jemand etwas an meinen Diensten ändert').check()
  await confirmsMail(colleaguesDesk, 'bela@example.org', server.mails)

  await movesDuty(house, own)
  assert.deepEqual(await server.mails.next(), { to: ['anna@example.org'], subject: 'Erinnerung', body: sentence })
  assert.deepEqual(
    (await eventsAt(address)).map(({ uid, sequence, start }) => [uid, sequence, start]),
    [[before[0]?.uid, 1, own.start + 60]],
  )
  await movesDuty(house, theirs)
  assert.deepEqual((await server.mails.next()).to, ['bela@example.org'])
  assert.equal(server.mails.all.length, 4, 'two codes and two sentences')

  await page.getByRole('button', { name: 'Fertig' }).click()
  await page.getByRole('button', { name: 'Abschalten', exact: true }).click()
  await page.getByRole('button', { name: 'Adresse anlegen' }).waitFor()
  assert.equal((await fetch(address)).status, 404)
  await page.getByRole('button', { name: 'Abschalten und Adresse löschen' }).click()
  await page.getByLabel('Ihre Adresse').waitFor()
  assert.ok(!house.log().includes('example.org'), 'no line of the log has an address')
  assert.deepEqual([...counsellor.troubles, ...colleaguesDesk.troubles], [])
})

test('a browser that is woken shows one sentence, keeps nothing, and opens the desk', async () => {
  await using service = await openPushService()
  await using stage = await Stage.open({ house: { dutyDays: null, config: { reminders: { push: [service.origin] } } } })
  const { house, colleague, counsellor } = stage
  const [own] = await bindsDuties(house, [{ from: 2 * 1440, to: 2 * 1440 + 180, who: [colleague.name] }])
  assert.ok(own)
  const { page } = counsellor
  const context = page.context()
  await context.grantPermissions(['notifications'], { origin: house.desk })
  // The browser's own push service is out of reach: what it would give is an address.
  await page.addInitScript((endpoint) => {
    const state: { given: { endpoint: string; unsubscribe(): Promise<boolean> } | null } = { given: null }
    const unsubscribe = async () => {
      state.given = null
      return true
    }
    // This Chromium has been given the permission, and says in a page without a window that it has not.
    Object.defineProperty(Notification, 'permission', { get: () => 'granted' })
    Notification.requestPermission = async () => 'granted'
    PushManager.prototype.getSubscription = async () => state.given as unknown as PushSubscription | null
    PushManager.prototype.subscribe = async (options) => {
      if (!options?.userVisibleOnly || String(options.applicationServerKey).length !== 87) throw new Error('as no browser takes it')
      state.given = { endpoint, unsubscribe }
      return state.given as unknown as PushSubscription
    }
  }, `${service.origin}/push/anna`)
  await counsellor.signsIn(house, colleague)
  await opensReminders(counsellor)
  await page.getByLabel('Wenn jemand etwas an meinen Diensten ändert').check()
  await page.getByRole('button', { name: 'Hier einschalten' }).click()
  await page.getByRole('button', { name: 'Hier abschalten' }).waitFor()

  await movesDuty(house, own)
  const { headers, bytes } = await service.pushes.next()
  assert.match(String(headers.authorization), /^vapid t=/)
  assert.equal(bytes, 0)

  // From here on the browser's: what its push service delivers.
  const browser = await context.newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => registrations[0] && resolve(registrations[0].registrationId))
  })
  await browser.send('ServiceWorker.enable')
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const id = await registered
  // A Chromium without a window cannot show notifications (judge/woken.judge.ts has one that can): what the worker asks it to show is all there is.
  const showing = worker.evaluate(
    () =>
      new Promise((resolve) => {
        const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration }
        registration.showNotification = async (...shown) => resolve(shown)
      }),
  )
  await worker.evaluate(() => null)
  await browser.send('ServiceWorker.deliverPushMessage', { origin: house.desk, registrationId: id, data: 'never read' })
  const options = { body: 'An Ihrem Arbeitsplatz gibt es etwas Neues.', lang: 'de', tag: 'desk', icon: '/icon.svg' }
  assert.deepEqual(await showing, ['Arbeitsplatz', options])
  assert.deepEqual(await page.evaluate(() => caches.keys()), [])

  const pressed = await worker.evaluate(async () => {
    const scope = globalThis as unknown as { WindowClient: { prototype: { focus(): Promise<unknown> } } }
    const focused = new Promise<string>((resolve) => {
      scope.WindowClient.prototype.focus = async function (this: { url: string }) {
        resolve(this.url)
      }
    })
    let closed = false
    const close = () => {
      closed = true
    }
    dispatchEvent(Object.assign(new Event('notificationclick'), { notification: { close }, waitUntil: () => undefined }))
    return [await focused, closed]
  })
  assert.deepEqual(pressed, [`${house.desk}/`, true], 'the desk that is open comes to the front, and the notification goes')
  await page.getByRole('button', { name: 'Hier abschalten' }).click()
  await page.getByRole('button', { name: 'Hier einschalten' }).waitFor()
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0, 'nothing of it stays in the browser')
  assert.deepEqual(counsellor.troubles, [])
})
