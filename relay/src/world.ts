import type { Devices } from './account/devices.ts'
import type { Tickets } from './account/tickets.ts'
import type { Clock } from './clock.ts'
import type { Content } from './content/content.ts'
import type { Board } from './conversation/board.ts'
import type { Pace } from './conversation/pace.ts'
import type { Room } from './conversation/room.ts'
import type { SeekerSessions } from './conversation/sessions.ts'
import type { Steady } from './conversation/steady.ts'
import type { Swept } from './conversation/swept.ts'
import type { Wakes } from './conversation/wakes.ts'
import type { Work } from './conversation/work.ts'
import type { Directories } from './directory/known.ts'
import type { Restored } from './directory/restored.ts'
import type { Duty } from './duty/duty.ts'
import type { News } from './duty/news.ts'
import type { Now } from './duty/now/now.ts'
import type { Timetable } from './duty/now/timetable.ts'
import type { Planning } from './duty/planning/planning.ts'
import type { Presence } from './duty/presence.ts'
import type { ServiceTime } from './duty/promise/service-time.ts'
import type { Reminders } from './duty/reminder/reminders.ts'
import type { Turns } from './duty/turns.ts'
import type { Proposals } from './hand-over/proposals.ts'
import type { Log } from './log.ts'
import type { Together } from './peers/together.ts'
import type { Named } from './people/named.ts'
import type { Roster } from './people/roster.ts'
import type { Queue } from './queue/queue.ts'
import type { Vanish } from './queue/vanish.ts'
import type { Review } from './review/review.ts'
import type { FewStreams } from './serve/few-streams.ts'
import type { Origins } from './serve/origin.ts'
import type { Store } from './store/store.ts'
import type { Workbench } from './workshop/workbench.ts'

/** What handlers work with. Everything but the store lives in memory and is forgotten with the process. */
export interface World {
  readonly demo: boolean
  readonly clock: Clock
  readonly log: Log
  readonly origins: Origins
  readonly store: Store
  readonly directories: Directories
  readonly restored: Restored

  /** Everybody who has an account, and the next pool. */
  readonly roster: Roster
  /** Which conversations name whom. */
  readonly named: Named

  readonly tickets: Tickets
  readonly work: Work
  readonly sessions: SeekerSessions
  readonly board: Board
  readonly wakes: Wakes
  readonly streams: FewStreams
  readonly pace: Pace
  readonly room: Room
  /** Whether this machine's clock can be believed. */
  readonly steady: Steady
  /** When what is past its time has last gone. */
  readonly swept: Swept
  readonly devices: Devices
  readonly duty: Duty
  /** Who is to be there, by the plans that hold. */
  readonly timetable: Timetable
  /** Who is there at this minute, and who should be. */
  readonly now: Now
  /** By when an answer is promised, and when somebody is reminded of it. */
  readonly service: ServiceTime
  /** What desks are told of the duty plan. */
  readonly news: News
  /** Every change of the duty plan waits for its turn. */
  readonly turns: Turns
  /** Jobs for a process apart. */
  readonly bench: Workbench
  readonly planning: Planning
  /** What goes to people outside of their desks. */
  readonly reminders: Reminders
  /** Texts of the public site: who may change and sign what. */
  readonly review: Review
  /** What the public reads. */
  readonly content: Content
  /** Every conversation in the lanes and the queue it stands in. */
  readonly queue: Queue
  /** Whose counsellor has gone while they are there. */
  readonly vanish: Vanish
  readonly proposals: Proposals
  /** Other processes of the same house. */
  readonly peers: Together
  /** Seekers' pages by conversation, with the grace of a lost connection. */
  readonly seekers: Presence
  /** Seekers' pages by conversation, with the half hour of F1. */
  readonly lingering: Presence
  /** Desks by the person's Ed25519 key, with the grace of a lost connection. */
  readonly desks: Presence
}
