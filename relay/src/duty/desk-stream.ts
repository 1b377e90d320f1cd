import type { DeskEvent } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { readerIds } from '../conversation/reading.ts'
import { serial, type Wake } from '../conversation/wakes.ts'
import { placesOf } from '../log.ts'
import type { PersonCaller } from '../serve/handler.ts'
import type { EventStream } from '../serve/stream.ts'
import type { World } from '../world.ts'
import { lanesOf } from './lanes.ts'

/** The newest order each conversation of this desk has shown. */
type Shown = Map<string, number>

/** New items of one conversation, if this person reads it. */
const newItems = async (world: World, { account }: PersonCaller, { conversation, order, shown }: { conversation: string; order: number; shown: Shown }) => {
  const entry = world.board.get(conversation)
  if (!entry?.readers.some((reader) => world.directories.isPerson(reader, account.signing))) return []
  const after = shown.get(conversation) ?? order - 1
  const items = await world.store.items({ conversation, after, readers: readerIds(world, account, entry), most: 1000 })
  shown.set(conversation, items.at(-1)?.order ?? after)
  return items
}

/** Everything that is true for this desk now, apart from the items. */
const statesOf = (world: World, { account }: PersonCaller): DeskEvent[] => {
  const events: DeskEvent[] = [
    { kind: 'lanes', lanes: lanesOf(world, account) },
    { kind: 'duty', people: [...world.duty.people()], me: world.duty.isCheckedIn(account.signing) },
  ]
  if (account.role !== 'counsellor') events.push({ kind: 'devices', requests: [...world.devices.for(account)] })
  return events
}

/** The stream of one open desk: state at once and whenever it changes, items as they come. Older items are read by the route `items`. */
export const followAsDesk = (world: World, person: PersonCaller) => (stream: EventStream) => {
  const { account, token } = person
  const shown: Shown = new Map()
  const shownStates = new Map<string, string>()
  let wakes: Wake[] = []

  const states = () => {
    for (const event of statesOf(world, person)) {
      const text = JSON.stringify(event)
      if (shownStates.get(event.kind) !== text) stream.send(event)
      shownStates.set(event.kind, text)
    }
  }

  const isMine = (reader: string): boolean => world.directories.certificate(reader)?.certificate.signing === account.signing

  const show = async (wake: Wake) => {
    if (wake.kind === 'item') {
      const { conversation } = wake
      for (const item of await newItems(world, person, { ...wake, shown })) stream.send({ kind: 'item', conversation, item } satisfies DeskEvent)
    } else if (wake.kind === 'ended') {
      shown.delete(wake.conversation)
      if (wake.readers.some(isMine)) stream.send({ kind: 'ended', conversation: wake.conversation } satisfies DeskEvent)
    } else states()
  }

  const pump = serial(
    async () => {
      // Sessions end after some hours, and a session that has ended gets nothing more.
      const told = wakes
      wakes = []
      for (const wake of told) if (!stream.ended) await show(wake)
      await stream.drained()
    },
    (error) => {
      world.log.line('warn', { msg: 'a stream was cut', stack: placesOf(error) })
      stream.cut()
    },
  )
  const woken = (wake: Wake) => {
    wakes.push(wake)
    pump()
  }

  stream.onEnd(world.wakes.listen('desks', woken))
  stream.onEnd(world.wakes.listen(token, () => stream.end()))
  stream.onEnd(world.duty.opened(account.signing))
  stream.onEnd(world.desks.opened(account.signing))
  woken({ kind: 'state' })
  endWithSession(world, person, stream)
}

/** A stream does not outlive the session that opened it. */
const endWithSession = ({ clock, store }: World, { token }: PersonCaller, stream: EventStream): void => {
  const look = () => {
    store.session(token, hourOf(clock)).then(
      (session) => {
        if (session?.scope === 'full') wait()
        else stream.end()
      },
      () => wait(),
    )
  }
  let cancel: () => void = () => undefined
  const wait = () => {
    if (!stream.ended) cancel = clock.after(60_000, look)
  }
  stream.onEnd(() => cancel())
  wait()
}
