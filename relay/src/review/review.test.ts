import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, ok, refusedWith } from '../testing/client.ts'
import { entryText, hashOf, openEditorial, pageText, pathFor, shippedTexts } from './testing.ts'

const start = 'page.de.start'
const changed = pageText('Guten Tag.')

test('a text is public when somebody else has said yes to it, and not a moment before', async (t) => {
  const { save, sign, publish, ended, standing, read, editorial } = await openEditorial(t)
  assert.equal(await save('anna', start, changed), 'ok')
  assert.equal((await standing(start)).open?.state, 'in-review')
  assert.equal(await publish('anna', [start]), 'newer-version')
  assert.equal(await sign('cora', start, changed, 'content'), 'ok')
  const { open } = await standing(start, 'anna')
  assert.deepEqual([open?.state, open?.by, open?.mine, open?.signed], ['approved', ['Anna'], true, [{ signOff: 'content', by: 'Cora' }]])
  assert.equal((await read(pathFor(start))).status, 404)
  assert.equal(await publish('anna', [start]), 'ok')
  assert.equal((await ended(2)).ended, 'published')
  assert.match((await read(pathFor(start))).text, /Guten Tag\./)
  const after = await standing(start)
  assert.deepEqual([after.open, after.published?.hash], [null, hashOf(changed)])
  assert.deepEqual(
    (await editorial()).editions.map(({ number, by, changed: of, current }) => ({ number, by, changed: of, current })),
    [
      { number: 2, by: 'Anna', changed: [start], current: true },
      { number: 1, by: null, changed: Object.keys(shippedTexts.documents).toSorted(), current: false },
    ],
  )
})

test('whoever has written any of it since it was public does not sign it, also where they threw it away', async (t) => {
  const { save, sign, discard } = await openEditorial(t)
  const twice = pageText('Von zweien.')
  await save('anna', start, changed)
  assert.equal(await sign('anna', start, changed, 'content'), 'not-found')
  await save('cora', start, twice)
  assert.equal(await sign('anna', start, twice, 'content'), 'not-found')
  assert.equal(await sign('cora', start, twice, 'content'), 'not-found')
  assert.equal(await discard('cora', start, twice), 'ok')
  await save('alex', start, changed)
  assert.equal(await sign('anna', start, changed, 'content'), 'not-found')
})

test('what somebody wrote before it was public does not keep them from signing what comes after', async (t) => {
  const { save, sign, publish, ended } = await openEditorial(t)
  const twice = pageText('Von zweien.')
  await save('anna', start, changed)
  await sign('cora', start, changed, 'content')
  await publish('anna', [start])
  assert.equal((await ended(2)).ended, 'published')
  await save('cora', start, twice)
  assert.equal(await sign('alex', start, twice, 'content'), 'not-found', 'no right to')
  assert.equal(await sign('anna', start, twice, 'content'), 'ok')
})

test('any change takes every yes back, and a yes is to one text alone', async (t) => {
  const { save, sign, sendBack, submit, standing } = await openEditorial(t)
  const safe = 'page.de.safe'
  const text = pageText('Sicherer.', 'safety: true\n')
  await save('cora', safe, text)
  assert.deepEqual((await standing(safe)).open?.needs, ['content', 'safety'])
  assert.equal(await sign('bela', safe, text, 'safety'), 'ok')
  assert.equal(await sign('anna', safe, changed, 'content'), 'newer-version')
  assert.equal(await sign('anna', safe, text, 'safety'), 'not-found', 'content is not safety')
  assert.equal(await sign('anna', safe, text, 'content'), 'ok')
  assert.equal((await standing(safe)).open?.state, 'approved')
  const other = pageText('Anders.', 'safety: true\n')
  await save('cora', safe, other)
  assert.deepEqual((await standing(safe)).open?.signed, [])
  await sign('anna', safe, other, 'content')
  assert.equal(await sendBack('bela', safe, other, 'Bitte ohne Ort.'), 'ok')
  const { open } = await standing(safe)
  assert.deepEqual([open?.state, open?.remark, open?.signed], ['draft', 'Bitte ohne Ort.', []])
  assert.equal(await submit('cora', safe, other), 'ok')
  assert.equal((await standing(safe)).open?.state, 'in-review')
  const bare = pageText('Anders.')
  await save('cora', safe, bare)
  assert.deepEqual((await standing(safe)).open?.needs, ['content', 'safety'], 'nobody gets around safety by taking the mark away')
})

test('of two people who race exactly one is first: to save, to sign, to publish', async (t) => {
  const { save, sign, publish, give, ended, standing } = await openEditorial(t)
  await give('bela', { content: true })
  const base = hashOf(shippedTexts.documents[start] ?? '')
  const others = pageText('Hallo.')
  const firstOf = async (other: string, ...asked: readonly Promise<string>[]): Promise<number> => {
    const codes = await Promise.all(asked)
    assert.deepEqual(
      codes.filter((code) => code !== 'ok'),
      [other],
      String(codes),
    )
    return codes.indexOf('ok')
  }
  const text = [changed, others][await firstOf('newer-version', save('alex', start, changed, { base }), save('alex', start, others, { base }))] ?? ''
  assert.equal((await standing(start)).open?.hash, hashOf(text))
  await firstOf('newer-version', sign('anna', start, text, 'content'), sign('bela', start, text, 'content'))
  await firstOf('taken', publish('anna', [start]), publish('bela', [start]))
  assert.equal((await ended(2)).ended, 'published')
})

test('an entry in which nothing but the capacity changed needs nobody; everything else needs another person', async (t) => {
  const { save, sign, publish, ended, standing, read, goBack } = await openEditorial(t)
  const id = 'listing.north'
  assert.equal(await save('lena', id, entryText('north', { available: 0 })), 'ok')
  assert.deepEqual([(await standing(id)).open?.state, (await standing(id)).open?.needs], ['approved', []])
  assert.equal(await publish('lena', [id]), 'ok')
  assert.equal((await ended(2)).ended, 'published')
  assert.match((await read(pathFor(id))).text, /available: 0|available&|"available": 0/)
  const both = entryText('north', { available: 1, description: 'Neu.' })
  await save('lena', id, both)
  assert.deepEqual([(await standing(id)).open?.state, (await standing(id)).open?.needs], ['in-review', ['entry']])
  assert.equal(await publish('lena', [id]), 'newer-version')
  assert.equal(await sign('lena', id, both, 'entry'), 'not-found')
  assert.equal(await sign('bela', id, both, 'entry'), 'not-found', 'of another centre')
  assert.equal(await sign('anna', id, both, 'entry'), 'ok', 'a colleague of that centre')
  assert.equal(await publish('lena', [id]), 'ok')
  assert.equal((await ended(3)).ended, 'published')
  // What it was compared with is public no more: then it is compared with nothing.
  await save('lena', id, entryText('north', { available: 9, description: 'Neu.' }))
  assert.equal((await standing(id)).open?.state, 'approved')
  assert.equal(await goBack('cora', 2), 'ok')
  assert.deepEqual([(await standing(id)).open?.state, (await standing(id)).open?.needs], ['in-review', ['entry']])
  assert.equal(await publish('lena', [id]), 'newer-version')
})

test('a right that is taken away takes the yes with it, before anything is public', async (t) => {
  const { save, sign, give, publish, standing } = await openEditorial(t)
  await save('cora', start, changed)
  assert.equal(await sign('anna', start, changed, 'content'), 'ok')
  assert.equal((await standing(start)).open?.state, 'approved')
  await give('anna', { languages: ['en'] })
  assert.deepEqual([(await standing(start)).open?.state, (await standing(start)).open?.signed], ['in-review', []])
  assert.equal(await publish('cora', [start]), 'newer-version')
})

test('who may not is told not-found, and sees nothing of what is not theirs', async (t) => {
  const { desk, as, save, saveAll, sign, publish, goBack, stopPublishing, editorial, submit, discard, sendBack, place } = await openEditorial(t)
  await save('anna', start, changed)
  const visible = async (name: Parameters<typeof editorial>[0]) => (await editorial(name)).documents.map(({ id }) => id)
  assert.deepEqual(await visible('lars'), ['listing.north', 'listing.south'])
  assert.deepEqual(await visible('alex'), ['listing.north', 'number.police', 'page.de.safe', 'page.de.start', 'page.en.start'])
  const lars = { document: start, hash: hashOf(changed) }
  const refused = [
    await save('lars', start, pageText('Nein.')),
    await save('lars', 'listing.north', entryText('north', { description: 'x' })),
    await save('alex', 'listing.north', entryText('north', { description: 'x' })),
    await saveAll('lars', {
      drafts: [
        { id: 'listing.south', text: entryText('south', { description: 'x' }), base: null },
        { id: start, text: 'x', base: null },
      ],
      submit: false,
    }),
    await submit('lars', start, changed),
    await discard('lars', start, changed),
    await sendBack('lars', start, changed),
    await sign('alex', start, changed, 'content'),
    await sign('alex', start, changed, 'language'),
    await publish('lars', [start]),
    await publish('alex', [], [start]),
    await publish('lars', []),
    await goBack('alex', 1),
    await stopPublishing('lars'),
    await refusedWith(call(desk, 'openDocument', { params: { document: start }, token: as('lars') })),
    await refusedWith(call(desk, 'documentText', { params: lars, token: as('lars') })),
    await refusedWith(call(desk, 'openDocument', { params: { document: 'page.de.nothing' }, token: as('anna') })),
  ]
  assert.deepEqual(
    refused,
    refused.map(() => 'not-found'),
  )
  const texts = (name: 'lars' | 'alex') => ok(call(desk, 'documentTexts', { params: {}, token: as(name), body: { wanted: [lars] } }))
  assert.deepEqual((await texts('lars')).texts, [])
  assert.deepEqual((await texts('alex')).texts, [{ id: start, hash: hashOf(changed), text: changed }])
  assert.equal(place.umbrella.members.lars.centre, 'south')
})

test('the history says who did what, and gives every text of it', async (t) => {
  const { save, sign, publish, ended, desk, as, sendBack, submit } = await openEditorial(t)
  await save('anna', start, changed, { submit: false })
  await submit('anna', start, changed)
  await sendBack('cora', start, changed, 'Kürzer.')
  const short = pageText('Tag.')
  await save('anna', start, short)
  await sign('cora', start, short, 'content')
  await publish('cora', [start])
  await ended(2)
  await publish('cora', [], [start])
  assert.equal((await ended(3)).ended, 'published')
  const { history, standing, published } = await ok(call(desk, 'openDocument', { params: { document: start }, token: as('anna') }))
  assert.deepEqual(
    history.map(({ what, by }) => `${what} ${by}`),
    ['withdrawn Cora', 'published Cora', 'signed Cora', 'submitted Anna', 'saved Anna', 'sent-back Cora', 'submitted Anna', 'saved Anna', 'shipped null'],
  )
  assert.deepEqual([published, standing.published, standing.withdrawn], [null, null, true])
  const texts = await Promise.all(
    history.map(async ({ hash }) => (hash ? (await ok(call(desk, 'documentText', { params: { document: start, hash }, token: as('anna') }))).text : null)),
  )
  assert.deepEqual(texts, [short, short, short, short, short, changed, changed, changed, shippedTexts.documents[start]])
})

test('a text that was public as one that endangers keeps needing safety, however the mark is written, and also when it comes back meanwhile', async (t) => {
  const { save, sign, publish, ended, standing, goBack } = await openEditorial(t)
  for (const front of ['safety:  true', '"safety": true', 'safety: True # x', '# x\r\nsafety: true']) {
    const text = pageText('Neu.', `${front}\n`)
    await save('cora', 'page.en.start', text)
    assert.deepEqual((await standing('page.en.start')).open?.needs, ['language', 'safety'], front)
  }
  const safe = 'page.de.safe'
  const bare = pageText('Ohne.')
  await save('cora', safe, bare)
  await sign('anna', safe, bare, 'content')
  await sign('bela', safe, bare, 'safety')
  await publish('cora', [safe])
  assert.equal((await ended(2)).ended, 'published')
  const third = pageText('Drittes.')
  await save('cora', safe, third)
  await sign('anna', safe, third, 'content')
  await sign('bela', safe, third, 'safety')
  assert.equal((await standing(safe)).open?.state, 'approved')
  assert.equal(await goBack('cora', 1), 'ok')
  const { open } = await standing(safe)
  assert.deepEqual([open?.state, open?.needs, open?.signed], ['in-review', ['content', 'safety'], []], 'whoever said yes saw another text beside it')
  assert.equal(await sign('anna', safe, third, 'content'), 'ok')
})

test('what has been taken off for safety comes back by whoever may safety alone, takes its translations along, and words are not taken off', async (t) => {
  const { publish, ended, goBack, give, standing } = await openEditorial(t)
  assert.equal(await publish('bela', [], [start]), 'ok')
  assert.equal((await ended(2)).ended, 'published')
  assert.deepEqual([(await standing(start)).withdrawn, (await standing('page.en.start')).withdrawn], [true, true])
  assert.equal(await goBack('anna', 1), 'not-found')
  assert.equal(await publish('cora', [], ['words.site.de']), 'not-found')
  await give('anna', { safety: true })
  assert.equal(await goBack('anna', 1), 'ok')
  assert.equal((await standing(start)).withdrawn, false)
})

test('free places are not said of a day to come, a text that never was public goes without a trace, and an answer is never longer than it may be', async (t) => {
  const { save, discard, editorial, desk, as } = await openEditorial(t)
  const future = entryText('north', { available: 1 }).replace('2026-05-01', '2099-12-31')
  assert.equal(await save('lena', 'listing.north', future), 'malformed')
  const draft = pageText('x'.repeat(120_000))
  await save('anna', 'page.de.new', draft)
  const wanted = Array.from({ length: 500 }, () => ({ document: 'page.de.new', hash: hashOf(draft) }))
  const { texts } = await ok(call(desk, 'documentTexts', { params: {}, token: as('anna'), body: { wanted } }))
  assert.equal(texts.length, 1)
  assert.equal(await discard('anna', 'page.de.new', draft), 'ok')
  assert.ok(!(await editorial()).documents.some(({ id }) => id === 'page.de.new'))
  const one = { document: 'page.de.new', hash: hashOf(draft) }
  assert.deepEqual((await ok(call(desk, 'documentTexts', { params: {}, token: as('anna'), body: { wanted: [one] } }))).texts, [])
})

test('drafts are saved all or none, the same text twice is once, and nobody fills the relay with them', async (t) => {
  const { saveAll, save, standing, desk, as } = await openEditorial(t)
  const base = hashOf(shippedTexts.documents[start] ?? '')
  const drafts = [
    { id: start, text: changed, base },
    { id: 'page.en.start', text: pageText('Good day.'), base },
  ]
  assert.equal(await saveAll('cora', { drafts, submit: true }), 'newer-version')
  assert.equal((await standing(start)).open, null)
  assert.equal(await save('cora', start, changed), 'ok')
  assert.equal(await save('cora', start, changed, { base }), 'ok', 'an answer that was lost')
  assert.equal(await save('cora', start, pageText('Nein.'), { base }), 'newer-version')
  assert.equal(await saveAll('cora', { drafts: [drafts[0] as (typeof drafts)[0], drafts[0] as (typeof drafts)[0]], submit: true }), 'malformed')
  assert.equal(await save('lena', 'listing.north', '{"id":"north"}'), 'malformed')
  // Of texts that one person alone has brought there the last twenty are kept.
  for (let n = 0; n < 30; n++) assert.equal(await save('cora', start, pageText(`Nummer ${n}.`), { submit: false }), 'ok')
  const { history } = await ok(call(desk, 'openDocument', { params: { document: start }, token: as('cora') }))
  const kept = history.filter(({ what, hash }) => what === 'saved' && hash !== null)
  assert.equal(kept.length, 20)
})
