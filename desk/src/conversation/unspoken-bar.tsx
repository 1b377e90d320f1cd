import { type DeskLanguage, deskLanguages, deskWords } from '@zop/content/desk'
import type { SpokenLanguage } from '@zop/wire'
import { ArrowRightLeft, CornerDownLeft, Languages, Users } from 'lucide'
import { momentIn } from '../duty/shift-end/moment.ts'
import { soonOf } from '../duty/when.ts'
import { askedOf, centresSpeaking } from '../lanes/asked.ts'
import { awaitsFirst } from '../lanes/unanswered.ts'
import { present } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { insert } from '../palette/insert.ts'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'

/** What to begin with where nobody speaks it, with the true time at which somebody does. */
const greetingIn = (to: DeskLanguage, asked: SpokenLanguage, next: number | null): string => {
  const { spoken, unspoken } = deskWords[to]
  const greeting = unspoken.greeting(spoken[asked])
  return next === null ? greeting : `${greeting}\n\n${unspoken.greetingThen(momentIn(to, next))}`
}

/** Above the first answer to somebody whose language I do not speak: greet them all the same, say when somebody does, or hand over. */
export const UnspokenBar = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const { unspoken, spoken, duty } = words.value
  const asked = desk.lanes.find(conversation.id)?.opening.language
  const who = asked && askedOf(asked, desk.duty.now.value)
  if (!asked || !who || who.by === 'me' || conversation.state.value !== 'open' || !awaitsFirst(conversation.content.value)) return null
  const own = desk.person()?.certificate?.certificate.centre
  const centres = centresSpeaking(asked, desk.duty.now.value)
  const next = who.by === 'nobody' ? who.next : null
  const soon = next === null ? null : soonOf(next, Math.floor(present.value / 60_000), { duty, language: language.value })
  return (
    <section class="unspoken" aria-label={unspoken.what}>
      <p class="unspoken-say">
        <Icon of={Languages} />
        <span>
          <strong>{unspoken.title(spoken[asked])}</strong>{' '}
          {who.by === 'colleague' ? unspoken.beside(spoken[asked]) : soon === null ? unspoken.noNext(spoken[asked]) : unspoken.next(spoken[asked], soon)}
        </span>
      </p>
      <div class="row-of-buttons">
        {deskLanguages.map((to) => (
          <button
            key={to}
            type="button"
            class="button quiet"
            onClick={() => {
              insert(conversation, greetingIn(to, asked, next))
              desk.view.toReply()
            }}
          >
            <Icon of={CornerDownLeft} />
            {unspoken.greet[to]}
          </button>
        ))}
        {own !== undefined && centres.includes(own) ? (
          <button type="button" class="button quiet" onClick={() => desk.view.showSheet('stand-in')}>
            <Icon of={Users} />
            {unspoken.standIn}
          </button>
        ) : null}
        {centres.some((id) => id !== own) ? (
          <button type="button" class="button quiet" onClick={() => desk.view.showSheet('hand-over')}>
            <Icon of={ArrowRightLeft} />
            {unspoken.handOver}
          </button>
        ) : null}
      </div>
    </section>
  )
}
