import { useSignal } from '@preact/signals'
import { fill } from '@zop/content'
import { handOverTextVersion, handOverWords } from '@zop/content/conversation/hand-over'
import type { CheckedProposal } from '@zop/sealing'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Talk } from '../ports.ts'
import { day } from '../view/date.ts'
import { Icon } from '../view/parts.tsx'
import { showFromTop } from '../view/sight.ts'
import { language } from '../view/words.ts'
import { Decision } from './decision.ts'
import { partsOf } from './part.ts'
import { Passing } from './passing.tsx'
import { choiceOf, type Wish } from './wish.ts'
import type { Failed } from './written.ts'

/** Who would read, checked by this page. */
const Who = ({ checked }: { checked: CheckedProposal }) => {
  const { ask } = handOverWords[language.value]
  return (
    <section>
      <h3>{ask.who}</h3>
      <ul class="people">
        {checked.people.map(({ hash, certificate }, at) => (
          <li key={hash}>
            <Icon name="shield" />
            <span>
              <b>
                <bdi>{certificate.name}</bdi>
              </b>
              , <bdi>{checked.centreName}</bdi>, {at === 0 ? ask.answers : ask.standsIn}, <span class="checked">{ask.checked}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>{fill(ask.onlyThey, { name: checked.by.certificate.name })}</p>
    </section>
  )
}

/** Everything that the person needs to know before yes or no, and the two answers. */
const Ask = ({ talk, decision, checked, failed }: { talk: Talk; decision: Decision; checked: CheckedProposal; failed: Failed | null }) => {
  const text = handOverWords[language.value]
  const { ask } = text
  const { proposal, by, centreName } = checked
  const { summary, entries } = talk.state.value
  const chain = talk.chain()
  const parts = chain === null ? [] : partsOf(chain, entries)
  const draft = summary?.proposal === checked.hash ? summary.text : null
  const wish = useSignal<Wish>({ passing: proposal.passing, summary: draft ?? '', ticked: new Set() })
  const touched = useRef(false)
  const missing = useSignal<'summaryNone' | 'partsNone' | null>(null)
  useEffect(() => {
    if (draft !== null && !touched.current) wish.value = { ...wish.peek(), summary: draft }
  }, [draft])
  const change = (what: Partial<Wish>) => {
    touched.current ||= what.summary !== undefined
    missing.value = null
    wish.value = { ...wish.peek(), ...what }
  }
  const agree = () => {
    const choice = choiceOf(wish.peek(), parts)
    if (typeof choice === 'string') missing.value = choice
    else void decision.agree(choice, { version: handOverTextVersion, language: language.peek() })
  }
  return (
    <>
      <h2>{ask.heading}</h2>
      <p>{fill(ask.by, { name: by.certificate.name, centre: centreName })}</p>
      <Who checked={checked} />
      <section>
        <h3>{ask.until}</h3>
        <p>{fill(ask.untilText, { date: day(proposal.expires) })}</p>
      </section>
      <Passing wish={wish.value} parts={parts} suggested={proposal.passing} author={draft === null ? null : by.certificate.name} change={change} />
      <p>
        <b>{ask.free}</b> {ask.later}
      </p>
      <div role="alert">
        {missing.value && <p class="note">{ask[missing.value]}</p>}
        {failed && <p class="note">{text.failed[failed]}</p>}
      </div>
      <div class="choices">
        <button type="button" class="button" onClick={agree}>
          <Icon name="handshake" />
          {ask.agree}
        </button>
        <button type="button" class="button plain" onClick={() => void decision.refuse()}>
          {ask.refuse}
        </button>
      </div>
    </>
  )
}

const Working = ({ text }: { text: string }) => (
  <p class="soft" role="status">
    {text}
  </p>
)

const Decided = ({ talk, decision }: { talk: Talk; decision: Decision }) => {
  const text = handOverWords[language.value]
  const decided = decision.decided.value
  switch (decided.at) {
    case 'none':
      return null
    case 'checking':
      return <Working text={text.checking} />
    case 'asking':
      return <Ask talk={talk} decision={decision} checked={decided.checked} failed={decided.failed} />
    case 'working':
      return <Working text={text.working[decided.what]} />
    case 'refused':
      return <p role="status">{text.refusedDone}</p>
    case 'unchecked':
      return (
        <>
          <h2>{text.unchecked.heading}</h2>
          <p class="note">{text.unchecked.text}</p>
          <div class="choices">
            <button type="button" class="button plain" onClick={() => decision.hide()}>
              {text.unchecked.hide}
            </button>
          </div>
        </>
      )
    case 'given':
      return (
        decided.unsent !== null && (
          <>
            <p class="note" role="alert">
              {text.failed.summary}
            </p>
            <p dir="auto">{decided.unsent}</p>
            <div class="choices">
              <button type="button" class="button" onClick={() => void decision.say(decided.unsent)}>
                {text.failed.summaryAgain}
              </button>
            </div>
          </>
        )
      )
  }
}

/** C4: a hand-over that is proposed, checked by this page, and the person's to decide. Writing goes on beside it. */
export const Offer = ({ talk }: { talk: Talk }) => {
  const decision = useMemo(() => new Decision(talk), [talk])
  const { proposal } = talk.state.value
  useEffect(() => void decision.look(proposal), [proposal])
  const card = useRef<HTMLElement>(null)
  const shown = decision.decided.value
  const asking = shown.at === 'asking'
  useEffect(() => {
    // Whoever is typing is not moved away from their words; the card stands right below.
    const at = document.activeElement
    const typing = at instanceof HTMLTextAreaElement && at.value !== ''
    if (asking && card.current && !typing) showFromTop(card.current)
  }, [asking])
  if (shown.at === 'none' || (shown.at === 'given' && shown.unsent === null)) return null
  return (
    <section class="offer" ref={card} aria-label={handOverWords[language.value].ask.heading}>
      <Decided talk={talk} decision={decision} />
    </section>
  )
}
