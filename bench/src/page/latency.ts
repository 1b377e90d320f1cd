import { setInterval } from 'node:timers/promises'
import { desktop, House, openBrowser, openContext } from '@zop/journeys'
import { answered } from '../relay/colleague.ts'
import { headOf, messageOn } from '../relay/message.ts'
import type { Started } from '../relay/seeker.ts'
import { percentile, writeResult } from '../result.ts'

const samples = 200
const rate = 100

/** When something happened in a page, by the clock that all processes of this machine share. */
type Times = Map<string, number>

const background = async (people: readonly Started[], stop: AbortSignal): Promise<number> => {
  let sent = 0
  for await (const _ of setInterval(1000 / rate, undefined, { signal: stop })) {
    const { line, chain } = people[sent++ % people.length] as Started
    void line.call('send', { conversation: chain.conversation }, messageOn(headOf(chain)))
  }
  return sent
}

await using house = await House.open()
const people = await answered(house, 24)
const [theirs, ours] = [await openBrowser({ nativeSealing: true }), await openBrowser({ nativeSealing: true })]
const seeker = await (await openContext(theirs, 'de')).newPage()
const desk = await (await openContext(ours, 'de', { viewport: desktop })).newPage()

await desk.goto(house.desk)
await desk.getByRole('button', { name: 'Mit Wiederherstellungscode anmelden' }).click()
await desk.getByRole('textbox', { name: 'Wiederherstellungscode' }).fill(house.counsellor(0).recoveryCode)
await desk.getByRole('button', { name: 'Anmelden', exact: true }).click()
await desk.getByRole('button', { name: 'Dienst beginnen' }).click()
await seeker.goto(`${house.site}/de/`)
await seeker.getByText('Chat beginnen').click()
await seeker.getByRole('button', { name: 'Einverstanden, weiter' }).click()
await seeker.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('erste Nachricht')
await seeker.getByRole('button', { name: 'Senden' }).click()
await desk.getByRole('button', { name: 'Übernehmen' }).first().click()
await desk.getByText('erste Nachricht').first().waitFor()

// The moment of the click, and the moment when the text stands in the other page.
await seeker.evaluate(() => {
  const times: Times = new Map()
  Object.assign(globalThis, { times })
  document.addEventListener(
    'click',
    () => {
      const text = document.querySelector('textarea')?.value
      if (text?.startsWith('probe ')) times.set(text, Date.now())
    },
    { capture: true },
  )
})
const waiting = new Map<string, () => void>()
await desk.exposeFunction('arrived', (text: string) => waiting.get(text)?.())
await desk.evaluate(() => {
  const times: Times = new Map()
  Object.assign(globalThis, { times })
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes].map((node) => node.textContent ?? ''))
    for (const [text] of added.join(' ').matchAll(/probe \d+x/g)) {
      if (times.has(text)) continue
      times.set(text, Date.now())
      ;(globalThis as unknown as { arrived(text: string): void }).arrived(text)
    }
  }).observe(document.body, { childList: true, subtree: true })
})

const stop = new AbortController()
const load = background(people, stop.signal).catch(() => 0)
for (let i = 0; i < samples; i++) {
  const arrived = new Promise<void>((resolve) => waiting.set(`probe ${i}x`, resolve))
  await seeker.getByRole('textbox', { name: 'Ihre Nachricht' }).fill(`probe ${i}x`)
  await seeker.getByRole('button', { name: 'Senden' }).click()
  await arrived
}
stop.abort()
await load
const timesOf = (page: typeof desk) => page.evaluate(() => [...(globalThis as unknown as { times: Times }).times])
const arrived = new Map(await timesOf(desk))
const spans = (await timesOf(seeker)).map(([text, at]) => (arrived.get(text) ?? Number.NaN) - at)
await theirs.close()
await ours.close()
const milliseconds = (share: number) => `${percentile(spans, share).toFixed(0)} ms`
await writeResult('latency', {
  how: `Two Chromium processes and one relay. A message is typed in the seeker's page; from the press on "Senden" (sealing, POST, durable write, event, opening, drawing) to its text standing in the counsellor's page. ${samples} messages one after the other, while ${rate} messages a second go into ${people.length} other conversations; browsers, load and relay share two cores. \`npm run bench latency\``,
  rows: [
    { what: 'median', figure: milliseconds(0.5), beside: '' },
    { what: 'p95', figure: milliseconds(0.95), beside: 'less than 50 ms' },
    { what: 'longest', figure: milliseconds(1), beside: '' },
  ],
})
