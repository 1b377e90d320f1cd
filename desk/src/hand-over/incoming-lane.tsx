import { useSignal } from '@preact/signals'
import { Check, ShieldAlert, Undo2 } from 'lucide'
import { dayOf } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { language, words } from '../words/language.ts'
import { languageName } from '../words/spoken.ts'
import type { Workspace } from '../workspace.ts'
import type { Offered } from './hand-overs.ts'

const Card = ({ desk, offered }: { desk: Workspace; offered: Offered }) => {
  const { incoming: say, lanes, handOver, duty } = words.value
  const failed = useSignal(false)
  const busy = useSignal(false)
  const { incoming, known } = offered
  if (known === 'checking') return <li class="card">{say.checking}</li>
  if (known === 'unchecked') {
    return (
      <li class="card">
        <p class="gone fact-line">
          <Icon of={ShieldAlert} />
          {say.unchecked}
        </p>
      </li>
    )
  }
  const act = async (step: (offered: Offered) => Promise<boolean>) => {
    if (busy.peek()) return
    busy.value = true
    try {
      failed.value = !(await step(offered))
    } finally {
      busy.value = false
    }
  }
  const me = desk.trust.own.value
  const mine = me !== null && incoming.accepted.includes(me)
  const names = incoming.accepted.map((hash) => desk.trust.people.value.get(hash)?.certificate.name ?? (hash === me ? desk.signedIn.name : duty.unchecked))
  const spoken = languageName(words.value, incoming.language)
  const channel = incoming.channel === 'mail' ? lanes.channels.mail : lanes.channels.chat
  return (
    <li class="card">
      <p class="card-text">
        <b>{say.from(known.by.certificate.name, known.by.centreName)}</b>
        <span class="soft">
          {channel} · {spoken}
        </span>
        <span class="soft">{say.passing(handOver.passings[known.proposal.passing])}</span>
        <span class="soft">{say.until(dayOf(known.proposal.expires * 3_600_000, language.value))}</span>
        <span>{names.length === 0 ? say.nobody : say.who(names)}</span>
        {incoming.accepted.length > 1 ? <span>{say.waiting}</span> : null}
      </p>
      <p role="alert" class="gone">
        {failed.value ? say.failed : null}
      </p>
      {mine ? (
        <button type="button" class="button quiet" aria-disabled={busy.value} onClick={() => void act(desk.handOvers.leave).catch(desk.fault)}>
          <Icon of={Undo2} />
          {say.leave}
        </button>
      ) : incoming.accepted.length < 2 ? (
        <button type="button" class="button" aria-disabled={busy.value} onClick={() => void act(desk.handOvers.accept).catch(desk.fault)}>
          <Icon of={Check} />
          {say.accept}
        </button>
      ) : null}
    </li>
  )
}

/** What other centres ask of mine: who asks, in which language, chat or letter; nothing of the conversation (C4). */
export const IncomingLane = ({ desk }: { desk: Workspace }) => {
  const { incoming: say, lanes } = words.value
  const offers = desk.handOvers.incoming.value
  if (offers.length === 0) return null
  return (
    <section class="lane" aria-labelledby="incoming">
      <header>
        <h2 id="incoming">{say.title}</h2>
        <a class="count" href="#incoming-list" aria-label={lanes.count(offers.length)}>
          {offers.length}
        </a>
      </header>
      <p class="soft">{say.hint}</p>
      <ul id="incoming-list" tabIndex={-1} aria-labelledby="incoming">
        {offers.map((offered) => (
          <Card key={offered.incoming.proposed.proposal.payload} desk={desk} offered={offered} />
        ))}
      </ul>
    </section>
  )
}
