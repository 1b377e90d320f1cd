import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Certificate, Directory, PublishedCertificate, PublishedDirectory } from '@zop/wire'
import type { Counsellor } from '../people/counsellor.ts'
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

/** Somebody whose relay lies, and everything their page sent. */
const deceived = async (lie: Lie): Promise<{ seeker: Seeker; sent: string[] }> => {
  const seeker = await stage.anotherSeeker()
  const sent: string[] = []
  seeker.page.on('request', (request) => request.postData() !== null && sent.push(new URL(request.url()).pathname))
  await putLiar(seeker.page, lie)
  return { seeker, sent }
}

const payloadOf = <T>(payload: string): T => JSON.parse(Buffer.from(payload, 'base64url').toString()) as T
const payload = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const inDirectory = (change: (directory: Directory) => Directory) => (text: string) =>
  alter<PublishedDirectory>(text, (published) => ({
    ...published,
    directory: { ...published.directory, payload: payload(change(payloadOf<Directory>(published.directory.payload))) },
  }))

const falseDirectories: Record<string, (text: string) => string | null> = {
  'H1 names a pool key of its own': inDirectory((directory) => ({ ...directory, pool: { ...directory.pool, key: flip(directory.pool.key, 100) } })),
  'H2 stretches the expiry': inDirectory((directory) => ({ ...directory, expires: directory.expires + 1 })),
  'H2 forgets a revocation': inDirectory((directory) => ({ ...directory, revoked: [...directory.revoked, directory.pool.members[0] ?? ''] })),
  'H4 changes a signature': (text) =>
    alter<PublishedDirectory>(text, ({ roots, directory }) => ({
      roots,
      directory: { ...directory, signatures: directory.signatures.map(({ keyid, sig }) => ({ keyid, sig: flip(sig, 10) })) },
    })),
}

for (const [lie, change] of Object.entries(falseDirectories)) {
  test(`${lie}: nobody writes a word, and phone numbers are offered`, async () => {
    const { seeker, sent } = await deceived(about('/api/directory', change))
    await seeker.page.goto(`${stage.house.site}/n/`)
    await seeker.page.getByText('Ihr Browser konnte nicht prüfen, wer Ihre Nachricht lesen würde.').waitFor()
    assert.ok((await seeker.page.locator('a[href^="tel:"]').count()) >= 2)
    assert.deepEqual(sent, [])
  })
}

test('H1 a desk that is shown a false directory says so and cannot take', async () => {
  const colleague = await stage.anotherDesk()
  await putLiar(colleague.page, about('/api/directory', falseDirectories['H1 names a pool key of its own'] ?? ((text) => text)))
  await colleague.page.goto(`${stage.house.desk}/`)
  await colleague.typesCode(stage.house.counsellor(1).recoveryCode)
  await colleague.page.getByText('Das Verzeichnis ist nicht echt. Es wird nichts verschlüsselt und nichts gesendet.').first().waitFor()
  const seeker = await stage.anotherSeeker()
  await seeker.begins(stage.house)
  await seeker.writes('Wer nimmt mich?')
  await colleague.seesWaiting()
  assert.equal(await colleague.button('Übernehmen').first().isDisabled(), true)
  await seeker.ends()
  await counsellor.seesNobodyWaiting()
})

/** Writes, and the counsellor takes it; what the page then sees is the liar's business. */
const taken = async (seeker: Seeker, text: string): Promise<void> => {
  await seeker.begins(stage.house)
  await seeker.writes(text)
  await counsellor.takes()
  await counsellor.reads(text)
}

const assertStopped = async (seeker: Seeker, sent: string[]): Promise<void> => {
  await seeker.page.getByRole('heading', { name: 'Wir haben hier aufgehört.' }).waitFor()
  const before = sent.length
  assert.equal(await seeker.box.count(), 0)
  await counsellor.answers('Sind Sie noch da?')
  assert.equal(sent.length, before)
  assert.equal(await seeker.page.getByText('Sind Sie noch da?').count(), 0)
  await counsellor.ends()
}

test('H1 gives another person out as the one who took it: the page stops for good', async () => {
  const { seeker, sent } = await deceived(
    about('/api/certificate/', (text) =>
      alter<PublishedCertificate>(text, ({ certificate, newer }) => ({
        newer,
        certificate: { ...certificate, payload: payload({ ...payloadOf<Certificate>(certificate.payload), name: 'Freundlich' }) },
      })),
    ),
  )
  await taken(seeker, 'Wer sind Sie?')
  await assertStopped(seeker, sent)
  assert.equal(await seeker.page.getByText('Freundlich').count(), 0)
})

test('H5 forges a take: the page stops for good', async () => {
  const { seeker, sent } = await deceived(
    inEvents((event) => {
      if (event.kind !== 'item' || event.item.kind !== 'record' || event.item.order === 1) return event
      const { record } = event.item
      return { ...event, item: { ...event.item, record: { ...record, signatures: record.signatures.map(({ keyid, sig }) => ({ keyid, sig: flip(sig, 3) })) } } }
    }),
  )
  await taken(seeker, 'Gefälscht?')
  await assertStopped(seeker, sent)
})

test('H3 swallows messages: the next one says that something is missing', async () => {
  // Of the counsellor: that the first message has arrived, and the first answer.
  const { seeker } = await deceived(inEvents((event) => (event.kind === 'item' && [4, 5].includes(event.item.order) ? null : event)))
  await taken(seeker, 'Ich höre')
  await counsellor.answers('Das Wichtigste zuerst')
  await counsellor.answers('Und das Zweite')
  await seeker.reads('Und das Zweite')
  await seeker.page.getByText(/Hier fehlen 2 Nachrichten. Bitte fragen Sie nach./).waitFor()
  assert.equal(await seeker.page.getByText('Das Wichtigste zuerst').count(), 0)
  await counsellor.ends()
})

test('H3 damages a message: the page says so in its place, and the talk goes on', async () => {
  let messages = 0
  const { seeker } = await deceived(
    inEvents((event) => {
      if (event.kind !== 'item' || event.item.kind !== 'message' || event.item.order <= 3 || ++messages > 1) return event
      return { ...event, item: { ...event.item, message: { ...event.item.message, box: flip(event.item.message.box, 500) } } }
    }),
  )
  await taken(seeker, 'Ich höre')
  await counsellor.answers('Verstümmelt')
  await seeker.page.getByText('Hier kam eine Nachricht an, die Ihr Browser nicht öffnen konnte. Bitte fragen Sie nach.').waitFor()
  await counsellor.answers('Noch einmal')
  await seeker.reads('Noch einmal')
  await counsellor.ends()
})

test('H3 says everything twice: the page hears it once', async () => {
  const { seeker } = await deceived(about('/events', (text) => (text.includes('"kind":"item"') ? `${text}\n\n${text}` : text)))
  await taken(seeker, 'Einmal')
  await counsellor.answers('Auch einmal')
  await seeker.reads('Auch einmal')
  await seeker.writes('Schluss')
  await counsellor.reads('Schluss')
  for (const text of ['Einmal', 'Auch einmal', 'Schluss']) assert.equal(await seeker.page.getByText(text, { exact: true }).count(), 1)
  await counsellor.ends()
})

test('an honest relay behind the same liar is believed', async () => {
  const { seeker } = await deceived((_, text) => text)
  await taken(seeker, 'Ehrlich')
  await seeker.seesTaken(stage.colleague.name)
  await counsellor.ends()
})
