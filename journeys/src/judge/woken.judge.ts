import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opensPlan } from '../duty/office.ts'
import { Stage } from '../stage/stage.ts'

test('a push without a payload shows the one sentence as a notification, in a full Chromium', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null, config: { reminders: { push: ['https://push.example'] } } } })
  const { house, colleague, counsellor } = stage
  const { page } = counsellor
  await page.context().grantPermissions(['notifications'], { origin: house.desk })
  // The browser's own push service is out of reach: what it would give is an address.
  await page.addInitScript(() => {
    const given = { endpoint: 'https://push.example/anna', unsubscribe: async () => true } as unknown as PushSubscription
    PushManager.prototype.subscribe = async () => given
    PushManager.prototype.getSubscription = async () => given
  })
  await counsellor.signsIn(house, colleague)
  await opensPlan(counsellor)
  await counsellor.button('Erinnerungen').click()
  await page.getByRole('button', { name: 'Hier einschalten' }).click()
  await page.getByRole('button', { name: 'Hier abschalten' }).waitFor()

  // What comes before the worker is active is lost.
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated') await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }))
  })
  const browser = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => registrations[0] && resolve(registrations[0].registrationId))
  })
  await browser.send('ServiceWorker.enable')
  await browser.send('ServiceWorker.deliverPushMessage', { origin: house.desk, registrationId: await registered, data: '' })
  const shown = await page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready
    for (const end = performance.now() + 20_000; performance.now() < end; ) {
      const [note] = await worker.getNotifications()
      if (note) return [note.title, note.body, note.lang]
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return null
  })
  assert.deepEqual(shown, ['Arbeitsplatz', 'An Ihrem Arbeitsplatz gibt es etwas Neues.', 'de'])
})
