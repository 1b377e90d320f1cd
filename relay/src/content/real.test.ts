import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { WorkshopJob } from '@zop/wire'
import { systemClock } from '../clock.ts'
import { type MadeFile, runJob } from '../workshop/run.ts'
import { workshop } from '../workshop/sandbox.ts'
import { fileFault } from './file.ts'

const content = join(import.meta.dirname, '../../../content')

const languages = readdirSync(join(content, 'pages'))
const words = { name: 'x', what: 'x', hours: 'x', languages: 'x', cost: 'x' }
const number = { order: 10, dial: '110', shown: '110', source: 'https://example.org/', reviewed: '2026-11-22', note: 'x' }

/** The texts that are shipped; the numbers, which setup makes of a catalogue, are invented here, and the words are the workshop's own. */
const shippedDocuments = () => {
  const paths = readdirSync(join(content, 'pages'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  const pages = paths.map((path) => ({ id: `page.${path.slice(0, -3).replace('/', '.')}`, text: readFileSync(join(content, 'pages', path), 'utf8') }))
  const names = new Set(pages.flatMap(({ text }) => [...text.matchAll(/{{number:([a-z0-9-]+)/g)].map(([, name]) => name)))
  const text = JSON.stringify({ ...number, texts: Object.fromEntries(languages.map((language) => [language, words])) })
  const entries = readdirSync(join(content, 'demo/listings')).filter((name) => name.endsWith('.json'))
  return [
    ...pages,
    ...[...names].map((name) => ({ id: `number.${name}`, text })),
    ...entries.map((name) => ({ id: `listing.${name.slice(0, -5)}`, text: readFileSync(join(content, 'demo/listings', name), 'utf8') })),
  ]
}

const siteOf = async (documents: Extract<WorkshopJob, { kind: 'site' }>['documents'], withdrawn: string[] = []) => {
  const files: MadeFile[] = []
  const options = { today: '2026-11-22', demo: true, exit: { en: 'https://example.org/' }, hidden: [], origin: 'https://example.org', home: null, withdrawn }
  const take = async (file: MadeFile) => void files.push(file)
  const { ended } = runJob({ kind: 'site', documents, options }, { program: workshop, clock: systemClock, told: () => undefined, take })
  return { files, outcome: await ended }
}

test('the workshop makes the real pages in its sandbox, and every one of them may be public', async () => {
  const { files, outcome } = await siteOf(shippedDocuments())
  assert.deepEqual(outcome.kind === 'done' && outcome.result.kind === 'unfit' ? outcome.result.faults : [], [])
  assert.ok(outcome.kind === 'done' && outcome.result.kind === 'made', JSON.stringify(outcome).slice(0, 500))
  assert.equal(outcome.result.files, files.length)
  assert.ok(files.length > 200, String(files.length))
  for (const file of files) assert.equal(fileFault(file, { release: new Map(), ways: { exits: ['https://example.org/'], home: null } }), null, file.path)
  for (const path of ['/index.html', '/404.html', '/de/index.html', '/ar/index.html', '/sitemap.xml', '/robots.txt'])
    assert.ok(
      files.some((file) => file.path === path),
      path,
    )
})

test('a text that is no page is told by its document, and there is no site', async () => {
  const { outcome, files } = await siteOf([...shippedDocuments(), { id: 'page.de.broken', text: '---\ntitle: x\n---\n<script>alert(1)</script>\n' }])
  assert.ok(outcome.kind === 'done' && outcome.result.kind === 'unfit', JSON.stringify(outcome).slice(0, 300))
  assert.ok(outcome.result.faults.every(({ document }) => document === 'page.de.broken'))
  assert.deepEqual(files, [])
})

test('a real page is taken off in all languages, though others lead there', async () => {
  const gone = /^page\.[^.]+\.get-safe$/
  const documents = shippedDocuments()
  const withdrawn = documents.map(({ id }) => id).filter((id) => gone.test(id))
  const { files, outcome } = await siteOf(
    documents.filter(({ id }) => !gone.test(id)),
    withdrawn,
  )
  assert.ok(outcome.kind === 'done' && outcome.result.kind === 'made', JSON.stringify(outcome).slice(0, 500))
  assert.ok(withdrawn.length > 2)
  assert.ok(!files.some(({ path }) => path.includes('/get-safe/')))
})
