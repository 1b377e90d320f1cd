import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { House, openBrowser, openContext } from '@zop/journeys'
import { accessDigits } from '@zop/sealing'
import { signInAs, takeAndAnswer } from '../relay/colleague.ts'
import { startOne } from '../relay/seeker.ts'
import { median, whole, writeResult } from '../result.ts'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openContext>>['newPage']>>

const size = 25_000_000
const rounds = 3
/** Bytes a second of a line of 50 Mbit/s. */
const throughput = 50_000_000 / 8
const latency = 20
/** What one request of ours carries at most. */
const piece = 32 * (64 * 1024 + 16)

const shape = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput })
}

/** A server that takes and gives plain bytes. */
const plain = createServer((asked, answer) => {
  if (asked.method === 'GET' && asked.url === '/') return void answer.setHeader('content-type', 'text/html').end('<!doctype html><title>plain</title>')
  if (asked.method === 'GET') return void answer.setHeader('content-type', 'application/octet-stream').end(bytes)
  asked.resume().on('end', () => answer.end('{}'))
})
const bytes = randomBytes(size)
await new Promise<void>((resolve) => plain.listen(0, 'localhost', resolve))
const plainOrigin = `http://localhost:${(plain.address() as AddressInfo).port}`

/** Milliseconds that the same browser needs for the same bytes, unencrypted and without any page of ours. */
const raw = async (page: Page): Promise<{ up: number; down: number }> => {
  await page.goto(plainOrigin)
  await shape(page)
  return page.evaluate(
    async ({ size, piece }) => {
      const content = new Uint8Array(size)
      const begun = performance.now()
      for (let at = 0; at < size; at += piece) await (await fetch('/up', { method: 'POST', body: content.subarray(at, at + piece) })).text()
      const up = performance.now() - begun
      const from = performance.now()
      const reader = (await fetch('/down')).body?.getReader()
      for (let done = reader === undefined; !done; ) done = (await reader?.read())?.done ?? true
      return { up, down: performance.now() - from }
    },
    { size, piece },
  )
}

/** Memory of the browser's processes together, shared pages counted once, MiB (Linux). */
const held = async (pids: readonly number[]): Promise<number> => {
  const all = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')))
  return all.reduce((sum, rollup) => sum + Number(rollup.match(/^Pss:\s+(\d+) kB/m)?.[1] ?? 0), 0) / 1024
}

const plainRound = async (): Promise<{ up: number; down: number }> => {
  await using browser = await openBrowser({ nativeSealing: true })
  const context = await openContext(browser, 'de')
  return await raw(await context.newPage())
}

await using house = await House.open({ config: { pace: false } })
const colleague = await signInAs(house, house.counsellor(0))
const started = await startOne(house, { channel: 'mail' })
await takeAndAnswer(colleague, started, 'Guten Tag')
const code = (await accessDigits(started.secret)).join(' ')

const folder = await mkdtemp(join(tmpdir(), 'files-'))
const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes.subarray(9)])
const times = { up: [] as number[], down: [] as number[], rawUp: [] as number[], rawDown: [] as number[], grown: [] as number[] }
for (let round = 0; round < rounds; round++) {
  const { up, down } = await plainRound()
  const path = join(folder, `brief-${round}.pdf`)
  await writeFile(path, content)
  await using browser = await openBrowser({ nativeSealing: true })
  const context = await openContext(browser, 'de')
  context.setDefaultTimeout(40_000)
  const page = await context.newPage()
  times.rawUp.push(up)
  times.rawDown.push(down)

  await page.goto(`${house.site}/n/`)
  await page.getByText('Ich war schon einmal hier').click()
  await page.getByLabel('Ihr Zugangscode').fill(code)
  await page.getByRole('button', { name: 'Gespräch öffnen' }).click()
  await page.getByRole('button', { name: 'Frühere Nachrichten zeigen' }).click()
  await page.getByText('Guten Tag').waitFor()
  await shape(page)
  const processes = await browser
    .newBrowserCDPSession()
    .then(async (session) => (await session.send('SystemInfo.getProcessInfo')).processInfo.map(({ id }) => id))
  const base = await held(processes)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Datei', exact: true }).click()
  await (await chooser).setFiles(path)
  const send = page.getByRole('button', { name: /^(Trotzdem|Datei|Dokument|Foto).* senden$|^Trotzdem senden$|^Senden$/ }).first()
  await page.getByRole('button', { name: 'Nicht senden' }).waitFor()
  const begun = performance.now()
  let peak = base
  const watch = setInterval(() => void held(processes).then((now) => (peak = Math.max(peak, now))), 200)
  await send.click()
  await page.getByRole('log').getByText(`brief-${round}.pdf`).first().waitFor({ state: 'attached' })
  times.up.push(performance.now() - begun)
  const from = performance.now()
  await page
    .getByRole('log')
    .getByRole('button', { name: /^Laden/ })
    .last()
    .click()
  await page.getByRole('log').getByText('Auf dem Gerät speichern').last().waitFor({ state: 'attached' })
  times.down.push(performance.now() - from)
  clearInterval(watch)
  times.grown.push(peak - base)
}
plain.close()
await rm(folder, { recursive: true })
const ratio = (ours: readonly number[], theirs: readonly number[]) => median(ours.map((value, i) => (theirs[i] ?? Number.NaN) / value)).toFixed(2)
const rate = (values: readonly number[]) => `${((size * 8) / median(values) / 1000).toFixed(1)} Mbit/s`
await writeResult('files', {
  how: `${whole(size)} bytes over a line shaped to 50 Mbit/s both ways and ${latency} ms (DevTools protocol), through the page itself: from the press on send to the file's line in the log, and from the press on load to the verified file. Beside it the same browser in the same run, the same bytes in requests of the same size, unencrypted, to a plain server. ${rounds} rounds, medians. \`npm run bench files\` (Linux)`,
  rows: [
    { what: 'up, sealed, padded, acknowledged', figure: rate(times.up), beside: `plain ${rate(times.rawUp)}: ${ratio(times.up, times.rawUp)} (at least 0.85)` },
    {
      what: 'down, verified block by block',
      figure: rate(times.down),
      beside: `plain ${rate(times.rawDown)}: ${ratio(times.down, times.rawDown)} (at least 0.85)`,
    },
    { what: 'memory of the whole browser above its base, most', figure: `${Math.max(...times.grown).toFixed(0)} MiB`, beside: 'less than 64 MB' },
  ],
})
