import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { House, openBrowser } from '@zop/journeys'
import { accessDigits } from '@zop/sealing'
import { signInAs, takeAndAnswer } from '../relay/colleague.ts'
import { startOne } from '../relay/seeker.ts'
import { median, type Row, whole, writeResult } from '../result.ts'
import { type Held, total, Watch } from './memory.ts'
import { plainDown, plainUp, portOf, servePlain } from './plain.ts'
import { QuietPage } from './quiet-page.ts'
import { ShapedLine } from './shaped-line.ts'

const size = 25_000_000
/** Of the file that warms everything up. */
const little = 300_000
const rounds = 3
const inSeries = 3
/** 50 Mbit/s and 20 ms there and back. */
const shape = { rate: 50_000_000 / 8, delay: 10 }

/** One file moved: how long it took, and what the browser held above its base meanwhile. */
interface Move {
  readonly milliseconds: number
  readonly grown: readonly Held[]
}

const move = async (watch: Watch, act: () => Promise<unknown>): Promise<Move> => {
  await watch.grown()
  const begun = performance.now()
  await act()
  return { milliseconds: performance.now() - begun, grown: await watch.grown() }
}

/** A browser of its own whose line to `origin` is shaped, with one page at `path`. */
const shaped = async (origin: string, path = '/') => {
  const { host, port } = new URL(origin)
  const line = await ShapedLine.to(Number(port), shape)
  const browser = await openBrowser({ nativeSealing: true, through: { host, port: line.port } })
  const page = await QuietPage.open(browser, origin + path)
  const watch = await Watch.on(browser)
  const close = async () => {
    watch[Symbol.dispose]()
    await browser.close()
    await line[Symbol.asyncDispose]()
  }
  return { page, watch, [Symbol.asyncDispose]: close }
}

const folder = await mkdtemp(join(tmpdir(), 'files-'))
const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)])
const put = async (name: string, length = size): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content.subarray(0, length))
  return path
}

const plainRound = async (): Promise<{ up: Move; down: Move }> => {
  await using server = await servePlain(content)
  await using browser = await shaped(`http://localhost:${portOf(server)}`)
  const { page, watch } = browser
  await page.see('', 'input')
  await page.choose(await put('klein.pdf', little))
  await plainUp(page)
  await plainDown(page, little)
  await page.choose(await put('gross.pdf'))
  await watch.begin(page)
  return { up: await move(watch, () => plainUp(page)), down: await move(watch, () => plainDown(page, size)) }
}

/** The person chooses a file and sends it; counted from the press to its line in the log. */
const sends = async (page: QuietPage, watch: Watch, path: string): Promise<Move> => {
  await page.choose(path)
  await page.see('Datei senden', 'button')
  return move(watch, async () => {
    await page.press('Datei senden')
    await page.see(basename(path), '.log .file bdi')
  })
}

/** The newest file, from the press to the verified bytes that can be saved. */
const loads = (page: QuietPage, watch: Watch): Promise<Move> =>
  move(watch, async () => {
    await page.press('Laden', '.log button')
    await page.see('Auf dem Gerät speichern', '.log li:last-child summary')
  })

/** The person has come back with the code and has sent and loaded a small file. */
const warm = async (page: QuietPage, watch: Watch): Promise<void> => {
  await page.press('Deutsch', 'button, a')
  await page.press('Ich war schon einmal hier')
  await page.type('Ihr Zugangscode', code)
  await page.press('Gespräch öffnen')
  await page.press('Frühere Nachrichten zeigen')
  await page.see('Guten Tag')
  await sends(page, watch, await put(`klein-${Date.now()}.pdf`, little))
  await loads(page, watch)
  await watch.begin(page)
}

const siteRound = async (name: string): Promise<{ up: Move; down: Move }> => {
  await using browser = await shaped(house.site, '/n/')
  const { page, watch } = browser
  await warm(page, watch)
  return { up: await sends(page, watch, await put(name)), down: await loads(page, watch) }
}

/** The counsellor opens the same file, after the small one before it. */
const deskRound = async (name: string): Promise<Move> => {
  await using browser = await shaped(house.desk)
  const { page, watch } = browser
  await page.press('Mit Wiederherstellungscode anmelden')
  await page.type('Wiederherstellungscode', counsellor.recoveryCode)
  await page.press('Anmelden')
  await page.press('Gespräch ')
  await page.press('Ansehen', 'li:has(+ li .file-line) .file-line button')
  await page.see('Speichern', 'a[download^="klein-"]')
  await watch.begin(page)
  return await move(watch, async () => {
    await page.press('Ansehen', '.file-line button')
    await page.see('Speichern', `a[download="${name}"]`)
  })
}

/** Several files one after the other, as one long move. */
const seriesRound = async (): Promise<Move> => {
  await using browser = await shaped(house.site, '/n/')
  const { page, watch } = browser
  await warm(page, watch)
  const moves: Move[] = []
  for (let n = 0; n < inSeries; n++) moves.push(await sends(page, watch, await put(`reihe-${n}.pdf`)))
  return { milliseconds: moves.reduce((sum, { milliseconds }) => sum + milliseconds, 0), grown: moves.flatMap(({ grown }) => grown) }
}

/** The same upload while DevTools' network domain listens, as in the pages that Playwright opens. */
const heardRound = async (): Promise<Move> => {
  await using browser = await shaped(house.site, '/n/')
  const { page, watch } = browser
  await page.send('Network.enable')
  await warm(page, watch)
  return await sends(page, watch, await put('gehoert.pdf'))
}

await using house = await House.open({ config: { pace: false } })
const counsellor = house.counsellor(0)
const started = await startOne(house, { channel: 'mail' })
await takeAndAnswer(await signInAs(house, counsellor), started, 'Guten Tag')
const code = (await accessDigits(started.secret)).join(' ')

const plain: { up: Move; down: Move }[] = []
const site: { up: Move; down: Move }[] = []
const desk: Move[] = []
for (let round = 0; round < rounds; round++) {
  const name = `brief-${round}.pdf`
  plain.push(await plainRound())
  site.push(await siteRound(name))
  desk.push(await deskRound(name))
}
const series = await seriesRound()
const heard = await heardRound()
await rm(folder, { recursive: true })

const ups = (all: readonly { up: Move }[]) => all.map(({ up }) => up)
const downs = (all: readonly { down: Move }[]) => all.map(({ down }) => down)
const rate = (moves: readonly Move[]) => (size * 8) / median(moves.map(({ milliseconds }) => milliseconds)) / 1000
const speed = (what: string, ours: readonly Move[], theirs: readonly Move[]): Row => ({
  what,
  figure: `${rate(ours).toFixed(1)} Mbit/s`,
  beside: `plain ${rate(theirs).toFixed(1)} Mbit/s: ${(rate(ours) / rate(theirs)).toFixed(2)} (at least 0.85)`,
})
const most = (samples: readonly Held[]): Held => samples.reduce((one, other) => (total(other) > total(one) ? other : one))
const inParts = (held: Held): string =>
  Object.entries(held)
    .filter(([, size]) => size >= 0.5)
    .map(([kind, size]) => `${kind} ${size.toFixed(0)}`)
    .join(', ')
const memory = (what: string, moves: readonly Move[], beside: string): Row => {
  const held = most(moves.flatMap(({ grown }) => grown))
  return { what: `most above base: ${what}`, figure: `${total(held).toFixed(0)} MiB (${inParts(held)})`, beside }
}
const against = (theirs: readonly Move[]): string => `less than 64 MB; plain ${total(most(theirs.flatMap(({ grown }) => grown))).toFixed(0)} MiB`
/** About ten points of a curve. */
const curve = (what: string, { grown, milliseconds }: Move): Row => {
  const points = grown.filter((_, at) => at % Math.ceil(grown.length / 10) === 0)
  return {
    what: `${what}, from its beginning to its end (${(milliseconds / 1000).toFixed(1)} s)`,
    figure: points.map((held) => total(held).toFixed(0)).join(' '),
    beside: 'MiB above base',
  }
}

await writeResult('files', {
  how: `${whole(size)} bytes over a line of 50 Mbit/s each way and ${2 * shape.delay} ms there and back (a relay of bytes in front of ours), through the pages themselves: from the press on send to the file's line in the log, and from the press on load to the verified file that can be saved. Beside it the same browser in the same run and the same bytes, unencrypted, in one request to a plain server and down to a file that can be saved. Memory: of all processes of the browser together, ten times a second, what they hold without pages of program files (proportional set size, Linux), above the base: the same page after a file of ${whole(little)} bytes has gone the same way and garbage was collected. ${rounds} rounds, speeds are medians, memory is the most of all rounds. Nobody listens to the pages: DevTools' network domain, which test drivers switch on, copies every body into the browser, as the last line shows. \`npm run bench files\` (Linux)`,
  rows: [
    speed('up, sealed, padded, acknowledged', ups(site), ups(plain)),
    speed('down, verified block by block, at the page', downs(site), downs(plain)),
    speed('down, verified block by block, at the desk', desk, downs(plain)),
    memory('up, by the page', ups(site), against(ups(plain))),
    memory('down, by the page', downs(site), `${against(downs(plain))}; the file itself is 24 MiB and lies in the browser process`),
    memory('down, by the desk', desk, against(downs(plain))),
    memory(`${inSeries} files up one after the other`, [series], 'less than 64 MB'),
    curve('up, by the page', ups(site)[0] as Move),
    curve('down, by the page', downs(site)[0] as Move),
    memory('up, by the page, while DevTools listens', [heard], 'the instrument, not the page'),
  ],
})
