import { type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import { openForSelf, sealForSelf, type UnlockedAccount } from '@zop/sealing'
import { decode, encode, readJson, type StaffRole, type TextBlock, textBlocks } from '@zop/wire'

/** Whose texts: one's own, sealed; the centre's, kept by its leads; the umbrella's, kept by the coordinators. */
export type Shelf = 'personal' | 'centre' | 'umbrella'
export const shelves = ['personal', 'centre', 'umbrella'] as const satisfies readonly Shelf[]

/** `damaged`: one's own texts are there and cannot be opened; they are not written over. */
type State = 'reading' | 'read' | 'unreachable' | 'damaged'

/** What came of keeping: only `done` closes the form. `too-many`: more than the relay keeps. */
export type Kept = 'done' | 'too-many' | 'refused' | 'unreachable'

/** Texts to begin an answer with. */
export interface Blocks {
  readonly state: ReadonlySignal<State>
  readonly personal: ReadonlySignal<readonly TextBlock[]>
  readonly centre: ReadonlySignal<readonly TextBlock[]>
  readonly umbrella: ReadonlySignal<readonly TextBlock[]>
  /** Which shelf this person may write on. */
  readonly writable: readonly Shelf[]
  load(): Promise<void>
  /** A new text, or one that was there under the same id. */
  put(shelf: Shelf, block: TextBlock): Promise<Kept>
  remove(shelf: Shelf, id: string): Promise<Kept>
  /** One place up or down among those of its language. */
  move(shelf: Shelf, id: string, step: 1 | -1): Promise<Kept>
}

const label = 'blocks'
const most = 200
/** Sealed bytes that the relay keeps of one's own texts, less nonce and tag. */
const mostPersonal = 256 * 1024 - 28

export const newBlockId = (): string => encode(crypto.getRandomValues(new Uint8Array(16)))

const writableBy = (role: StaffRole): readonly Shelf[] => {
  switch (role) {
    case 'counsellor':
      return ['personal']
    case 'lead':
      return ['personal', 'centre']
    case 'coordinator':
      return ['personal', 'umbrella']
  }
}

/** The list with a text moved past its neighbour of the same language; the others stay where they are. */
export const moved = (blocks: readonly TextBlock[], id: string, step: 1 | -1): readonly TextBlock[] => {
  const at = blocks.findIndex((block) => block.id === id)
  const block = blocks[at]
  if (!block) return blocks
  const places = blocks.flatMap((other, place) => (other.language === block.language ? [place] : []))
  const to = places[places.indexOf(at) + step]
  const other = to === undefined ? undefined : blocks[to]
  if (to === undefined || !other) return blocks
  return blocks.with(at, other).with(to, block)
}

export const createBlocks = (line: Line, { role, unlocked }: { role: StaffRole; unlocked: UnlockedAccount }): Blocks => {
  const state = signal<State>('reading')
  const all = { personal: signal<readonly TextBlock[]>([]), centre: signal<readonly TextBlock[]>([]), umbrella: signal<readonly TextBlock[]>([]) }
  const writable = writableBy(role)

  const openPersonal = async (box: string): Promise<readonly TextBlock[] | null> => {
    const bytes = decode(box)
    const opened = bytes && (await openForSelf(unlocked, label, bytes))
    return opened && readJson(textBlocks, new TextDecoder().decode(opened))
  }

  const send = async (shelf: Shelf, blocks: TextBlock[]): Promise<Kept> => {
    if (shelf !== 'personal') {
      const answer = await line.call('putBlocks', {}, { blocks })
      return answer.kind === 'ok' ? 'done' : answer.kind
    }
    const bytes = new TextEncoder().encode(JSON.stringify(blocks))
    if (bytes.length > mostPersonal) return 'too-many'
    const answer = await line.call('putPersonalBlocks', {}, { personal: encode(await sealForSelf(unlocked, label, bytes)) })
    return answer.kind === 'ok' ? 'done' : answer.kind
  }

  /** Nothing changes on the screen before the relay has it. */
  const keep = async (shelf: Shelf, change: (blocks: readonly TextBlock[]) => readonly TextBlock[]): Promise<Kept> => {
    if (state.peek() !== 'read' || !writable.includes(shelf)) return 'refused'
    const next = [...change(all[shelf].peek())]
    if (next.length > most) return 'too-many'
    const came = await send(shelf, next)
    if (came === 'done') all[shelf].value = next
    return came
  }

  return {
    state,
    ...all,
    writable,
    load: async () => {
      const answer = await line.call('blocks', {}, null)
      if (answer.kind !== 'ok') {
        if (state.peek() !== 'read') state.value = 'unreachable'
        return
      }
      const { personal, centre, umbrella } = answer.value
      const own = personal === null ? [] : await openPersonal(personal)
      all.personal.value = own ?? []
      all.centre.value = centre
      all.umbrella.value = umbrella
      state.value = own === null ? 'damaged' : 'read'
    },
    put: (shelf, block) =>
      keep(shelf, (blocks) => (blocks.some(({ id }) => id === block.id) ? blocks.map((other) => (other.id === block.id ? block : other)) : [...blocks, block])),
    remove: (shelf, id) => keep(shelf, (blocks) => blocks.filter((block) => block.id !== id)),
    move: (shelf, id, step) => keep(shelf, (blocks) => moved(blocks, id, step)),
  }
}
