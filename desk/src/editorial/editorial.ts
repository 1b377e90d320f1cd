import { type ReadonlySignal, signal } from '@preact/signals'
import type { Answer } from '@zop/line'
import type { DocumentId, Editing, Publishing, SignOff, Editorial as Told } from '@zop/wire'
import type { Ground } from '../ground.ts'
import { createPlace, type Place } from './place.ts'
import { createTexts, type Texts } from './texts.ts'
import type { Unsaved } from './unsaved.ts'

type Refused = Extract<Answer<never>, { kind: 'refused' }>['refusal']['code']

/** What came of a change: null that it is done. */
export type Came = Refused | 'unreachable' | null

export const cameOf = (answer: Answer<unknown>): Came => (answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer.refusal.code : 'unreachable')

/** `none`: nothing on the public site is this person's to write or to look at. */
type State = 'reading' | 'read' | 'unreachable' | 'none'

/** A text to keep, with the hash that it was changed from; null where it is new. */
export interface Draft {
  readonly id: DocumentId
  readonly text: string
  readonly base: string | null
}

/** The texts of the public site, as this person may change them and look at them. */
export interface Editorial {
  readonly state: ReadonlySignal<State>
  readonly told: ReadonlySignal<Told | null>
  /** How far the site is that is being made, or how the last one ended; null where the last one was done before anybody looked. */
  readonly publishing: ReadonlySignal<Publishing | null>
  readonly texts: Texts
  readonly place: Place
  readonly unsaved: Unsaved
  /** Who asks, as the rules of writing and signing off need it. */
  who(): Editing
  /** Today (UTC), `2027-01-31`. */
  today(): string
  load(): Promise<void>
  hear(event: { readonly publishing: Publishing | null }): void
  save(drafts: readonly Draft[], submit: boolean): Promise<Came>
  submit(id: DocumentId, hash: string): Promise<Came>
  sign(id: DocumentId, hash: string, signOff: SignOff): Promise<Came>
  sendBack(id: DocumentId, hash: string, remark: string): Promise<Came>
  discard(id: DocumentId, hash: string): Promise<Came>
  publish(publish: readonly DocumentId[], withdraw: readonly DocumentId[]): Promise<Came>
  stop(): Promise<Came>
  goBack(edition: number): Promise<Came>
}

interface Given {
  readonly ground: Pick<Ground, 'line' | 'now'>
  readonly role: Editing['role']
  readonly centre: () => string | null
  readonly unsaved: Unsaved
  readonly fault: (error: unknown) => void
}

const noRights: Editing['rights'] = { content: false, safety: false, languages: [] }

export const createEditorial = ({ ground: { line, now }, role, centre, unsaved, fault }: Given): Editorial => {
  const state = signal<State>('reading')
  const told = signal<Told | null>(null)
  const publishing = signal<Publishing | null>(null)
  const texts = createTexts(line)
  let asked = 0
  let doneBefore: number | null = null

  const show = (run: Publishing | null): void => {
    publishing.value = run?.run === doneBefore ? null : run
  }

  const load = async (): Promise<void> => {
    asked += 1
    const mine = asked
    const answer = await line.call('editorial', {})
    if (mine !== asked) return
    if (answer.kind === 'ok') {
      const { publishing: run } = answer.value
      if (told.peek() === null && run?.ended === 'published') doneBefore = run.run
      told.value = answer.value
      show(run)
      state.value = answer.value.documents.length > 0 || role === 'coordinator' ? 'read' : 'none'
    } else if (answer.kind === 'refused' && answer.refusal.code === 'not-found') {
      told.value = null
      state.value = 'none'
    } else if (told.peek() === null) state.value = 'unreachable'
  }

  /** What was done shows at once, also where the relay's own word of it is late. */
  const then = async (answer: Answer<unknown>): Promise<Came> => {
    if (answer.kind === 'ok') await load()
    return cameOf(answer)
  }

  return {
    state,
    told,
    publishing,
    texts,
    place: createPlace(),
    unsaved,
    who: () => ({ role, centre: centre(), rights: told.value?.rights ?? noRights }),
    today: () => new Date(now()).toISOString().slice(0, 10),
    load,
    hear: (event) => {
      if (event.publishing) show(event.publishing)
      void load().catch(fault)
    },
    save: async (drafts, submit) => then(await line.call('saveDrafts', {}, { drafts: [...drafts], submit })),
    submit: async (document, hash) => then(await line.call('submitDraft', { document }, { hash })),
    sign: async (document, hash, signOff) => then(await line.call('signDraft', { document }, { hash, signOff })),
    sendBack: async (document, hash, remark) => then(await line.call('sendBack', { document }, { hash, remark })),
    discard: async (document, hash) => then(await line.call('discardDraft', { document }, { hash })),
    publish: async (publish, withdraw) => {
      publishing.value = null
      return then(await line.call('publishContent', {}, { publish: [...publish], withdraw: [...withdraw] }))
    },
    stop: async () => then(await line.call('stopPublishing', {}, {})),
    goBack: async (edition) => then(await line.call('goBackTo', {}, { edition })),
  }
}
