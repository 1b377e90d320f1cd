import { House, openBrowser, openContext } from '@zop/journeys'
import { accessDigits, type Chain, hourOf, sealMessage } from '@zop/sealing'
import { asked } from '../relay/ask.ts'
import { signInAs, takeAndAnswer } from '../relay/colleague.ts'
import { type Started, startOne } from '../relay/seeker.ts'
import { median, type Row, whole, writeResult } from '../result.ts'
import { limitCpu } from './quota.ts'

const messages = 1000
const rounds = 5
const slower = 4
const cores = 2

/** Written by the person after one answer, as somebody writes who has much to say. */
const fill = async ({ line, seeker, directory }: Started, chain: Chain): Promise<void> => {
  for (let n = 1; n < messages; n++) {
    const body = { kind: 'text', text: `Nachricht ${n}: ${'Wort '.repeat(20 + (n % 30))}` } as const
    const { sealed } = await sealMessage(chain, seeker, { body, sent: Date.now(), seen: [], directory, hour: hourOf(Date.now()) })
    await asked(line.call('send', { conversation: chain.conversation }, sealed))
  }
}

/** Milliseconds from pressing „Gespräch öffnen“ with the typed code to the newest message on the screen. */
const opens = async (house: House, code: string, nativeSealing: boolean): Promise<number> => {
  await using browser = await openBrowser({ nativeSealing })
  const context = await openContext(browser, 'de')
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await page.goto(`${house.site}/n/`)
  await page.getByText('Ich war schon einmal hier').click()
  await page.getByLabel('Ihr Zugangscode').fill(code)
  await limit.hold()
  const begun = performance.now()
  await page.getByRole('button', { name: 'Gespräch öffnen' }).click()
  await page.getByRole('button', { name: 'Frühere Nachrichten zeigen' }).click()
  await page.getByText(`Nachricht ${messages - 1}:`).waitFor()
  return performance.now() - begun
}

const limit = await limitCpu(cores / slower)
await using house = await House.open({ config: { pace: false } })
const started = await startOne(house, { channel: 'mail' })
const taken = await takeAndAnswer(await signInAs(house, house.counsellor(0)), started, 'Guten Tag')
await fill(started, taken)
const code = (await accessDigits(started.secret)).join(' ')
const rows: Row[] = []
for (const native of [true, false]) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await opens(house, code, native))
  rows.push({
    what: `from „Gespräch öffnen“ to the newest screenful (${native ? 'native' : 'fallback'})`,
    figure: `${(median(times) / 1000).toFixed(2)} s (${(Math.min(...times) / 1000).toFixed(2)} to ${(Math.max(...times) / 1000).toFixed(2)})`,
    beside: 'less than 3 s',
  })
}
await limit.end()
await writeResult('kept', {
  how: `A kept conversation of ${whole(messages)} messages, opened with its code in Chromium with an empty profile. The whole browser in a control group with ${(cores / slower).toFixed(2)} of one core in all, that is ${cores} cores ${slower} times slower, from the press on; the keys are derived from the code within that time (PBKDF2, 600 000 rounds), and the folded messages are opened by a press as soon as it can be pressed. ${rounds} times each, medians (least to most). \`npm run bench kept\` (Linux, root)`,
  rows,
})
