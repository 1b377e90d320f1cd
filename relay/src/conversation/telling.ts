import type { Reader, Reason } from '@zop/wire'
import type { Heard, Known } from '../peers/told.ts'
import type { Said } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { type Entry, isWaiting } from './board.ts'
import type { Gone } from './wakes.ts'

/** Whoever waits, whoever is on duty or what stands in the lanes may have changed. */
export const tellQueue = ({ wakes }: Pick<World, 'wakes'>): void => {
  wakes.tell('waiting', { kind: 'state' })
  wakes.tell('desks', { kind: 'state' })
}

/** There is an item; streams read it for themselves. */
export const tellItem = ({ wakes }: Pick<World, 'wakes'>, conversation: string, order: number): void => {
  const wake = { kind: 'item', conversation, order } as const
  wakes.tell(conversation, wake)
  wakes.tell('desks', wake)
}

/** Streams of this process look at what is true of a conversation besides its items. */
export const wakeState = ({ wakes }: Pick<World, 'wakes'>, conversation: string): void => {
  wakes.tell(conversation, { kind: 'state' })
  wakes.tell('desks', { kind: 'state' })
}

/** Other processes read the standing of a conversation anew; resolves when they have. `order`: of a new item. */
export const tellPeers = async (
  { peers, board }: Pick<World, 'peers' | 'board'>,
  conversation: string,
  { order = null, reason = null }: { readonly order?: number | null; readonly reason?: Reason | null } = {},
): Promise<void> => {
  if (peers.others === 0) return
  const { started, taken, waits, word } = board.get(conversation) ?? {}
  const known = { started: started ?? null, ...(taken === undefined ? {} : { taken }), ...(waits === undefined ? {} : { waits }), ...(word ? { word } : {}) }
  peers.tell({ kind: 'conversation', conversation, order, reason, known })
  await peers.settled()
}

/** What is true of this conversation besides its items has changed. */
export const tellState = async (world: World, conversation: string): Promise<void> => {
  wakeState(world, conversation)
  await tellPeers(world, conversation)
}

/** Sets the board from the store, which may have gone ahead of it where a change was kept and could not be acknowledged. Null where there is no conversation. */
export const lookAgain = async (world: Pick<World, 'store' | 'board' | 'clock'>, conversation: string, known: Known = {}): Promise<Entry | null> => {
  const asked = world.board.reading(conversation)
  const standing = await world.store.standing(conversation)
  if (!standing) return null
  if (world.board.isLate(standing, asked)) return lookAgain(world, conversation, known)
  const before = world.board.get(conversation)
  const now = world.clock.now()
  const taken = before && isWaiting(before) && !isWaiting(standing) ? { taken: now } : {}
  const waits = before && !isWaiting(before) && isWaiting(standing) ? { waits: now } : {}
  return world.board.put(standing, { ...taken, ...waits, ...known }, asked)
}

/** As the board has it, or the store, where another process may have begun it a moment ago. */
export const entryOf = async (world: Pick<World, 'store' | 'board' | 'clock' | 'peers'>, conversation: string): Promise<Entry | null> =>
  world.board.get(conversation) ?? (world.peers.others > 0 ? await lookAgain(world, conversation) : null)

/** A message has been stored here: the board and other processes hear of it. Nobody waits for them. */
export const hear = async (world: World, conversation: string, said: Said & Pick<Heard, 'order' | 'quiet' | 'bytes'>): Promise<void> => {
  const word = world.board.heard(conversation, said)
  if (word === null) await lookAgain(world, conversation)
  if (world.peers.others === 0) return
  const { sender: _, ...told } = said
  world.peers.tell({ kind: 'said', conversation, ...told, word: word ?? world.board.get(conversation)?.word ?? 0 })
}

const whys: Readonly<Partial<Record<Reason, Gone>>> = { 'hand-over': 'handed-over', withdraw: 'withdrawn', pool: 'pool' }

/** Certificate hashes of people who read before and do not now, by key. */
const goneFrom = ({ directories }: Pick<World, 'directories'>, before: readonly Reader[], after: readonly Reader[]): readonly string[] => {
  const signingOf = ({ id }: Reader) => directories.certificate(id)?.certificate.signing
  const left = new Set(after.map(signingOf))
  return before.filter((reader) => signingOf(reader) !== undefined && !left.has(signingOf(reader))).map(({ id }) => id)
}

interface NewRecord {
  readonly order: number
  readonly reason: Reason
  /** Where another process has told it. */
  readonly known?: Known
}

/** A record stands: board, streams of this process, and whoever has been left out there are told. Said again for a record that stood already, it does no harm. */
export const wakeRecord = async (world: World, conversation: string, { order, reason, known = {} }: NewRecord): Promise<void> => {
  const before = world.board.get(conversation)
  const after = await lookAgain(world, conversation, known)
  for (const notes of await world.store.notesAbout(conversation)) await lookAgain(world, notes.conversation)
  const readers = before && after ? goneFrom(world, before.readers, after.readers) : []
  if (readers.length > 0) world.wakes.tell('desks', { kind: 'gone', conversation, readers, why: whys[reason] ?? 'dropped' })
  tellItem(world, conversation, order)
  tellQueue(world)
}

/** The same, to everybody. */
export const tellRecord = async (world: World, conversation: string, record: NewRecord): Promise<void> => {
  await wakeRecord(world, conversation, record)
  await tellPeers(world, conversation, record)
}
