import { randomBytes } from 'node:crypto'
import { type Body, type Params, type RouteName, type routes, sealedFileLimit } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { tokenHash } from '../conversation/sessions.ts'
import { entryText, hashOf, shippedTexts, siteProgram } from '../review/testing.ts'
import type { Store } from '../store/store.ts'
import { call, keepBy, ok, signInAt, startAt } from './client.ts'
import { ManualClock } from './clock.ts'
import { dutyAt, type Name, openDuties } from './duty.ts'
import { makeAcceptance, makeProposal } from './hand-over.ts'
import { random, statement } from './keys.ts'
import { bySeeker, counsellor, makeNotes } from './next.ts'
import { makePlace } from './running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from './seeker.ts'
import { taken } from './taken.ts'
import { watchedStore } from './watched.ts'

/** Who asks: people of two centres with their leads and coordinator, the person whose conversation it is, and another one. */
export type Asker = Name | 'seeker' | 'other'

/** Routes whose path names something. */
export type Naming = { [N in RouteName]: (typeof routes)[N]['path'] extends `${string}:${string}` ? N : never }[RouteName]

interface Named<N extends RouteName> {
  /** Something that is there, and the body that its owner sends. */
  readonly params: Params<N>
  readonly body?: Body<N>
  /** For whom it is there. */
  readonly owners: readonly Asker[]
}

/** What every route that names something is asked for; in words, why nothing of a route is anybody's. In this order its first owner can do all of it. */
type Objects = { readonly [N in Naming]: Named<N> | string }

const everybody: readonly Name[] = ['cora', 'lena', 'lars', 'anna', 'alex', 'bela']

/** A house in which there is one of everything that a path can name, and most of it is Anna's or her centre's. */
export const openObjects = async (t: { after(act: () => Promise<void>): void }) => {
  const clock = new ManualClock(Date.parse('2027-05-01T08:00Z'))
  const place = makePlace({ clock, texts: shippedTexts })
  t.after(async () => place.remove())
  const watched = watchedStore()
  let store: Store | undefined
  const openStore = (path: string) => {
    store = watched.openStore(path)
    return store
  }
  const duties = await openDuties(t, { clock, place, openStore, program: siteProgram(t) })
  const { site, desk, umbrella, as, idOf, bind, assignmentOf } = duties
  const { anna, bela } = umbrella.members
  const hour = hourOf(clock)
  const talk = await taken(duties, { clock })
  const second = await taken(duties, { clock })
  const { seeker, params, take, token } = talk
  const waiting = makeSeeker()
  const start = makeStart(waiting, umbrella, hour)
  await startAt(site, waiting, start)
  const stranger = makeSeeker()
  const foreign = { seeker: stranger, token: await startAt(site, stranger, makeStart(stranger, umbrella, hour)) }
  const tokens: Readonly<Record<Asker, string>> = {
    ...(Object.fromEntries(everybody.map((name) => [name, as(name)])) as Record<Name, string>),
    seeker: token,
    other: foreign.token,
  }

  const sealed = (id: string) => ({ id, record: take.hash, size: 1000 })
  const opened = async (write: boolean) => {
    const file = random(16)
    await ok(call(desk, 'fileOpen', { params, body: sealed(file), token: as('anna') }))
    if (write) await ok(call(desk, 'fileWrite', { params: { ...params, file, at: '0' }, body: randomBytes(1000), token: as('anna') }))
    return file
  }
  const [whole, half, doomed] = [await opened(true), await opened(false), await opened(false)]
  const proposed = makeProposal({ on: take, hour, by: anna })
  await ok(call(desk, 'propose', { params, body: { proposal: proposed.envelope }, token: as('anna') }))
  const proposal = proposed.content.id

  const slots = { anna: dutyAt('2027-05-03T16:00Z'), alex: dutyAt('2027-05-04T16:00Z'), nobody: dutyAt('2027-05-05T16:00Z') }
  await bind([[slots.anna, 'anna'], [slots.alex, 'alex'], [slots.nobody]])
  const offered = async (by: 'anna' | 'alex', to: 'anna' | 'alex' | null) => {
    const id = random(16)
    const body = { id, assignment: await assignmentOf(slots[by], by), to: to && idOf(to), inReturn: null }
    await ok(call(desk, 'offerSwap', { params: {}, token: as(by), body }))
    return id
  }
  const [asked, mine] = [await offered('alex', 'anna'), await offered('anna', 'alex')]
  const absence = { id: random(16), account: idOf('anna'), centre: 'north', start: slots.anna.start + 30_000, end: slots.anna.end + 30_000 }
  await ok(call(desk, 'reportAbsence', { params: {}, token: as('anna'), body: absence }))

  const device = async (of: 'anna' | 'alex') => {
    const { session } = await signInAt(desk, umbrella.members[of])
    await store?.setScope(tokenHash(session), 'waiting')
    return (await ok(call(desk, 'askForDevice', { params: {}, token: session }))).request
  }
  const invited = { id: 'nora', name: 'Nora', role: 'counsellor', centre: 'north', replaces: null } as const
  await ok(call(desk, 'invite', { params: {}, token: as('lena'), body: invited }))
  const invitation = (await ok(call(desk, 'people', { params: {}, token: as('lena') }))).invitations[0]?.invitation ?? ''

  // What was shipped becomes the first edition; until then texts move.
  while ((await ok(call(desk, 'editorial', { params: {}, token: as('cora') }))).publishing?.ended === null) await new Promise(setImmediate)
  const text = entryText('north', { description: 'Neu.' })
  const entry = { document: 'listing.north' } as const
  await ok(
    call(desk, 'saveDrafts', {
      params: {},
      token: as('lena'),
      body: { drafts: [{ id: entry.document, text, base: hashOf(entryText('north')) }], submit: true },
    }),
  )
  const draft = { hash: hashOf(text) }
  const notes = makeNotes({ umbrella, on: take, hour }, anna)
  const visit = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(anna)] })
  const deletion = { conversation: seeker.conversation, record: visit.hash, hour }

  // C2: whoever comes within a minute of the take is told who was first.
  await clock.live(61_000)

  const both = ['anna', 'seeker'] as const
  const ofCentre = ['lena', 'cora', 'anna', 'alex', 'lars'] as const
  const objects: Objects = {
    seekerEvents: { owners: ['seeker'], params },
    records: { owners: both, params: { ...params, after: '0' } },
    earlier: { owners: both, params: { ...params, before: '9' } },
    stored: { owners: ['seeker'], params },
    items: { owners: ['anna'], params: { conversation: second.seeker.conversation, after: '0' } },
    notes: { owners: ['anna'], params },
    fileState: { owners: both, params: { ...params, file: whole } },
    fileRead: { owners: both, params: { ...params, file: whole, at: '0' } },
    send: { owners: both, params, body: makeMessage(take.hash) },
    mute: { owners: ['anna'], params, body: { until: 0 } },
    exported: { owners: ['anna'], params, body: {} },
    startNotes: { owners: ['anna'], params, body: { record: notes.sealed, message: makeMessage(notes.hash) } },
    fileOpen: { owners: both, params, body: { ...sealed(random(16)), size: Math.min(1000, sealedFileLimit) } },
    fileWrite: { owners: ['anna'], params: { ...params, file: half, at: '0' }, body: randomBytes(1000) },
    fileCancel: { owners: ['anna'], params: { ...params, file: doomed }, body: {} },
    propose: {
      owners: ['anna'],
      params: { conversation: second.seeker.conversation },
      body: { proposal: makeProposal({ on: second.take, hour, by: anna }).envelope },
    },
    acceptProposal: { owners: ['bela'], params: { proposal }, body: { acceptance: makeAcceptance(proposed.hash, { by: bela, hour }) } },
    leaveProposal: { owners: ['bela'], params: { proposal }, body: {} },
    refuseProposal: { owners: ['seeker'], params: { ...params, proposal }, body: {} },
    withdrawProposal: { owners: ['anna'], params: { ...params, proposal }, body: {} },
    write: { owners: ['seeker', 'anna'], params, body: visit.sealed },
    take: {
      owners: ['anna', 'alex', 'bela'],
      params: { conversation: waiting.conversation },
      body: makeTake({ seeker: waiting, umbrella, on: start, hour }, anna).sealed,
    },
    end: { owners: ['anna'], params: { conversation: second.seeker.conversation }, body: {} },
    keep: { owners: ['seeker'], params, body: { keep: keepBy(seeker, visit.hash) } },
    erase: { owners: both, params, body: { deletion: statement('deletion', deletion, [anna.keys]).envelope } },

    approveDevice: { owners: ['lena'], params: { request: await device('anna') }, body: {} },
    refuseDevice: { owners: ['lena'], params: { request: await device('alex') }, body: {} },
    cancelInvitation: { owners: ['lena'], params: { invitation }, body: {} },

    availability: { owners: ['anna', 'lena', 'cora'], params: { account: idOf('anna') } },
    answerSwap: { owners: ['anna', 'lena', 'cora'], params: { swap: asked }, body: { yes: false } },
    withdrawSwap: { owners: ['anna', 'lena', 'cora'], params: { swap: mine }, body: {} },
    withdrawAbsence: { owners: ['anna', 'lena', 'cora'], params: { absence: absence.id }, body: {} },
    takeDuty: { owners: ['anna', 'alex', 'bela'], params: { slot: slots.nobody.id }, body: {} },

    openDocument: { owners: ofCentre, params: entry },
    documentText: { owners: ofCentre, params: { ...entry, ...draft } },
    submitDraft: { owners: ['lena', 'cora'], params: entry, body: draft },
    sendBack: { owners: ofCentre, params: entry, body: { ...draft, remark: '' } },
    signDraft: 'review.test.ts: after it was sent back there is nothing to sign',
    discardDraft: { owners: ['lena', 'cora'], params: entry, body: draft },
    putEditor: { owners: ['cora'], params: { account: idOf('alex') }, body: { rights: { content: false, safety: false, languages: [] } } },
    removePerson: { owners: ['lena'], params: { account: idOf('alex') }, body: {} },

    directoryAt: 'directories are public',
    certificate: 'certificates are public',
    calendar: 'whoever has the address may read it (feed.test.ts)',
    lane: 'everybody has their own lanes',
    dutyMonth: 'a month is nobody’s',
    dutyHistory: 'a month is nobody’s',
    dutyReach: 'a month is nobody’s',
    weekSummary: 'a week is nobody’s',
    putSlots: 'a month is nobody’s',
    setPlanStatus: 'a month is nobody’s',
    assign: 'a month is nobody’s',
    answerPlan: 'a month is nobody’s',
    dutyGaps: 'a month is nobody’s',
    planMonth: 'a month is nobody’s',
    repairMonth: 'a month is nobody’s',
    stopPlanning: 'a month is nobody’s',
  }
  return { ...duties, tokens, objects, foreign, draft: { ...entry, ...draft }, dump: watched.dump }
}
