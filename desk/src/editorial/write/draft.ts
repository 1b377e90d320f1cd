import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import { type DocumentId, type DocumentStanding, encode, type OpenedDocument } from '@zop/wire'
import type { Came, Editorial } from '../editorial.ts'

/** The SHA-256 of a text in UTF-8, as the relay names it. */
export const hashOf = async (text: string): Promise<string> => encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))

/** Somebody else has kept another text meanwhile. */
interface Conflict {
  readonly theirs: string
  readonly hash: string | null
}

/** One document while somebody has it before them. What they have typed is theirs until it is kept, whatever happens on the line. */
export interface Draft {
  readonly id: DocumentId
  readonly state: ReadonlySignal<'reading' | 'read' | 'unreachable'>
  /** As the relay has it. */
  readonly opened: ReadonlySignal<OpenedDocument | null>
  /** What stands in the form. */
  readonly text: ReadonlySignal<string>
  readonly unsaved: ReadonlySignal<boolean>
  readonly conflict: ReadonlySignal<Conflict | null>
  /** A save that did not reach the relay waits for the line. */
  readonly waits: ReadonlySignal<boolean>
  load(): Promise<void>
  set(text: string): void
  /** Keeps what stands in the form; with `submit` it is given to review. */
  save(submit: boolean): Promise<Came>
  /** The line is back: what waits for it goes out. */
  again(): Promise<Came>
  /** The conflict ends: with one's own text, to be kept over theirs, or with theirs. */
  settle(whose: 'mine' | 'theirs'): void
  /** What has been typed and not kept goes. */
  forget(): void
}

const currentOf = ({ standing, open, published }: OpenedDocument): { text: string; hash: string | null } =>
  standing.open ? { text: open ?? '', hash: standing.open.hash } : { text: published ?? '', hash: standing.published?.hash ?? null }

/** A document that is not there yet: it begins empty. */
export const fresh = (id: DocumentId): DocumentStanding => ({ id, published: null, withdrawn: false, open: null, newerShipped: false })

const notThere = { kind: 'refused', refusal: { code: 'not-found' } } as const

export const createDraft = (line: Line, editorial: Pick<Editorial, 'save' | 'unsaved' | 'texts' | 'told'>, id: DocumentId): Draft => {
  const { unsaved, texts } = editorial
  const state = signal<'reading' | 'read' | 'unreachable'>('reading')
  const opened = signal<OpenedDocument | null>(null)
  const conflict = signal<Conflict | null>(null)
  const waiting = signal<{ readonly submit: boolean } | null>(null)
  const current = computed(() => (opened.value ? currentOf(opened.value) : null))
  const typed = computed(() => unsaved.all.value.get(id) ?? null)
  const text = computed(() => typed.value?.text ?? current.value?.text ?? '')

  /** What was typed over a text that is no longer the newest stands against it, except where both say the same. */
  const compare = (): void => {
    const mine = typed.peek()
    const theirs = current.peek()
    if (!mine || !theirs) return
    if (mine.text === theirs.text) unsaved.drop(id)
    conflict.value = mine.text !== theirs.text && mine.base !== theirs.hash ? { theirs: theirs.text, hash: theirs.hash } : null
  }

  /** What the relay does not tell of it is not asked for. */
  const isNew = (): boolean => {
    const all = editorial.told.peek()?.documents
    return all?.every((standing) => standing.id !== id) ?? false
  }

  const load = async (): Promise<void> => {
    const answer = isNew() ? notThere : await line.call('openDocument', { document: id })
    if (answer.kind === 'unreachable' || (answer.kind === 'refused' && answer.refusal.code !== 'not-found')) {
      if (opened.peek() === null) state.value = 'unreachable'
      return
    }
    const found = answer.kind === 'ok' ? answer.value : { standing: fresh(id), published: null, open: null, shipped: null, history: [] }
    opened.value = found
    const { standing, open, published } = found
    if (standing.open && open !== null) texts.keep(id, standing.open.hash, open)
    if (standing.published && published !== null) texts.keep(id, standing.published.hash, published)
    state.value = 'read'
    compare()
  }

  const save = async (submit: boolean): Promise<Came> => {
    const sent = text.peek()
    const base = typed.peek()?.base ?? current.peek()?.hash ?? null
    const came = await editorial.save([{ id, text: sent, base }], submit)
    waiting.value = came === 'unreachable' ? { submit } : null
    if (came === 'newer-version') await load()
    if (came !== null) return came
    const hash = await hashOf(sent)
    texts.keep(id, hash, sent)
    const now = typed.peek()
    if (now?.text === sent) unsaved.drop(id)
    else if (now) unsaved.put(id, { text: now.text, base: hash })
    await load()
    return null
  }

  return {
    id,
    state,
    opened,
    text,
    unsaved: computed(() => typed.value !== null),
    conflict,
    waits: computed(() => waiting.value !== null),
    load,
    set: (next) => {
      if (next === current.peek()?.text && conflict.peek() === null) unsaved.drop(id)
      else unsaved.put(id, { text: next, base: typed.peek()?.base ?? current.peek()?.hash ?? null })
    },
    save,
    again: async () => {
      const at = waiting.peek()
      return at === null ? null : save(at.submit)
    },
    settle: (whose) => {
      const at = conflict.peek()
      if (at === null) return
      conflict.value = null
      if (whose === 'theirs') unsaved.drop(id)
      else unsaved.put(id, { text: text.peek(), base: at.hash })
    },
    forget: () => {
      unsaved.drop(id)
      conflict.value = null
      waiting.value = null
    },
  }
}
