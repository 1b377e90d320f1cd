import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Colleague, House } from '@zop/journeys'
import { connect, type Line } from '@zop/line'
import { buildSite } from '@zop/pages'
import { deriveRecovery, parseRecoveryCode, signLogin } from '@zop/sealing'
import { type ContentDocument, routes, type SiteOptions } from '@zop/wire'
import { anchorOf, asked } from '../relay/ask.ts'
import { median, type Row, writeResult } from '../result.ts'

const rounds = 5
const page = 'page.de.rights'
const path = '/de/rights/'
const shipped = join(import.meta.dirname, '../../../content/dist/documents.json')
const { documents, options } = JSON.parse(await readFile(shipped, 'utf8')) as { documents: readonly ContentDocument[]; options: SiteOptions }

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const enter = async ({ desk }: House, { recoveryCode }: Colleague): Promise<Line> => {
  const line = connect(desk, routes)
  const parsed = await parseRecoveryCode(recoveryCode)
  if (parsed.kind === 'wrong') throw new Error(parsed.reason)
  const recovery = await deriveRecovery(parsed.entropy, (await anchorOf()).deployment)
  const { challenge } = await asked(line.call('challenge', {}))
  const login = await signLogin(recovery, { origin: desk, subject: 'recovery', challenge })
  line.setToken((await asked(line.call('recoverySignIn', {}, { login }))).session)
  return line
}

/** Asks until a run has ended; how it ended. */
const ended = async (line: Line, run: number): Promise<string> => {
  for (;;) {
    const { publishing } = await asked(line.call('editorial', {}))
    if (publishing && publishing.run >= run && publishing.ended !== null) return `${publishing.ended} ${JSON.stringify(publishing.faults[0] ?? '')}`
    // Whoever asks without a pause takes the time that is measured.
    await setTimeout(100)
  }
}

await using house = await House.open({ dutyDays: null })
const personOf = (role: Colleague['role']): Colleague => {
  const found = house.people.find((one) => one.role === role)
  if (!found) throw new Error(`nobody is ${role}`)
  return found
}
const coordinator = await enter(house, personOf('coordinator'))
const reviewer = await enter(house, personOf('lead'))
const { editors } = await asked(coordinator.call('editors', {}))
const account = editors.find(({ name }) => name === personOf('lead').name)?.account ?? ''
await asked(coordinator.call('putEditor', { account }, { rights: { content: true, safety: true, languages: [] } }))
await ended(coordinator, 1)

const texts: string[] = [documents.find(({ id }) => id === page)?.text ?? '']
const published: number[] = []
let run = 1
for (let round = 0; round < rounds; round++) {
  const before = texts.at(-1) ?? ''
  const text = `${texts[0]}\nMessung ${round}.\n`
  await asked(coordinator.call('saveDrafts', {}, { drafts: [{ id: page, text, base: hashOf(before) }], submit: true }))
  const { standing } = await asked(coordinator.call('openDocument', { document: page }))
  for (const signOff of standing.open?.needs ?? []) await asked(reviewer.call('signDraft', { document: page }, { hash: hashOf(text), signOff }))
  texts.push(text)
  published.push(
    await timed(async () => {
      await asked(coordinator.call('publishContent', {}, { publish: [page], withdraw: [] }))
      const how = await ended(coordinator, ++run)
      if (!how.startsWith('published')) throw new Error(how)
      if (!(await (await fetch(house.site + path)).text()).includes(`Messung ${round}.`)) throw new Error('it is not public')
    }),
  )
}

const back: number[] = []
const { editions } = await asked(coordinator.call('editorial', {}))
for (const { number } of editions.slice(1)) back.push(await timed(() => asked(coordinator.call('goBackTo', {}, { edition: number }))))

const built = { files: 0, bytes: 0 }
const made: number[] = []
const written: number[] = []
for (let round = 0; round < rounds; round++) {
  let files: readonly { path: string; text: string }[] = []
  made.push(
    await timed(async () => {
      const site = buildSite(
        documents.map((document) => ({ ...document })),
        options,
      )
      if (site.kind === 'unfit') throw new Error(JSON.stringify(site.faults[0]))
      files = site.files
    }),
  )
  const folder = await mkdtemp(join(tmpdir(), 'publish-'))
  written.push(
    await timed(async () => {
      for (const { path: at, text } of files) {
        await mkdir(dirname(join(folder, at)), { recursive: true })
        await writeFile(join(folder, at), text, { flush: true })
      }
    }),
  )
  await rm(folder, { recursive: true })
  built.files = files.length
  built.bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
}

const raw = median(made) + median(written)
const rows: Row[] = [
  {
    what: `one changed page: from asking until it is read, ${documents.length} documents, ${built.files} files, ${(built.bytes / 2 ** 20).toFixed(1)} MiB`,
    figure: seconds(median(published)),
    beside: `less than 15 s; the slowest of ${rounds}: ${seconds(Math.max(...published))}`,
  },
  { what: 'making the same pages in memory, in a warm process', figure: seconds(median(made)), beside: '' },
  {
    what: 'writing the same files durably, one by one',
    figure: seconds(median(written)),
    beside: `the raw limit is both: the whole is ${(median(published) / raw).toFixed(1)} times it`,
  },
  { what: 'going back to an earlier edition', figure: `${Math.round(median(back))} ms`, beside: 'one click' },
]
const how = `The demo's texts, a relay as a process of its own with its workshop in the sandbox, a new process for each. Median of ${rounds}. \`npm run bench publish\``
await writeResult('publish', { how, rows })
