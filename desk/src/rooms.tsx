import { CalendarDays, Globe, type IconNode, MessagesSquare } from 'lucide'
import { waitingFor } from './editorial/mine.ts'
import { awaited } from './lanes/lanes.ts'
import { Icon } from './look/icon.tsx'
import type { View } from './view.ts'
import { words } from './words/language.ts'
import type { Workspace } from './workspace.ts'

type Room = ReturnType<View['room']['peek']>

interface Way {
  readonly room: Room
  readonly icon: IconNode
  readonly text: string
  /** What waits there: a number, and what it counts. */
  readonly waiting: { readonly count: number; readonly said: string }
}

/** Whether the bar leads to the website: a counsellor who only confirms the entry of their centre finds the way in the account, unless something waits. */
export const leadsToWebsite = ({ editorial, signedIn, view }: Workspace): boolean => {
  const told = editorial.told.value
  if (editorial.state.value !== 'read' || told === null) return false
  const { content, safety, languages } = told.rights
  const writes = signedIn.role !== 'counsellor' || content || safety || languages.length > 0
  return writes || view.room.value === 'editorial' || waitingFor(editorial.who(), told.documents) > 0
}

/** The rooms that this person has, each with what waits in it. */
const waysOf = (desk: Workspace): readonly Way[] => {
  const { lanes, ownDuties, editorial } = desk
  const { plan, editorial: say } = words.value
  const talks = awaited(lanes.waiting.value)
  const news = ownDuties.notices.value.length
  const texts = waitingFor(editorial.who(), editorial.told.value?.documents ?? [])
  return [
    { room: 'conversations', icon: MessagesSquare, text: plan.back, waiting: { count: talks, said: plan.waiting(talks) } },
    { room: 'plan', icon: CalendarDays, text: plan.open, waiting: { count: news, said: plan.news(news) } },
    ...(leadsToWebsite(desk) ? [{ room: 'editorial', icon: Globe, text: say.open, waiting: { count: texts, said: say.news(texts) } } as const] : []),
  ]
}

const Waiting = ({ room, waiting }: Pick<Way, 'room' | 'waiting'>) =>
  waiting.count === 0 ? null : room === 'conversations' ? (
    <span class="badge">{waiting.said}</span>
  ) : (
    <span class="badge" title={waiting.said}>
      <span aria-hidden="true">{waiting.count}</span>
      <span class="hidden">{waiting.said}</span>
    </span>
  )

/** The rooms, with what waits in those where this person is not. */
export const RoomButtons = ({ desk }: { desk: Workspace }) => {
  const { view } = desk
  const here = view.room.value
  return (
    <nav class="room-ways" aria-label={words.value.rooms}>
      {waysOf(desk).map(({ room, icon, text, waiting }) => (
        <button
          key={room}
          type="button"
          class="button quiet bar-room"
          data-to={room}
          aria-current={room === here ? 'page' : undefined}
          onClick={() => view.enter(room)}
        >
          <Icon of={icon} />
          {text}
          {room === here ? null : <Waiting room={room} waiting={waiting} />}
        </button>
      ))}
    </nav>
  )
}
