import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { entryText, hashOf, letGo, openEditorial, pageText, pathFor, shippedTexts, siteProgram } from '../review/testing.ts'
import { ManualClock, TickingClock } from '../testing/clock.ts'
import { makePlace, type Place, putTexts } from '../testing/running.ts'

const start = 'page.de.start'
const changed = pageText('Guten Tag.')
type Opened = Awaited<ReturnType<typeof openEditorial>>

/** Has the changed text approved, and asks for it to be public. */
const publishChanged = async ({ save, sign, publish }: Opened, text = changed): Promise<void> => {
  assert.equal(await save('anna', start, text), 'ok')
  assert.equal(await sign('cora', start, text, 'content'), 'ok')
  assert.equal(await publish('anna', [start]), 'ok')
}

/** Every file of a folder with its bytes, and when it was last written to. */
const stateOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const { mtimeMs, ctimeMs } = statSync(path)
      return [path, `${mtimeMs} ${ctimeMs} ${entry.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : ''}`]
    }),
  )

const editionsOf = ({ folder }: Place): string[] => readdirSync(join(folder, 'data/content')).toSorted()

/** What the site says on each of its paths. */
const siteOf = async ({ read }: Opened): Promise<Record<string, string>> => {
  const paths = ['/index.html', '/404.html', '/de/', '/n/', '/page.js', '/.well-known/content.json', ...Object.keys(shippedTexts.documents).map(pathFor)]
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, (await read(path)).text])))
}

const good = `const html = (body) => '<!doctype html><html><head><title>x</title></head><body>' + body + '</body></html>'; pages();`

/** What a workshop might say that has been taken over. */
const lies: Readonly<Record<string, string>> = {
  'a page in the place of the conversation': `file('/n/index.html', html(''))`,
  'a page beside the conversation': `file('/n/other.html', html(''))`,
  'a script': `file('/page2.js', 'alert(1)')`,
  'a script of the release': `file('/page.js', 'alert(1)')`,
  'a style of the release': `file('/page.css', 'p {}')`,
  'the list of the release': `file('/.well-known/release.json', '{}')`,
  'the live state': `file('/status.json', '{}')`,
  'a path that climbs': `file('/../site/page.js', 'alert(1)')`,
  'a path that climbs in the middle': `file('/de/../../../site/n/index.html', html(''))`,
  'a path without its slash': `file('de/index.html', html(''))`,
  'an absolute path of the machine': `file('/etc/passwd', 'x')`,
  'a path in other letters': `file('/DE/index.html', html(''))`,
  'the same file twice': `file('/de/index.html', html('other'))`,
  'an inline script': `file('/x.html', html('<script>alert(1)</script>'))`,
  'a script from elsewhere': `file('/x.html', html('<script type="module" src="https://evil.example/x.js"></script>'))`,
  'a script of ours with a body': `file('/x.html', html('<script type="module" src="/page.js">alert(1)</script>'))`,
  'a handler': `file('/x.html', html('<p onclick="alert(1)">x</p>'))`,
  'a style': `file('/x.html', html('<p style="position:fixed">x</p>'))`,
  'a style sheet': `file('/x.html', html('<style>p {}</style>'))`,
  'a frame': `file('/x.html', html('<iframe src="/n/"></iframe>'))`,
  'a form': `file('/x.html', html('<form action="/api/start"></form>'))`,
  'a refresh': `file('/x.html', '<!doctype html><html><head><meta http-equiv="refresh" content="0;url=https://evil.example"></head></html>')`,
  'a base': `file('/x.html', '<!doctype html><html><head><base href="https://evil.example/"></head></html>')`,
  'a picture from elsewhere': `file('/x.html', html('<img src="https://evil.example/x.png" alt="">'))`,
  'a map of the site with a style sheet': `file('/sitemap.xml', '<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="/x.xml"?><urlset></urlset>')`,
  'broken JSON': `file('/data/x.json', '{')`,
  'less than it says': `files++`,
  'nothing but a part': `say({ kind: 'made', files: 3 })`,
  'no front page': `files = 0; say({ kind: 'made', files: 0 })`,
  'another result': `say({ kind: 'explained', gaps: [] })`,
  'what is no line': `say('nonsense')`,
}

test('a workshop that lies changes nothing: the old content serves on, and nothing is left of the new', async (t) => {
  // One relay for all: what the program says is what the text that is being published asks for.
  const program = siteProgram(
    t,
    `const lie = job.documents.map(({ text }) => text.match(/LIE (\\d+)\\n/)?.[1]).find((n) => n !== undefined)
     const lies = { ${Object.values(lies)
       .map((lie, n) => `${n}: () => { ${lie} }`)
       .join(',\n')} }
     ${good}
     lies[lie]?.()
     made()`,
  )
  const opened = await openEditorial(t, { program })
  await publishChanged(opened)
  assert.equal((await opened.ended(2)).ended, 'published')
  const before = await siteOf(opened)
  const release = stateOf(join(opened.place.folder, 'site'))
  let run = 2
  for (const [n, name] of Object.keys(lies).entries()) {
    await publishChanged(opened, pageText(`LIE ${n}`))
    const { ended, faults } = await opened.ended(++run)
    assert.deepEqual([ended, faults], ['failed', []], name)
  }
  assert.deepEqual(await siteOf(opened), before)
  assert.deepEqual(stateOf(join(opened.place.folder, 'site')), release)
  assert.deepEqual(editionsOf(opened.place), ['1', '2'])
  await publishChanged(opened, pageText('Wieder ehrlich.'))
  assert.equal((await opened.ended(++run)).ended, 'published')
})

test('faults of a document are said, and nothing public has changed', async (t) => {
  const fault = { document: start, line: 3, code: 'bare-number', detail: '110' }
  const program = siteProgram(
    t,
    `if (job.documents.some(({ text }) => text.includes('110\\n'))) say({ kind: 'unfit', faults: [${JSON.stringify(fault)}] }); else { pages(); made() }`,
  )
  const opened = await openEditorial(t, { program })
  const before = await siteOf(opened)
  await publishChanged(opened, pageText('Rufen Sie 110'))
  const { ended, faults } = await opened.ended(2)
  assert.deepEqual([ended, faults], ['refused', [fault]])
  assert.deepEqual(await siteOf(opened), before)
  assert.equal((await opened.standing(start)).open?.state, 'approved')
})

test('whoever stops it gets the old content, and can begin again', async (t) => {
  const program = siteProgram(t, `pages(); if (!job.documents.some(({ text }) => text.includes('Guten Tag'))) made()`)
  const opened = await openEditorial(t, { program })
  const before = await siteOf(opened)
  await publishChanged(opened)
  await opened.shown(({ run, done, of }) => run === 2 && of === 6 && done === 6)
  assert.equal(await opened.publish('cora', [start]), 'taken')
  assert.equal(await opened.goBack('cora', 1), 'taken')
  assert.equal(await opened.stopPublishing('cora'), 'ok')
  assert.equal((await opened.ended(2)).ended, 'stopped')
  assert.deepEqual(await siteOf(opened), before)
  assert.deepEqual(editionsOf(opened.place), ['1'])
  assert.equal(await opened.publish('cora', [start]), 'ok')
  assert.equal(await opened.stopPublishing('anna'), 'ok')
})

test('a text that is sent back while its page is being made does not become public', async (t) => {
  const program = siteProgram(t, `pages(); if (job.documents.some(({ text }) => text.includes('Guten Tag'))) await told(); made()`)
  const opened = await openEditorial(t, { program })
  const before = await siteOf(opened)
  await publishChanged(opened)
  await opened.shown(({ run, done }) => run === 2 && done === 6)
  assert.equal(await opened.sendBack('cora', start, changed, 'Halt.'), 'ok')
  letGo(program)
  const { ended, faults } = await opened.ended(2)
  assert.deepEqual([ended, faults], ['refused', [{ document: start, line: null, code: 'changed-meanwhile', detail: '' }]])
  assert.deepEqual(await siteOf(opened), before)
})

test('one click goes back: files at once, and texts as of then', async (t) => {
  const opened = await openEditorial(t)
  const before = await siteOf(opened)
  await publishChanged(opened)
  assert.equal((await opened.ended(2)).ended, 'published')
  const after = await siteOf(opened)
  assert.notDeepEqual(after, before)
  assert.equal(await opened.goBack('cora', 1), 'ok')
  assert.deepEqual(await siteOf(opened), before)
  const standing = await opened.standing(start)
  assert.equal(standing.published?.hash, hashOf(shippedTexts.documents[start] ?? ''))
  assert.equal(await opened.goBack('cora', 1), 'not-found', 'that is what people read already')
  assert.equal(await opened.goBack('cora', 7), 'not-found')
  assert.equal(await opened.goBack('cora', 2), 'ok')
  assert.deepEqual(await siteOf(opened), after)
  // An edition whose files somebody has changed is not shown.
  writeFileSync(join(opened.place.folder, 'data/content/1/de/index.html'), '<!doctype html><title>x</title>')
  assert.equal(await opened.goBack('cora', 1), 'not-found')
  assert.deepEqual(await siteOf(opened), after)
})

test('the last twenty editions are kept, on the disk as well, and what makes no difference is none', async (t) => {
  const opened = await openEditorial(t)
  for (let run = 2; run <= 24; run++) {
    assert.equal(await opened.save('lena', 'listing.north', entryText('north', { available: 10 + run })), 'ok')
    assert.equal(await opened.publish('lena', ['listing.north']), 'ok')
    assert.equal((await opened.ended(run)).ended, 'published')
  }
  const numbers = async () => (await opened.editorial()).editions.map(({ number }) => number)
  assert.deepEqual(
    await numbers(),
    Array.from({ length: 20 }, (_, n) => 24 - n),
  )
  for (let run = 25; run <= 26; run++) {
    assert.equal(await opened.publish('cora', []), 'ok')
    assert.equal((await opened.ended(run)).ended, 'published')
  }
  assert.equal((await numbers())[0], 24)
  assert.deepEqual(
    editionsOf(opened.place)
      .map(Number)
      .toSorted((a, b) => b - a),
    await numbers(),
  )
})

test('a restart serves the same; what was left half-written goes, and what is missing or damaged is made anew', async (t) => {
  const place = makePlace({ texts: shippedTexts })
  t.after(() => place.remove())
  const editions = join(place.folder, 'data/content')
  const first = await openEditorial(t, { place })
  await first.ended(1)
  await publishChanged(first)
  await first.ended(2)
  const after = await siteOf(first)
  await first.stop()
  mkdirSync(join(editions, 'making-0123'))
  cpSync(join(editions, '2'), join(editions, '3'), { recursive: true })
  const second = await openEditorial(t, { place })
  assert.deepEqual(await siteOf(second), after)
  assert.deepEqual(editionsOf(place), ['1', '2'])
  await second.stop()
  // A backup holds relay.sqlite alone.
  rmSync(editions, { recursive: true })
  const third = await openEditorial(t, { place })
  assert.equal((await third.ended(1)).ended, 'published')
  assert.deepEqual(await siteOf(third), after)
  assert.deepEqual(editionsOf(place), ['1'])
  await third.stop()
  writeFileSync(join(editions, '1/de/index.html'), '<!doctype html><title>altered</title>')
  const fourth = await openEditorial(t, { place })
  assert.equal((await fourth.ended(1)).ended, 'published')
  assert.deepEqual(await siteOf(fourth), after)
})

/** A place whose start page an editor has published anew, with the relay stopped. */
const edited = async (t: TestContext) => {
  const place = makePlace({ texts: shippedTexts })
  t.after(() => place.remove())
  const first = await openEditorial(t, { place })
  await first.ended(1)
  await publishChanged(first)
  await first.ended(2)
  await first.stop()
  return place
}

test('an upgrade brings its texts where nobody has edited them, says so where somebody has, and the old content serves until the new is whole', async (t) => {
  const place = await edited(t)
  const newer = { [start]: pageText('Vom Haus neu.'), 'page.en.start': pageText('New of the house.'), 'page.de.more': pageText('Mehr.') }
  const { 'number.police': _, ...rest } = shippedTexts.documents
  putTexts(place.folder, { today: '2027-05-02', documents: { ...rest, ...newer } })
  const program = siteProgram(t, `await told(); pages(); made()`)
  const second = await openEditorial(t, { place, program })
  assert.match((await second.read(pathFor('page.en.start'))).text, /Welcome/)
  letGo(program)
  assert.equal((await second.ended(1)).ended, 'published')
  assert.match((await second.read(pathFor('page.en.start'))).text, /New of the house/)
  assert.match((await second.read(pathFor('page.de.more'))).text, /Mehr/)
  assert.match((await second.read(pathFor(start))).text, /Guten Tag/)
  const shown = (await second.editorial()).documents
  const newerShipped = (id: string) => shown.find((one) => one.id === id)?.newerShipped
  assert.deepEqual([newerShipped(start), newerShipped('page.en.start'), newerShipped('page.de.more')], [true, false, false])
  assert.equal(shown.find(({ id }) => id === 'number.police')?.withdrawn, true)
  assert.equal(await second.save('anna', start, pageText('Guten Tag, vom Haus neu.')), 'ok')
  assert.equal((await second.standing(start)).newerShipped, false)
  await second.stop()
  // Nothing has changed: nothing is made anew.
  const third = await openEditorial(t, { place, program: siteProgram(t, `say('nonsense')`) })
  assert.equal((await third.editorial()).editions.length, 3)
  assert.equal((await third.editorial()).publishing, null)
})

test('whoever publishes while the relay makes the site of itself waits for that, and is not refused', async (t) => {
  const place = await edited(t)
  putTexts(place.folder, { today: '2027-05-02', documents: { ...shippedTexts.documents, 'page.de.more': pageText('Mehr.') } })
  const program = siteProgram(t, `pages(); if (job.documents.some(({ text }) => text.includes('Guten Abend'))) made()`)
  const second = await openEditorial(t, { place, program })
  await second.shown(({ run, ended }) => run === 1 && ended === null)
  const asked = publishChanged(second, pageText('Guten Abend.'))
  await second.stopPublishing('cora')
  await asked
  assert.equal((await second.ended(2)).ended, 'published')
  assert.match((await second.read(pathFor(start))).text, /Guten Abend/)
})

test('where nobody has edited anything, the site that was shipped is the one that is shown, without any making', async (t) => {
  const opened = await openEditorial(t, { program: siteProgram(t, `say('nonsense')`) })
  assert.match((await opened.read('/de/')).text, /<title>de<\/title>/)
  assert.deepEqual(editionsOf(opened.place), ['1'])
})

test('a day on which something should have been looked at again makes the site anew once, at night', async (t) => {
  const place = makePlace({ texts: shippedTexts, clock: new ManualClock(Date.parse('2027-05-31T16:00Z')) })
  t.after(() => place.remove())
  const first = await openEditorial(t, { place, clock: new TickingClock(Date.parse('2027-05-31T16:00Z')) })
  await first.ended(1)
  await first.stop()
  // The first of June is the day of all pages.
  const clock = new ManualClock(Date.parse('2027-05-31T16:00Z'))
  const opened = await openEditorial(t, { place, clock })
  const hours = async (count: number) => clock.live(count * 3_600_000)
  await hours(8)
  const before = await opened.editorial()
  assert.deepEqual([before.publishing, before.editions.length], [null, 1], 'at midnight')
  // The workshop works in real time: the clock stands still meanwhile.
  clock.pass(3 * 3_600_000)
  assert.equal((await opened.ended(1)).ended, 'published')
  assert.equal((await opened.read('/data/day.json')).text, '"2027-06-01"')
})
