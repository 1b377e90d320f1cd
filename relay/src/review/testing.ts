import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Body, DocumentStanding, EditorRights, Listing, Publishing, SignOff } from '@zop/wire'
import { listingText } from '@zop/wire'
import { type Clock, systemClock } from '../clock.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { listenAsDesk } from '../testing/events.ts'
import { folderFor } from '../testing/folder.ts'
import { raw } from '../testing/http.ts'
import { makePlace, type Place, runRelay, type TestTexts } from '../testing/running.ts'
import type { Umbrella } from '../testing/umbrella.ts'
import type { Program } from '../workshop/sandbox.ts'
import { programOf } from '../workshop/testing.ts'

interface Test {
  after(act: () => void | Promise<void>): void
}

type Name = keyof Umbrella['members']

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

export const pageText = (text: string, front = ''): string => `---\ntitle: Seite\nreviewBy: 2027-06-01\n${front}---\n${text}\n`

const entry: Omit<Listing, 'id' | 'name'> = {
  description: '',
  website: null,
  physical_address: null,
  invented: true,
  services: [
    {
      id: 'counselling',
      name: 'Beratung',
      description: '',
      status: 'active',
      minimum_age: null,
      maximum_age: null,
      languages: [{ code: 'de' }],
      interpretation_services: false,
      service_areas: [{ extent: 'BY' }],
      schedules: [],
      phones: [],
      attributes: [{ link_type: 'help', taxonomy_term: { code: 'counselling' } }],
      capacities: [{ available: 2, updated: '2026-05-01' }],
    },
  ],
}

/** What a centre says of itself, with so many places free. */
export const entryText = (centre: string, { available = 2, description = '' } = {}): string =>
  listingText({
    id: centre,
    name: `Centre ${centre}`,
    ...entry,
    description,
    services: entry.services.map((one) => ({ ...one, capacities: [{ available, updated: '2026-05-01' }] })),
  })

export const shippedTexts: TestTexts = {
  today: '2027-05-01',
  documents: {
    'page.de.start': pageText('Willkommen.'),
    'page.en.start': pageText('Welcome.'),
    'page.de.safe': pageText('Sicher.', 'safety: true\n'),
    'number.police': '{"dial":"110"}',
    'listing.north': entryText('north'),
    'listing.south': entryText('south'),
  },
}

/** A page of a document, as the program of these tests makes it. */
export const pathFor = (id: string): string => `/${id.replaceAll('.', '/')}/index.html`

/** What the program of a test says: `job` is what came in, `file` and `say` write lines, `pages` makes them all; `await told()` waits for `letGo`. */
export const siteProgram = (t: Test, source = 'pages(); made()'): Program =>
  programOf(
    folderFor(t as { after(act: () => void): void }),
    `
    import { createInterface } from 'node:readline'
    import { existsSync, writeSync } from 'node:fs'
    const say = (line) => writeSync(1, (typeof line === 'string' ? line : JSON.stringify(line)) + '\\n')
    const input = createInterface({ input: process.stdin })
    input.once('close', () => process.exit())
    input.once('line', async (text) => {
      const job = JSON.parse(text)
      let files = 0
      const file = (path, text) => { files++; say({ kind: 'file', path, text }) }
      const page = (text) => '<!doctype html><html lang="de"><head><title>Seite</title><script type="module" src="/page.js"></script></head><body><p>' + text.replace(/[<>&]/g, '') + '</p></body></html>'
      const pages = () => {
        for (const name of ['/index.html', '/404.html', '/de/index.html', '/en/index.html']) file(name, page(name))
        let done = 0
        for (const { id, text } of job.documents) {
          file('/' + id.replaceAll('.', '/') + '/index.html', page(text))
          say({ kind: 'building', done: ++done, of: job.documents.length })
        }
        file('/data/day.json', JSON.stringify(job.options.today))
      }
      const made = () => say({ kind: 'made', files })
      const told = async () => { while (!existsSync(new URL('go', import.meta.url))) await new Promise((look) => setTimeout(look, 20)) }
      ${source}
    })
    setInterval(() => undefined, 1000)`,
  )

/** Lets a program go on that waits until it is told. */
export const letGo = ({ file }: Program): void => writeFileSync(join(dirname(file), 'go'), '')

const rights = { content: false, safety: false, languages: [] } satisfies EditorRights

/** A relay with texts that were shipped, and a workshop of the test's own. Anna may content, Alex may English, Bela may safety. */
export const openEditorial = async (
  t: Test,
  {
    program = siteProgram(t),
    place: given,
    clock = systemClock,
    texts = shippedTexts,
  }: { program?: Program; place?: Place; clock?: Clock; texts?: TestTexts } = {},
) => {
  const place = given ?? makePlace({ clock, texts })
  if (!given) t.after(() => place.remove())
  const relay = await runRelay(t as { after(act: () => Promise<void>): void }, { place, program, clock })
  const { site, desk, umbrella } = relay
  const sessions = new Map<Name, string>()
  for (const name of Object.keys(umbrella.members) as Name[]) sessions.set(name, (await signInAt(desk, umbrella.members[name])).session)
  const as = (name: Name): string => sessions.get(name) ?? ''
  const of = (name: Name) => ({ params: {}, token: as(name) })

  const give = (name: Name, change: Partial<EditorRights>) =>
    ok(call(desk, 'putEditor', { params: { account: umbrella.members[name].account }, token: as('cora'), body: { rights: { ...rights, ...change } } }))
  await give('anna', { content: true })
  await give('alex', { languages: ['en'] })
  await give('bela', { safety: true })

  const editorial = (by: Name = 'cora') => ok(call(desk, 'editorial', of(by)))
  const standing = async (id: string, by: Name = 'cora'): Promise<DocumentStanding> => {
    const found = (await editorial(by)).documents.find((one) => one.id === id)
    if (!found) throw new Error(`no ${id}`)
    return found
  }
  const baseOf = async (id: string): Promise<string | null> => {
    const found = (await editorial()).documents.find((one) => one.id === id)
    return found?.open?.hash ?? found?.published?.hash ?? null
  }
  const saveAll = (by: Name, body: Body<'saveDrafts'>) => refusedWith(call(desk, 'saveDrafts', { ...of(by), body }))
  const save = async (by: Name, id: string, text: string, { submit = true, base }: { submit?: boolean; base?: string | null } = {}) =>
    saveAll(by, { drafts: [{ id, text, base: base === undefined ? await baseOf(id) : base }], submit })
  const at = (name: 'submitDraft' | 'discardDraft') => (by: Name, id: string, text: string) =>
    refusedWith(call(desk, name, { params: { document: id }, token: as(by), body: { hash: hashOf(text) } }))
  const sign = (by: Name, id: string, text: string, signOff: SignOff) =>
    refusedWith(call(desk, 'signDraft', { params: { document: id }, token: as(by), body: { hash: hashOf(text), signOff } }))
  const sendBack = (by: Name, id: string, text: string, remark = '') =>
    refusedWith(call(desk, 'sendBack', { params: { document: id }, token: as(by), body: { hash: hashOf(text), remark } }))
  const publish = (by: Name, ids: readonly string[], withdraw: readonly string[] = []) =>
    refusedWith(call(desk, 'publishContent', { ...of(by), body: { publish: [...ids], withdraw: [...withdraw] } }))
  const stopPublishing = (by: Name) => refusedWith(call(desk, 'stopPublishing', { ...of(by), body: {} }))
  const goBack = (by: Name, edition: number) => refusedWith(call(desk, 'goBackTo', { ...of(by), body: { edition } }))

  const stream = await listenAsDesk(desk, as('cora'))
  t.after(() => stream.close())
  /** The next state of publishing that is as wanted. */
  const shown = async (wanted: (state: Publishing) => boolean): Promise<Publishing> => {
    const { event } = await stream.next((one) => one.kind === 'editorial' && one.publishing !== null && wanted(one.publishing))
    if (event.kind !== 'editorial' || event.publishing === null) throw new Error('not asked for')
    return event.publishing
  }
  /** The end of a run. Whoever asks is answered sooner than whoever is told, once a second. */
  const ended = async (run: number): Promise<Publishing> => {
    for (;;) {
      const { publishing } = await editorial()
      if (publishing?.run === run && publishing.ended !== null) return publishing
      if (publishing && publishing.run > run) throw new Error(`run ${run} is over`)
    }
  }
  // What was shipped becomes the first edition.
  if (!given && Object.keys(texts.documents).length > 0) await ended(1)

  const read = async (path: string) => {
    const { status, text, headers } = await raw(site, { path })
    return { status, text, headers }
  }
  return {
    ...relay,
    place,
    as,
    give,
    editorial,
    standing,
    saveAll,
    save,
    submit: at('submitDraft'),
    discard: at('discardDraft'),
    sign,
    sendBack,
    publish,
    stopPublishing,
    goBack,
    shown,
    ended,
    read,
  }
}
