import { type Signal, signal, useSignal } from '@preact/signals'
import { fill } from '@zop/content'
import { handOverTextVersion } from '@zop/content/conversation/hand-over'
import type { CheckedProposal } from '@zop/sealing'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Talk } from '../ports.ts'
import { day } from '../view/date.ts'
import { comma, listed } from '../view/listed.ts'
import { Icon } from '../view/parts.tsx'
import { language, laterWords } from '../view/words.ts'
import { Decision } from './decision.ts'
import { showCard, useFront } from './front.ts'
import { partsOf } from './part.ts'
import { Passing } from './passing.tsx'
import { choiceOf, type Wish } from './wish.ts'
import type { Failed } from './written.ts'

/** Who would read, checked by this page. */
const Who = ({ checked }: { checked: CheckedProposal }) => {
  const { ask } = laterWords().handOver
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
              {comma()}
              <bdi>{checked.centreName}</bdi>
              {comma()}
              {at === 0 ? ask.answers : ask.standsIn}
              {comma()}
              <span class="checked">{ask.checked}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>{fill(ask.onlyThey, { name: checked.by.certificate.name })}</p>
    </section>
  )
}

/** What the person has filled in, and whether they are looking at all of it. */
interface Form {
  readonly open: Signal<boolean>
  readonly wish: Signal<Wish>
  /** They have written in the summary themselves. */
  touched: boolean
}

/** Nothing passes that the person has not chosen: what is suggested is not ticked for them. */
const blank = (): Form => ({ open: signal(false), wish: signal({ passing: 'nothing', summary: '', ticked: new Set() }), touched: false })

interface Asked {
  readonly talk: Talk
  readonly decision: Decision
  readonly checked: CheckedProposal
  readonly failed: Failed | null
  readonly form: Form
}

/** The heart of it in three sentences: one can say no, or see more. */
const Short = ({ decision, checked, form }: Asked) => {
  const { ask } = laterWords().handOver
  const { by, people, centreName } = checked
  const names = listed(people.map(({ certificate }) => certificate.name))
  return (
    <>
      <h2>{ask.heading}</h2>
      <p>
        {fill(ask.short, { name: by.certificate.name, people: names, centre: centreName })} <b>{ask.no}</b>
      </p>
      <div class="choices">
        <button
          type="button"
          class="button plain"
          onClick={() => {
            form.open.value = true
          }}
        >
          {ask.more}
        </button>
        <button type="button" class="button plain" onClick={() => void decision.refuse()}>
          {ask.refuse}
        </button>
      </div>
    </>
  )
}

/** Everything that the person needs to know before yes or no, and the two answers, which look alike. The text box makes room for it. */
const Ask = ({ talk, decision, checked, failed, form }: Asked) => {
  const text = laterWords().handOver
  const { ask } = text
  const { wish } = form
  const { proposal, by, centreName } = checked
  const { summary, entries } = talk.state.value
  const chain = talk.chain()
  const parts = chain === null ? [] : partsOf(chain, entries)
  const draft = summary?.proposal === checked.hash ? summary.text : null
  const missing = useSignal<'summaryNone' | 'partsNone' | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useFront()
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (draft !== null && !form.touched) wish.value = { ...wish.peek(), summary: draft }
  }, [draft])
  const change = (what: Partial<Wish>) => {
    form.touched ||= what.summary !== undefined
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
      <h2 ref={heading} tabIndex={-1}>
        {ask.heading}
      </h2>
      <p>{fill(ask.by, { name: by.certificate.name, centre: centreName })}</p>
      <Who checked={checked} />
      <section>
        <h3>{ask.until}</h3>
        <p>{fill(ask.untilText, { date: day(proposal.expires) })}</p>
      </section>
      <Passing wish={wish.value} parts={parts} suggested={proposal.passing} by={by.certificate.name} drafted={draft !== null} change={change} />
      <p>
        <b>{ask.free}</b> {ask.later}
      </p>
      <div role="alert">
        {missing.value && <p class="note">{ask[missing.value]}</p>}
        {failed && <p class="note">{text.failed[failed]}</p>}
      </div>
      <div class="choices">
        <button type="button" class="button plain" onClick={agree}>
          {ask.agree}
        </button>
        <button type="button" class="button plain" onClick={() => void decision.refuse()}>
          {ask.refuse}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            form.open.value = false
          }}
        >
          {ask.notYet}
        </button>
      </div>
      <p class="soft fine">{ask.consent}</p>
    </>
  )
}

const Working = ({ text }: { text: string }) => (
  <p class="soft" role="status">
    {text}
  </p>
)

const Decided = ({ talk, decision, form }: { talk: Talk; decision: Decision; form: Form }) => {
  const text = laterWords().handOver
  const decided = decision.decided.value
  switch (decided.at) {
    case 'none':
      return null
    case 'checking':
      return <Working text={text.checking} />
    case 'asking':
      return form.open.value ? (
        <Ask talk={talk} decision={decision} checked={decided.checked} failed={decided.failed} form={form} />
      ) : (
        <Short talk={talk} decision={decision} checked={decided.checked} failed={decided.failed} form={form} />
      )
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

/** C4: a hand-over that is proposed, checked by this page, and the person's to decide. Writing goes on beside it until they look at all of it. */
export const Offer = ({ talk }: { talk: Talk }) => {
  const decision = useMemo(() => new Decision(talk), [talk])
  const { proposal } = talk.state.value
  useEffect(() => void decision.look(proposal), [proposal])
  const card = useRef<HTMLElement>(null)
  const shown = decision.decided.value
  const asking = shown.at === 'asking'
  // Of one proposal: a yes that did not get through finds everything as it was filled in.
  const form = useMemo(blank, [JSON.stringify(proposal)])
  const open = form.open.value
  useEffect(() => {
    if (asking) showCard(card.current, open)
  }, [asking, open])
  if (shown.at === 'none' || (shown.at === 'given' && shown.unsent === null)) return null
  return (
    <section class="offer" ref={card} aria-label={laterWords().handOver.ask.heading}>
      <Decided talk={talk} decision={decision} form={form} />
    </section>
  )
}
