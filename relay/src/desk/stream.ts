import type { DeskEvent } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { paced, serial, type Wake } from '../conversation/wakes.ts'
import { placesOf } from '../log.ts'
import type { PersonCaller } from '../serve/handler.ts'
import type { EventStream } from '../serve/stream.ts'
import type { World } from '../world.ts'
import { NewItems } from './new-items.ts'
import { statesOf } from './state.ts'

/** The stream of one open desk: state at once and whenever it changes, items as they come. */
export const followAsDesk = (world: World, person: PersonCaller) => (stream: EventStream) => {
  const { account, token } = person
  const items = new NewItems(world, account)
  const shownStates = new Map<string, string>()
  let over: DeskEvent[] = []
  let changed = false

  const states = async () => {
    for (const event of statesOf(world, person)) {
      // One task done and another one of its kind come within a second look the same: whoever reads the people again for it has to be told.
      const text = JSON.stringify(event.kind === 'tasks' ? [event, world.roster.changes] : event)
      const about = event.kind === 'duty-plan' ? event.month : event.kind
      if (shownStates.get(about) !== text) stream.send(event)
      shownStates.set(about, text)
      await stream.drained()
    }
  }

  const isMine = (reader: string): boolean => world.directories.certificate(reader)?.certificate.signing === account.signing

  const pump = serial(
    async () => {
      await items.show(stream)
      const said = over
      over = []
      for (const event of said) stream.send(event)
      await stream.drained()
      if (!changed) return
      changed = false
      await states()
    },
    (error) => {
      world.log.line('warn', { msg: 'a stream was cut', stack: placesOf(error) })
      stream.cut()
    },
  )
  const state = paced(world.clock, () => {
    changed = true
    pump()
  })
  const woken = (wake: Wake) => {
    if (wake.kind === 'state') return state.ask()
    if (wake.kind === 'item') return items.tell(wake.conversation, wake.order) ? pump() : undefined
    items.forget(wake.conversation)
    if (!wake.readers.some(isMine)) return
    const { conversation } = wake
    over.push(wake.kind === 'ended' ? { kind: 'ended', conversation } : { kind: 'gone', conversation, why: wake.why })
    pump()
  }

  stream.onEnd(state.stop)
  stream.onEnd(world.wakes.listen('desks', woken))
  stream.onEnd(world.wakes.listen(token, () => stream.end()))
  world.streams.admit(token, stream)
  stream.onEnd(world.duty.opened(account.signing))
  stream.onEnd(world.desks.opened(account.signing))
  state.ask()
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
