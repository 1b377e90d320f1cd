import { ArrowLeft, ShieldCheck } from 'lucide'
import type { ComponentChildren } from 'preact'
import { ProposalState } from '../hand-over/proposal-state.tsx'
import { audienceOf } from '../lanes/opening.ts'
import { dayOf } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { NotesPanel } from '../notes/panel.tsx'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { Actions } from './actions.tsx'
import type { Conversation } from './conversation.ts'
import { EndButton } from './end-dialog.tsx'
import { companionsIn, readersNow } from './readers.ts'

const Fact = ({ name, children }: { name: ComponentChildren; children: ComponentChildren }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const Checked = () => (
  <span class="checked">
    <Icon of={ShieldCheck} />
    {words.value.beside.checked}
  </span>
)

const PersonFact = ({ name, about }: { name: string; about: string }) => (
  <Fact
    name={
      <>
        {name}
        <span class="soft block">{about}</span>
      </>
    }
  >
    <Checked />
  </Fact>
)

/** Who can open what is written now, each checked up to the trust anchor. */
const Readers = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const { beside } = words.value
  const { chain } = conversation.content.value
  const readers = readersNow(conversation.content.value)
  const me = desk.unlocked.person.signing.public
  const mine = readers?.people.find(({ certificate }) => certificate.signing === me)
  return (
    <section>
      <h3>{beside.readers}</h3>
      <dl class="facts">
        <Fact name={beside.person}>{readers ? beside.anonymous : '…'}</Fact>
        {mine ? <PersonFact name={beside.me} about={`${mine.certificate.name}, ${mine.centreName}`} /> : null}
        {chain
          ? companionsIn(chain, me).map(({ hash, role, name, centre }) => <PersonFact key={hash} name={name} about={`${beside.roles[role]}, ${centre}`} />)
          : null}
        {readers?.pool ? <Fact name={beside.pool(readers.centres)}>{beside.poolState}</Fact> : null}
      </dl>
    </section>
  )
}

const Stored = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const { beside } = words.value
  const kept = desk.lanes.find(conversation.id)?.kept
  return (
    <section>
      <h3>{beside.stored}</h3>
      <p>{kept ? beside.keptUntil(dayOf(kept.until * 3_600_000, language.value)) : beside.nothing}</p>
    </section>
  )
}

const About = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const { beside, spoken } = words.value
  const card = desk.lanes.find(conversation.id)
  if (!card) return null
  const audience = audienceOf(card.opening, words.value)
  return (
    <section>
      <h3>{beside.about}</h3>
      <dl class="facts">
        <Fact name={beside.language}>{spoken[card.opening.language]}</Fact>
        {audience ? <Fact name={beside.audience}>{audience}</Fact> : null}
        <Fact name={beside.page}>{card.seekerThere ? beside.pageOpen : <span class="gone">{beside.pageClosed}</span>}</Fact>
      </dl>
      {card.seekerThere || card.kept ? null : <p class="soft">{beside.pageClosedHint}</p>}
    </section>
  )
}

/** F3: what is kept can be deleted at the end of everything else, where nobody presses it in passing. */
const Erase = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  if (!desk.lanes.find(conversation.id)?.kept) return null
  return (
    <section>
      <EndButton desk={desk} conversation={conversation} text={words.value.erase.open} />
    </section>
  )
}

/** What surrounds the conversation that is open. */
export const Beside = ({ desk }: { desk: Workspace }) => {
  const { beside, conversation: say } = words.value
  const id = desk.view.open.value
  const conversation = id === null ? undefined : desk.mine.open.value.get(id)
  return (
    <section class="pane beside" aria-label={beside.title}>
      <button type="button" class="button plain to-conversation" onClick={() => desk.view.go('conversation')}>
        <Icon of={ArrowLeft} />
        {say.back}
      </button>
      {conversation ? (
        <>
          <Readers desk={desk} conversation={conversation} />
          <ProposalState desk={desk} conversation={conversation.id} />
          <Actions desk={desk} />
          <NotesPanel key={conversation.id} desk={desk} conversation={conversation} />
          <Stored desk={desk} conversation={conversation} />
          <About desk={desk} conversation={conversation} />
          <Erase desk={desk} conversation={conversation} />
        </>
      ) : null}
    </section>
  )
}
