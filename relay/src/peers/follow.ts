import { tellEnded } from '../conversation/ending.ts'
import { entryOf, tellItem, tellQueue, wakeRecord } from '../conversation/telling.ts'
import { cutStreams } from '../people/leaving.ts'
import type { World } from '../world.ts'
import { readAll, readShelf } from './anew.ts'
import type { Following } from './following.ts'
import { lookAtAll, wakeItems } from './look.ts'
import type { Known, Side, State, Told, Waits } from './told.ts'

const sides: readonly Side[] = ['seekers', 'desks']

/** Who is at another process: what closes each of their streams here. */
type There = Map<string, () => void>

const said = async (world: World, { kind: _, conversation, ...heard }: Extract<Told, { kind: 'said' }>): Promise<void> => {
  const before = world.board.last(conversation)
  if (world.board.heard(conversation, heard) === null) return lookAtAll(world, conversation, { word: heard.word })
  if (world.board.last(conversation) > before) tellItem(world, conversation, heard.order)
}

const conversationTold = async (world: World, { conversation, order, reason, known }: Extract<Told, { kind: 'conversation' }>): Promise<void> => {
  const before = world.board.get(conversation)
  const started = known.started ?? before?.started ?? null
  const here = { ...known, started, ...(before ? { word: Math.max(before.word, known.word ?? 0) } : {}) }
  if (order !== null && reason !== null) {
    const last = world.board.last(conversation)
    await wakeRecord(world, conversation, { order, reason, known: here })
    wakeItems(world, conversation, last)
    if (!world.board.get(conversation)) await lookAtAll(world, conversation)
  } else await lookAtAll(world, conversation, here)
  tellQueue(world)
}

const proposalTold = async (world: World, { id, conversation }: Extract<Told, { kind: 'proposal' }>): Promise<void> => {
  const stored = await world.store.proposal(id)
  if (stored && (await entryOf(world, conversation))) world.proposals.set(stored)
  else world.proposals.remove(id)
  world.wakes.tell(conversation, { kind: 'state' })
  tellQueue(world)
}

const renewed = async (world: World, people: Extract<Told, { kind: 'renewed' }>['people']): Promise<void> => {
  for (const { account, certificate } of people) {
    world.duty.renewed(world.roster.get(account)?.signing ?? '', certificate)
    cutStreams(world, await world.store.sessionsOf(account))
  }
}

/** What this process does beside its world. */
interface Here {
  readonly deaf: () => void
  /** Forgets keys of conversations that another process has destroyed; all, where it may have been missed which. */
  readonly dropKeys: (names: readonly string[] | null) => void
}

/** What this process does with what others tell. `world.store` is read as it is: whoever follows tells nobody. */
export const followOthers = (world: World, { deaf, dropKeys }: Here): Following => {
  const there = new Map<string, Readonly<Record<Side, There>>>()

  const openAt = (side: Side, key: string): (() => void) => {
    const opened =
      side === 'seekers'
        ? [world.seekers.openedElsewhere(key), world.lingering.openedElsewhere(key)]
        : [world.desks.openedElsewhere(key), world.duty.openedElsewhere(key)]
    return () => {
      for (const close of opened) close()
    }
  }

  const at = (peer: string): Readonly<Record<Side, There>> => {
    const known = there.get(peer) ?? { seekers: new Map(), desks: new Map() }
    there.set(peer, known)
    return known
  }

  const set = (peer: string, side: Side, { key, open }: { key: string; open: boolean }): void => {
    const keys = at(peer)[side]
    if (open && !keys.has(key)) keys.set(key, openAt(side, key))
    if (open) return
    keys.get(key)?.()
    keys.delete(key)
  }

  const setAll = (peer: string, all: State['there']): void => {
    for (const side of sides) {
      const now = new Set(all[side])
      for (const key of now) set(peer, side, { key, open: true })
      for (const key of [...at(peer)[side].keys()]) if (!now.has(key)) set(peer, side, { key, open: false })
    }
  }

  const recall = (known: State['known']): void => {
    for (const [conversation, more, waits] of known) {
      const entry = world.board.get(conversation)
      if (!entry) continue
      const older = { ...more, started: entry.started ?? more.started ?? null, word: Math.max(entry.word, more.word ?? 0) }
      world.board.set({ ...entry, ...older })
      const here = world.queue.waits(conversation)
      if (waits && here && isBetter(waits, here)) world.queue.recall(conversation, waits)
    }
  }

  const stop = async (what: 'planning' | 'publishing'): Promise<void> => (what === 'planning' ? world.planning : world.content).stopHere()

  return {
    follow: async (told, from) => {
      switch (told.kind) {
        case 'said':
          return said(world, told)
        case 'conversation':
          return conversationTold(world, told)
        case 'ended':
          for (const conversation of told.conversations) tellEnded(world, conversation)
          return tellQueue(world)
        case 'proposal':
          return proposalTold(world, told)
        case 'changed':
          return readShelf(world, told.what)
        case 'renewed':
          return renewed(world, told.people)
        case 'destroyed':
          return dropKeys(told.keys)
        case 'sessions':
          for (const token of told.tokens) world.devices.removeSession(token)
          return cutStreams(world, told.tokens)
        case 'there':
          return set(from, told.side, told)
        case 'left':
          return world.seekers.left(told.conversation)
        case 'state':
          setAll(from, told.there)
          for (const side of sides) for (const key of told.lately[side]) openAt(side, key)()
          for (const [key, left] of told.lingering) if (world.board.get(key)) world.lingering.lasts(key, left)
          return recall(told.known)
        case 'stop':
          // What is under way takes as long as it takes; nobody waits for its end.
          void stop(told.what)
          return
        default:
          // A newer version says more than this one knows.
          return readAll(world)
      }
    },
    state: (whole) => ({
      there: { seekers: world.seekers.here(), desks: world.desks.here() },
      lately: { seekers: world.seekers.lately(), desks: world.desks.lately() },
      lingering: world.lingering.lasting(),
      known: whole ? knownHere(world) : [],
    }),
    anew: () => {
      dropKeys(null)
      return readAll(world)
    },
    gone: (peer) => {
      for (const keys of Object.values(there.get(peer) ?? {})) for (const close of keys.values()) close()
      there.delete(peer)
      world.planning.lost(peer)
      world.content.lost(peer)
    },
    returned: () => {
      // As after a restart: whoever wanted to come back could not (F1).
      for (const { conversation } of world.board.all()) world.lingering.seen(conversation)
    },
    deaf,
  }
}

/** Whoever knows the millisecond knows better than whoever knows the hour. */
const isBetter = (one: Waits, other: Waits): boolean => ((one.from === null) === (other.from === null) ? one.rank < other.rank : one.from !== null)

const knownHere = ({ board, queue }: Pick<World, 'board' | 'queue'>): State['known'] =>
  board.all().map(({ conversation, started, taken, waits, word }) => {
    const known: Known = { started, word, ...(taken === undefined ? {} : { taken }), ...(waits === undefined ? {} : { waits }) }
    return [conversation, known, queue.waits(conversation)]
  })

/** Tells others who is at this process. */
export const tellWhoIsThere = ({ seekers, desks, peers }: Pick<World, 'seekers' | 'desks' | 'peers'>): void => {
  seekers.watch((key, open) => peers.tell({ kind: 'there', side: 'seekers', key, open }))
  desks.watch((key, open) => peers.tell({ kind: 'there', side: 'desks', key, open }))
}
