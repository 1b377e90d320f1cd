import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { Body, EditorRights, Params, RouteName, SignOff } from '@zop/wire'
import fc from 'fast-check'
import { Content } from '../content/content.ts'
import { Wakes } from '../conversation/wakes.ts'
import { openLog } from '../log.ts'
import { Roster } from '../people/roster.ts'
import { Files } from '../serve/files.ts'
import type { PersonCaller } from '../serve/handler.ts'
import { isRefused } from '../serve/refuse.ts'
import { openSqlite } from '../store/sqlite/store.ts'
import { ManualClock } from '../testing/clock.ts'
import { folderFor } from '../testing/folder.ts'
import { makePlace } from '../testing/running.ts'
import type { runJob } from '../workshop/run.ts'
import { workshop } from '../workshop/sandbox.ts'
import { editorialHandlers } from './handlers.ts'
import { hashOrNull, Model, type Person } from './model.ts'
import { Review } from './review.ts'
import { entryText, hashOf, pageText, pathFor, shippedTexts } from './testing.ts'

const people: readonly Person[] = [
  { name: 'cora', role: 'coordinator', centre: null },
  { name: 'lena', role: 'lead', centre: 'north' },
  { name: 'lars', role: 'lead', centre: 'south' },
  { name: 'anna', role: 'counsellor', centre: 'north' },
  { name: 'bela', role: 'counsellor', centre: 'south' },
]
const ids = ['page.de.start', 'page.en.start', 'page.de.safe', 'listing.north'] as const
const shipped = Object.fromEntries(ids.map((id) => [id, shippedTexts.documents[id] ?? '']))
const variants: Readonly<Record<(typeof ids)[number], readonly string[]>> = {
  'page.de.start': [shipped['page.de.start'] ?? '', pageText('Eins.'), pageText('Zwei.', 'safety: true\n')],
  'page.en.start': [shipped['page.en.start'] ?? '', pageText('One.'), pageText('Two.')],
  'page.de.safe': [shipped['page.de.safe'] ?? '', pageText('Sicher.'), pageText('Sicherer.', 'safety: true\n')],
  'listing.north': [
    entryText('north'),
    entryText('north', { available: 0 }),
    entryText('north', { description: 'Neu.' }),
    entryText('north', { available: 9, description: 'Neu.' }),
  ],
}

/** Makes a page of every document at once, in this process. */
const run: typeof runJob = (job, { take }) => {
  const make = async () => {
    if (job.kind !== 'site') throw new Error('not asked for')
    const page = (text: string) => `<!doctype html><title>${hashOf(text)}</title>`
    const files = [{ path: '/index.html', text: '' }, { path: '/404.html', text: '' }, ...job.documents.map(({ id, text }) => ({ path: pathFor(id), text }))]
    for (const { path, text } of files) await take?.({ kind: 'file', path, text: page(text) })
    return { kind: 'done', result: { kind: 'made', files: files.length } } as const
  }
  return { ended: make(), stop: () => undefined }
}

const openReview = async (t: { after(act: () => Promise<void>): void }) => {
  const clock = new ManualClock(Date.parse('2027-05-01T08:00Z'))
  const place = makePlace({ clock })
  const store = openSqlite(join(folderFor({ after: (act) => t.after(async () => act()) }), 'relay.sqlite'))
  t.after(async () => {
    await store.close()
    place.remove()
  })
  await store.foundAccounts(place.umbrella.founding.accounts)
  const roster = new Roster(store)
  await roster.read()
  const wakes = new Wakes()
  const review = new Review({ store, roster, wakes })
  const files = new Files(new Map())
  const log = openLog({ write: () => undefined })
  const documents = ids.map((id) => ({ id, text: shipped[id] ?? '' }))
  const texts = { options: null, documents, site: new Map() }
  const content = new Content({
    store,
    clock,
    log,
    review,
    config: place.config,
    shipped: texts,
    files,
    folder: join(place.folder, 'content'),
    program: workshop,
    run,
  })
  await content.open()
  const settled = async () => {
    while (content.state === null || content.state.ended === null) await setImmediate()
    return content.state
  }
  await settled()
  const handlers = editorialHandlers({ store, review, content, clock, roster })
  const callerOf = async ({ name }: Person) => {
    const account = await store.account(place.umbrella.members[name as 'cora'].account)
    if (!account) throw new Error(name)
    return { kind: 'person', token: name, scope: 'full', account } as PersonCaller
  }
  type Name = Extract<keyof typeof handlers, RouteName>
  /** What a person hears: `ok`, or the code of a refusal. */
  const ask = async <N extends Name>(
    who: Person,
    name: N,
    { params = {}, body = {} }: { params?: Partial<Params<N>>; body?: Partial<Body<N>> },
  ): Promise<string> => {
    const handle = handlers[name] as (call: object) => Promise<object> | object
    const answer = await handle({ params, body, caller: await callerOf(who), side: 'desk', lastEventId: null, onGone: () => undefined })
    return isRefused(answer) ? answer.refused.code : 'ok'
  }
  const account = ({ name }: Person) => place.umbrella.members[name as 'cora'].account
  return { store, review, content, files, ask, settled, account }
}

type Real = Awaited<ReturnType<typeof openReview>>

const give = async (model: Model, real: Real, whom: Person, rights: EditorRights) => {
  assert.equal(await real.ask(people[0] as Person, 'putEditor', { params: { account: real.account(whom) }, body: { rights } }), 'ok')
  model.rights.set(whom.name, rights)
}

/** What is public in the store and on the site is what the model says, and every text of it has had two people, or the release. */
const agrees = async (model: Model, real: Real): Promise<void> => {
  for (const { id, published, open } of await real.store.documents()) {
    const document = model.at(id)
    assert.equal(published?.hash ?? null, hashOrNull(document.public), id)
    assert.equal(open?.hash ?? null, hashOrNull(document.open?.text ?? null), id)
    const page = real.files.at(pathFor(id))?.plain.toString() ?? null
    assert.equal(page, document.public === null ? null : `<!doctype html><title>${hashOf(document.public)}</title>`, id)
    if (document.public === null || document.public === shipped[id]) continue
    const text = document.public
    const writers = document.saved.get(text) ?? new Set()
    const others = [...(document.yes.get(text) ?? [])].filter((name) => !writers.has(name) || writers.size > 1)
    const without = text.replace(/"available": \d+/g, '')
    const onlyCapacity =
      id.startsWith('listing.') && [...document.yes.keys(), shipped[id] ?? ''].some((one) => one.replace(/"available": \d+/g, '') === without)
    assert.ok(writers.size > 0 && (others.length > 0 || onlyCapacity), `${id}: ${[...writers]} wrote it, ${others} looked at it`)
  }
}

interface Act {
  readonly said: string
  readonly run: (model: Model, real: Real) => Promise<void>
}

/** A failure names what was done, not the code of it. */
const act = (said: string, run: Act['run']): Act & { readonly [fc.toStringMethod]: () => string } => ({ said, run, [fc.toStringMethod]: () => said })

const person = fc.constantFrom(...people)
const id = fc.constantFrom(...ids)
const any = fc.nat(5)
const textOf = (of: (typeof ids)[number], n: number): string => variants[of][n % variants[of].length] ?? ''

const saves = fc.record({ who: person, id, n: any, submit: fc.boolean(), stale: fc.nat(9) }).map(
  ({ who, id, n, submit, stale }): Act => ({
    said: `${who.name} saves ${id} ${n}${submit ? ' and hands it in' : ''}${stale === 0 ? ' on an old base' : ''}`,
    run: async (model, real) => {
      const text = textOf(id, n)
      const base = stale === 0 ? hashOf('old') : hashOrNull(model.standing(id))
      const code = await real.ask(who, 'saveDrafts', { body: { drafts: [{ id, text, base }], submit } })
      const may = model.mayWrite(who, id)
      assert.equal(code, !may ? 'not-found' : stale === 0 && model.standing(id) !== text ? 'newer-version' : 'ok')
      if (code === 'ok') model.save(who, id, { text, submit })
    },
  }),
)

/** Two people save on the same base at the same time. */
const race = fc.record({ a: person, b: person, id }).map(
  ({ a, b, id }): Act => ({
    said: `${a.name} and ${b.name} save ${id} at once`,
    run: async (model, real) => {
      const base = hashOrNull(model.standing(id))
      const others = variants[id].filter((text) => text !== model.standing(id)).slice(0, 2)
      const asked = [a, b].map((who, n) => real.ask(who, 'saveDrafts', { body: { drafts: [{ id, text: others[n] ?? '', base }], submit: true } }))
      const codes = await Promise.all(asked)
      const writers = [a, b].filter((who) => model.mayWrite(who, id))
      assert.equal(codes.filter((code) => code === 'ok').length, Math.min(1, writers.length), String(codes))
      const first = codes.indexOf('ok')
      if (first !== -1) model.save([a, b][first] as Person, id, { text: others[first] ?? '', submit: true })
    },
  }),
)

const signs = fc.record({ who: person, id, asked: fc.constantFrom<SignOff>('content', 'language', 'safety', 'entry'), other: fc.nat(9) }).map(
  ({ who, id, asked, other }): Act => ({
    said: `${who.name} says yes to ${id} (${other > 3 ? 'needed' : asked})`,
    run: async (model, real) => {
      const { open, writers } = model.at(id)
      const signOff = (other > 3 ? model.needs(id).find((need) => !model.given(id, people).has(need)) : null) ?? asked
      const hash = other === 0 ? hashOf('old') : (hashOrNull(open?.text ?? null) ?? hashOf('none'))
      const code = await real.ask(who, 'signDraft', { params: { document: id }, body: { hash, signOff } })
      const may = model.needs(id).includes(signOff) && model.may(who, id, signOff) && !writers.has(who.name)
      const before = model.given(id, people).get(signOff)
      const fits = open !== null && other !== 0 && (before === undefined ? open.submitted : before === who.name)
      const expected = !model.mayRead(who, id)
        ? 'not-found'
        : open === null || other === 0
          ? 'newer-version'
          : !may
            ? 'not-found'
            : fits
              ? 'ok'
              : 'newer-version'
      assert.equal(code, expected)
      if (code === 'ok' && before === undefined) model.sign(who, id, signOff)
    },
  }),
)

const changes = fc.record({ who: person, id, what: fc.constantFrom('submitDraft', 'sendBack', 'discardDraft') }).map(
  ({ who, id, what }): Act => ({
    said: `${who.name}: ${what} ${id}`,
    run: async (model, real) => {
      const { open } = model.at(id)
      const body = { hash: hashOrNull(open?.text ?? null) ?? hashOf('none'), ...(what === 'sendBack' ? { remark: '' } : {}) }
      const code = await real.ask(who, what as 'submitDraft', { params: { document: id }, body })
      const may = what === 'sendBack' ? model.mayRead(who, id) : model.mayWrite(who, id)
      const fits = open !== null && (what !== 'sendBack' || open.submitted)
      assert.equal(code, !model.mayRead(who, id) ? 'not-found' : open === null ? 'newer-version' : !may ? 'not-found' : fits ? 'ok' : 'newer-version')
      if (code !== 'ok' || !open) return
      if (what === 'discardDraft') model.at(id).open = null
      else open.submitted = what === 'submitDraft'
      if (what === 'sendBack') open.signed.clear()
    },
  }),
)

let published = 0
const publishes = fc.record({ who: person, some: fc.subarray([...ids]), leave: fc.nat(9) }).map(({ who, some, leave }): Act => {
  return {
    said: `${who.name} publishes ${leave > 3 ? 'what is approved' : some}${leave === 0 ? ', and takes one off' : ''}`,
    run: async (model, real) => {
      const asked = leave > 3 ? ids.filter((one) => model.isApproved(one, people)) : some
      const withdraw = leave === 0 ? ids.filter((one) => !asked.includes(one)).slice(0, 1) : []
      const code = await real.ask(who, 'publishContent', { body: { publish: asked, withdraw } })
      const may = asked.every((one) => model.mayRead(who, one)) && withdraw.every((one) => model.mayWithdraw(who, one))
      const empty = asked.length + withdraw.length === 0
      const stands = asked.every((one) => model.isApproved(one, people)) && withdraw.every((one) => model.at(one).public !== null)
      assert.equal(code, !may || (empty && !model.mayGoBack(who)) ? 'not-found' : stands ? 'ok' : 'newer-version')
      if (code !== 'ok') return
      assert.equal((await real.settled()).ended, 'published')
      const [newest] = await real.content.editions()
      if (!empty) published++
      if (!empty) model.publish(newest?.number ?? 0, asked, withdraw)
    },
  }
})

/** Somebody writes, others look at it until it is approved, as far as anybody may. */
const wholeWay = fc.record({ who: person, id, n: any }).map(
  ({ who, id, n }): Act => ({
    said: `${who.name} has ${id} ${n} looked at`,
    run: async (model, real) => {
      const text = textOf(id, n)
      const base = hashOrNull(model.standing(id))
      if (!model.mayWrite(who, id) || model.standing(id) === text) return
      assert.equal(await real.ask(who, 'saveDrafts', { body: { drafts: [{ id, text, base }], submit: true } }), 'ok')
      model.save(who, id, { text, submit: true })
      for (const signOff of model.needs(id)) {
        const other = people.find((one) => model.may(one, id, signOff) && !model.at(id).writers.has(one.name))
        if (!other) continue
        assert.equal(await real.ask(other, 'signDraft', { params: { document: id }, body: { hash: hashOf(text), signOff } }), 'ok')
        model.sign(other, id, signOff)
      }
    },
  }),
)

const goesBack = fc.record({ who: person, to: any }).map(
  ({ who, to }): Act => ({
    said: `${who.name} goes back`,
    run: async (model, real) => {
      const edition = to === 5 ? 999 : (model.editions[to % model.editions.length]?.number ?? 0)
      const code = await real.ask(who, 'goBackTo', { body: { edition } })
      const there = edition !== model.current && model.editions.some(({ number }) => number === edition)
      assert.equal(code, model.mayGoBackTo(who, edition) && there ? 'ok' : 'not-found')
      if (code === 'ok') model.goBack(edition)
    },
  }),
)

const rights = fc
  .record({ whom: fc.constantFrom(...people.slice(1)), content: fc.boolean(), safety: fc.boolean(), languages: fc.subarray(['de', 'en']) })
  .map(({ whom, ...given }): Act => ({ said: `${whom.name} may ${JSON.stringify(given)}`, run: (model, real) => give(model, real, whom, given) }))

test('over random acts of several people, nothing is public that two people have not agreed on, and nobody signs their own', async (t) => {
  const acts = fc.oneof(
    { weight: 4, arbitrary: saves },
    { weight: 1, arbitrary: race },
    { weight: 6, arbitrary: signs },
    { weight: 2, arbitrary: changes },
    { weight: 5, arbitrary: wholeWay },
    { weight: 7, arbitrary: publishes },
    { weight: 1, arbitrary: goesBack },
    { weight: 1, arbitrary: rights },
  )
  const told = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        acts.map(({ said, run }) => act(said, run)),
        { minLength: 30, maxLength: 60 },
      ),
      async (all) => {
        const after: (() => Promise<void>)[] = []
        const real = await openReview({ after: (act) => void after.push(act) })
        try {
          const model = new Model(shipped)
          await give(model, real, people[3] as Person, { content: true, safety: false, languages: ['en'] })
          await give(model, real, people[4] as Person, { content: true, safety: true, languages: ['en'] })
          for (const { said, run } of all) {
            await run(model, real).catch((error: unknown) => {
              throw new Error(said, { cause: error })
            })
            told.add(said.replace(/^\w+ /, ''))
            await agrees(model, real)
          }
        } finally {
          for (const act of after) await act()
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  )
  assert.ok(published >= 10, String(published))
  t.diagnostic(`${published} editions, ${told.size} different acts`)
})
