import { Check, PanelRight, ShieldCheck, Users } from 'lucide'
import { goneOf } from '../lanes/gone.ts'
import { isLive } from '../lanes/lanes.ts'
import { markOf } from '../lanes/mark.ts'
import { openingOf } from '../lanes/opening.ts'
import { momentOf } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'
import { EndButton } from './end-dialog.tsx'
import { called, companionsIn, readersNow } from './readers.ts'
import { ToLanes } from './to-lanes.tsx'

/** Everybody who can read what is written now, by name: one whom nobody expected stands out. */
const Readers = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const { conversation: say, beside } = words.value
  const { chain } = conversation.content.value
  const readers = readersNow(conversation.content.value)
  if (!chain || !readers) return null
  if (readers.pool) return <p class="soft head-readers">{say.pool(beside.pool(readers.centres))}</p>
  const others = companionsIn(chain, desk.unlocked.person.signing.public)
  return (
    <p class={others.length > 0 ? 'gone head-readers' : 'soft head-readers'}>
      <Icon of={others.length > 0 ? Users : ShieldCheck} />
      {say.readers(others.map(called))}
    </p>
  )
}

/** Which conversation this is, and how to leave or end it. */
export const Head = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const { conversation: say, erase, lanes } = words.value
  const card = desk.lanes.find(conversation.id)
  return (
    <header class="head">
      <ToLanes desk={desk} />
      <div class="head-text">
        <h2>{say.name(markOf(conversation.id))}</h2>
        {card ? (
          <p class="soft">
            {lanes.channels[card.opening.channel]} · {openingOf(card.opening, words.value)}
            {card.muted ? <span class="gone"> · {lanes.paused}</span> : null}
            {card.owed === null || isLive(card) ? null : (
              <span class={card.trouble === 'overdue' ? 'gone' : ''}> · {lanes.answerBy(momentOf(card.owed, language.value))}</span>
            )}
            {card.seekerThere ? null : <span class="gone"> · {goneOf(card, words.value, language.value)}</span>}
          </p>
        ) : null}
        <Readers desk={desk} conversation={conversation} />
      </div>
      <button type="button" class="button plain to-beside" onClick={() => desk.view.go('beside')}>
        <Icon of={PanelRight} />
        {say.beside}
      </button>
      {card?.kept ? (
        <button type="button" class="button quiet" onClick={desk.view.rest}>
          <Icon of={Check} />
          {erase.today}
        </button>
      ) : (
        <EndButton desk={desk} conversation={conversation} text={say.end} />
      )}
    </header>
  )
}
