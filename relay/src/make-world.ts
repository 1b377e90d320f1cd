import { randomInt } from 'node:crypto'
import { Devices } from './account/devices.ts'
import { apart, Tickets } from './account/tickets.ts'
import { hourOf, minute } from './clock.ts'
import { Content } from './content/content.ts'
import type { ContentSources } from './content/sources.ts'
import { Effort } from './conversation/effort.ts'
import { endForgotten } from './conversation/ending.ts'
import { SeekerSessions } from './conversation/sessions.ts'
import { Steady } from './conversation/steady.ts'
import { Swept } from './conversation/swept.ts'
import { tellQueue } from './conversation/telling.ts'
import { Wakes } from './conversation/wakes.ts'
import { Work } from './conversation/work.ts'
import { Restored } from './directory/restored.ts'
import { Duty } from './duty/duty.ts'
import { News } from './duty/news.ts'
import { Now } from './duty/now/now.ts'
import { Timetable } from './duty/now/timetable.ts'
import { Planning } from './duty/planning/planning.ts'
import { Presence } from './duty/presence.ts'
import { ServiceTime } from './duty/promise/service-time.ts'
import { Turns } from './duty/turns.ts'
import { followBoard } from './hand-over/follow.ts'
import { Proposals } from './hand-over/proposals.ts'
import { keyFor } from './peers/seal.ts'
import { Named } from './people/named.ts'
import { Roster } from './people/roster.ts'
import { Queue } from './queue/queue.ts'
import { Vanish } from './queue/vanish.ts'
import { Review } from './review/review.ts'
import { FewStreams } from './serve/few-streams.ts'
import type { World } from './world.ts'

/** A lost connection that comes back within this time is not an absence. */
const presenceGrace = 10_000
/** F1: an unkept chat outlives the seeker's page by this much. */
const lingering = 30 * minute

type Given = Pick<World, 'demo' | 'clock' | 'log' | 'origins' | 'store' | 'directories' | 'board' | 'room' | 'pace' | 'bench' | 'reminders' | 'peers'> & {
  readonly publish: Pick<ContentSources, 'config' | 'shipped' | 'files' | 'folder' | 'program'>
  /** Of all processes that serve together; null of one alone. */
  readonly secret: Uint8Array | null
}

/** Everything that handlers work with, each knowing of the others what it needs. Nothing has been read yet. */
export const createWorld = ({ publish, secret, ...given }: Given): World => {
  const { clock, directories, board, store, peers } = given
  const wakes = new Wakes()
  const tickets = new Tickets(clock, { store, ...(secret ? { key: keyFor(secret, 'tickets') } : {}) })
  // A desk that comes from another process must not take its count for the one it had there.
  const born = secret ? randomInt(2 ** 30) : 0
  const changed = () => tellQueue({ wakes })
  const toDesks = () => wakes.tell('desks', { kind: 'state' })
  const queue = new Queue({
    clock,
    board,
    directories,
    there: (conversation) => world.seekers.there(conversation),
    vanished: (one) => world.vanish.struck(one),
    service: { answerBy: (...of) => world.service.answerBy(...of), marks: (...of) => world.service.marks(...of) },
  })
  const vanish = new Vanish({
    clock,
    board,
    directories,
    seekerThere: (conversation) => world.seekers.there(conversation),
    deskThere: (signing) => world.desks.there(signing),
    changed: (conversation) => {
      wakes.tell(conversation, { kind: 'state' })
      toDesks()
    },
  })
  const seekerChanged = (conversation: string) => {
    const moved = queue.seen(conversation)
    vanish.look(conversation)
    if (moved) changed()
    else toDesks()
  }
  // A seeker's page is told about the desk that reads it.
  const deskChanged = (signing: string, there: boolean) => {
    const since = clock.now() - (there ? 0 : presenceGrace)
    for (const conversation of queue.person(signing).all.ids()) {
      vanish.look(conversation, since)
      wakes.tell(conversation, { kind: 'state' })
    }
  }
  const turns = new Turns('duty', store)
  const timetable = new Timetable(store, clock)
  const duty = new Duty({ clock, directories, timetable, changed, peers })
  const roster = new Roster(given.store)
  const news = new News({ store, timetable, born }, () => {
    duty.look()
    changed()
  })
  const review = new Review({ store, roster, wakes }, born)
  const world: World = {
    ...given,
    review,
    content: new Content({ ...given, ...publish, review, shares: secret !== null }),
    restored: new Restored(given.store, given.log),
    roster,
    named: new Named(board, directories),
    tickets,
    work: new Work({ clock, tickets, effort: new Effort({ clock, board, on: given.pace.on }), ...(secret ? { secret: keyFor(secret, 'work'), apart } : {}) }),
    sessions: new SeekerSessions((session) => wakes.tell(session, { kind: 'state' }), { peers, key: secret && keyFor(secret, 'sessions') }),
    wakes,
    streams: new FewStreams(),
    steady: new Steady(hourOf(clock)),
    swept: new Swept(peers, hourOf(clock)),
    devices: new Devices(toDesks, peers),
    duty,
    timetable,
    service: new ServiceTime({ ...given, timetable }),
    now: new Now({ clock, duty, timetable, roster, directories }),
    news,
    turns,
    planning: new Planning({ ...given, wakes, turns, news }),
    queue,
    vanish,
    proposals: new Proposals(),
    seekers: new Presence(clock, presenceGrace, seekerChanged),
    desks: new Presence(clock, presenceGrace, deskChanged),
    lingering: new Presence(clock, lingering, (conversation, there) => {
      if (!there) void endForgotten(world, conversation)
    }),
  }
  followBoard(world)
  return world
}
