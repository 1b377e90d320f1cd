import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { RecordItem } from '@zop/wire'
import { sendsFile } from '../people/counsellor/files.ts'
import { accepts, proposes } from '../people/counsellor/hand-over.ts'
import { namesStandIn } from '../people/counsellor/team.ts'
import type { Counsellor } from '../people/counsellor.ts'
import { itemsFor, keysOf, readWith } from '../people/keys.ts'
import { comesBack, keeps } from '../people/seeker/keeping.ts'
import type { Seeker } from '../people/seeker.ts'
import { Stage } from '../stage/stage.ts'
import { alter, flip, type Lie, putLiar } from './liar.ts'
import { about, inEvents } from './lies.ts'

let stage: Stage
let counsellor: Counsellor
before(async () => {
  stage = await Stage.open()
  await stage.staff()
  counsellor = stage.counsellor
})
after(() => stage[Symbol.asyncDispose]())

interface Sent {
  path: string
  body: string
}

/** Somebody whose relay may lie, in the middle of a talk, and everything their page sends. */
const talking = async (text: string, lie: Lie | null = null): Promise<{ seeker: Seeker; sent: Sent[]; conversation: () => string }> => {
  const seeker = await stage.anotherSeeker()
  const sent: Sent[] = []
  let conversation = ''
  seeker.page.on('request', (request) => {
    conversation ||= request.url().match(/conversation\/([\w-]{22})\//)?.[1] ?? ''
    const body = request.postData()
    if (body !== null) sent.push({ path: new URL(request.url()).pathname, body })
  })
  if (lie) await putLiar(seeker.page, lie)
  await seeker.begins(stage.house)
  await seeker.writes(text)
  await counsellor.takes()
  await counsellor.reads(text)
  await counsellor.answers('Ich bin da')
  await seeker.reads('Ich bin da')
  await counsellor.seesArrived('Ich bin da')
  return { seeker, sent, conversation: () => conversation }
}

test('D5 the start tells the relay the language, chat or letter, and for whom; nothing else is clear', async () => {
  const { seeker, sent } = await talking('Niemand soll das sehen')
  const start = JSON.parse(sent.find(({ path }) => path === '/api/conversation')?.body ?? '{}') as { opening: Record<string, string> }
  assert.deepEqual(start.opening, { language: 'de', channel: 'chat', audience: 'person' })
  for (const { body } of sent) assert.doesNotMatch(body, /Niemand|soll/)
  await seeker.ends()
})

test('H10 D2 the relay learns the length class of a message at most: one word and four lines look alike', async () => {
  const { seeker, sent } = await talking('Hallo')
  const lengths = new Set<number>()
  for (const text of ['Ja', 'Ich überlege noch, ob ich das kann. '.repeat(3), 'Das ist eine längere Geschichte. '.repeat(7)]) {
    const before = sent.length
    await seeker.writes(text)
    const [message] = sent.slice(before).filter(({ path }) => path.endsWith('/message'))
    lengths.add((JSON.parse(message?.body ?? '{}') as { box: string }).box.length)
  }
  assert.equal(lengths.size, 1)
  await seeker.ends()
})

test('H6 a proposal whose acceptance is forged is not offered: the page says that something is wrong, and nothing passes', async () => {
  const forged = inEvents((event) => {
    if (event.kind !== 'proposal' || event.proposal === null) return event
    const [first, ...others] = event.proposal.acceptances
    if (first === undefined) return event
    const acceptance = { ...first, signatures: first.signatures.map(({ keyid, sig }) => ({ keyid, sig: flip(sig, 5) })) }
    return { ...event, proposal: { ...event.proposal, acceptances: [acceptance, ...others] } }
  })
  const { seeker } = await talking('Wer will mich haben?', forged)
  const others = [await stage.colleagueAt(2), await stage.colleagueAt(3)]
  await proposes(counsellor, { centre: 'Beispielstelle Mitte (erfunden)', passing: 'das ganze Gespräch' })
  for (const other of others) await accepts(other)
  await seeker.page.getByRole('heading', { name: 'Eine Übergabe, die nicht stimmt' }).waitFor()
  assert.equal(await seeker.button('Mehr ansehen und entscheiden').count(), 0)
  await seeker.writes('Ich bleibe lieber hier')
  await counsellor.reads('Ich bleibe lieber hier')
  for (const other of others) {
    assert.equal(await other.page.getByText('Ich bleibe lieber hier').count(), 0)
    await other.page.close()
  }
  await seeker.ends()
})

test('H6 C7 a record that names a centre without the person’s hand is no hand-over: the page stops for good', async () => {
  const { seeker, sent } = await talking(
    'Niemand anderes',
    inEvents((event) => {
      if (event.kind !== 'item' || event.item.kind !== 'record' || event.item.order < 4) return event
      return { ...event, item: { ...event.item, record: forgedHandOver(event.item.record) } }
    }),
  )
  const before = sent.length
  // Naming a stand-in makes a true record; the liar makes a hand-over of it.
  await namesStandIn(counsellor, 'Jana')
  await seeker.page.getByRole('heading', { name: 'Wir haben hier aufgehört.' }).waitFor()
  assert.equal(await seeker.box.count(), 0)
  assert.equal(sent.slice(before).filter(({ path }) => path.endsWith('/message')).length, 0)
  await counsellor.ends()
})

const forgedHandOver = (record: RecordItem['record']): RecordItem['record'] => {
  const content = JSON.parse(Buffer.from(record.payload, 'base64url').toString()) as object
  return { ...record, payload: Buffer.from(JSON.stringify({ ...content, reason: 'hand-over' })).toString('base64url') }
}

const blockLength = 64 * 1024 + 16

const cutShort = (bytes: Buffer): Buffer => bytes.subarray(0, blockLength)

const shuffled = (bytes: Buffer): Buffer => {
  const [one, two, rest] = [bytes.subarray(0, blockLength), bytes.subarray(blockLength, 2 * blockLength), bytes.subarray(2 * blockLength)]
  return Buffer.concat([two, one, rest])
}

const altered = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes)
  changed[70_000] = (changed[70_000] ?? 0) ^ 1
  return changed
}

const mangles = [cutShort, shuffled, altered]

test('H7 a file that is cut short, shuffled or altered is never opened, and the page says so', async () => {
  const { seeker } = await talking('Ich warte auf das Formular')
  const buffer = Buffer.from(Array.from({ length: 8000 }, (_, at) => `Zeile ${at} des Formulars\n`).join(''))
  const fetching = /\/api\/conversation\/[\w-]+\/file\/[\w-]+\/from\//
  for (const [at, mangle] of mangles.entries()) {
    const name = `formular-${at}.txt`
    await sendsFile(counsellor, { name, mimeType: 'text/plain', buffer })
    let first = true
    await seeker.page.route(fetching, async (route) => {
      const answer = await route.fetch()
      const body = first ? mangle(await answer.body()) : Buffer.alloc(0)
      first = false
      await route.fulfill({ status: 200, headers: { 'content-type': 'application/octet-stream' }, body })
    })
    await seeker.entry(name).getByRole('button', { name: 'Laden' }).click()
    await seeker.entry(name).getByText('Diese Datei ist beschädigt oder wurde verändert. Ihr Browser hat sie nicht geöffnet.').waitFor()
    assert.equal(await seeker.entry(name).getByRole('link').count(), 0)
    await seeker.page.unroute(fetching)
  }
  await seeker.ends()
})

test('H8 the relay withholds the newest messages: what never came is never marked as arrived, and the next one says that something is missing', async () => {
  let withheld = false
  const { seeker } = await talking(
    'Ich höre zu',
    inEvents((event) => (withheld && event.kind === 'item' && event.item.kind === 'message' ? null : event)),
  )
  withheld = true
  await counsellor.answers('Das hier verschwindet')
  await seeker.writes('Warum sagen Sie nichts?')
  await counsellor.reads('Warum sagen Sie nichts?')
  assert.equal(await counsellor.entry('Das hier verschwindet').getByText('angekommen', { exact: true }).count(), 0)
  withheld = false
  await counsellor.answers('Haben Sie das gelesen?')
  await seeker.reads('Haben Sie das gelesen?')
  await seeker.page.getByText(/Hier fehl(t eine Nachricht|en \d+ Nachrichten)\. Bitte fragen Sie nach\./).waitFor()
  assert.equal(await seeker.page.getByText('Das hier verschwindet').count(), 0)
  await seeker.ends()
})

test('H12 an old chain is shown to somebody who comes back: the page names its hour, and nothing is sent to who read then', async () => {
  const { seeker } = await talking('Beim ersten Mal')
  const code = await keeps(seeker)
  await seeker.page.context().close()
  // Since then somebody else reads; the relay hides that, and everything after it.
  await namesStandIn(counsellor, 'Jana')
  const back = await stage.anotherSeeker()
  const sent: string[] = []
  back.page.on('request', (request) => request.postData() !== null && sent.push(new URL(request.url()).pathname))
  let hidden = Number.POSITIVE_INFINITY
  await putLiar(back.page, (path, text) => {
    if (path.includes('/records/')) {
      return alter<{ records: RecordItem[] }>(text, ({ records }) => {
        if (records.length > 0) hidden = records.at(-1)?.order ?? hidden
        return { records: records.slice(0, -1) }
      })
    }
    if (path.includes('/earlier/'))
      return alter<{ items: { order: number }[] }>(text, ({ items, ...rest }) => ({ ...rest, items: items.filter(({ order }) => order < hidden) }))
    return about('/events', (event) => (event.includes('"kind":"item"') ? null : event))(path, text)
  })
  await comesBack(back, stage.house, code.words.join(' '))
  await back.page.getByText(/Zuletzt war hier etwas: \d+\. \p{L}+, \d+ Uhr/u).waitFor()
  await back.box.fill('Das soll nur lesen, wer jetzt da ist')
  const refused = back.page.waitForResponse((answer) => answer.url().endsWith('/record'))
  await back.button('Senden').click()
  assert.equal((await refused).status(), 409)
  await counsellor.answers('Kommt noch etwas?')
  assert.equal(await back.box.inputValue(), 'Das soll nur lesen, wer jetzt da ist')
  assert.equal(sent.filter((path) => path.endsWith('/message')).length, 0)
  assert.equal(await counsellor.page.getByText('Das soll nur lesen, wer jetzt da ist').count(), 0)
})

test('H14 with the keys of the pool nothing is readable that was written after the take', async () => {
  const { house } = stage
  const kofi = await keysOf(house, house.counsellor(2))
  const amal = await keysOf(house, house.counsellor(0))
  const { seeker, conversation } = await talking('Das konnten alle lesen')
  await seeker.writes('Das nur noch Amal')
  await counsellor.reads('Das nur noch Amal')
  const items = await itemsFor(amal, conversation())
  assert.ok((await readWith(house, amal, { conversation: conversation(), items })).includes('Das nur noch Amal'))
  const stolen = await readWith(house, kofi, { conversation: conversation(), items })
  assert.deepEqual(
    stolen.filter((text) => text !== 'Das konnten alle lesen'),
    [],
  )
  await seeker.ends()
})
