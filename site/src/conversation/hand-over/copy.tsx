import { useSignal } from '@preact/signals'
import { fill } from '@zop/content'
import { useEffect, useRef } from 'preact/hooks'
import { showLine } from '../view/sight.ts'
import { laterWords } from '../view/words.ts'
import { showCard, useFront } from './front.ts'

interface Asked {
  readonly name: string
  readonly reason: string
  readonly decide: (yes: boolean) => void
}

/** Why, what a copy means, and the two answers, which look alike. */
const Whole = ({ reason, decide, fold }: Asked & { fold: () => void }) => {
  const { copy } = laterWords().handOver
  useFront()
  return (
    <>
      <p>
        {copy.reason} <b dir="auto">{reason}</b>
      </p>
      <p>{copy.what}</p>
      <div class="choices">
        <button type="button" class="button plain" onClick={() => decide(true)}>
          {copy.yes}
        </button>
        <button type="button" class="button plain" onClick={() => decide(false)}>
          {copy.no}
        </button>
        <button type="button" class="quiet" onClick={fold}>
          {copy.notYet}
        </button>
      </div>
    </>
  )
}

/** The question in two sentences; all of it is one press away. */
const Open = (asked: Asked) => {
  const { copy } = laterWords().handOver
  const open = useSignal(false)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    const newest = card.current?.closest('li') === document.querySelector('.log > li:last-child')
    if (newest || open.value) showCard(card.current, open.value)
  }, [open.value])
  return (
    <section class="offer" ref={card}>
      <h2>{fill(copy.heading, { name: asked.name })}</h2>
      <p>
        {fill(copy.text, { name: asked.name })} <b>{copy.free}</b>
      </p>
      {open.value ? (
        <Whole
          {...asked}
          fold={() => {
            open.value = false
          }}
        />
      ) : (
        <div class="choices">
          <button
            type="button"
            class="button plain"
            onClick={() => {
              open.value = true
            }}
          >
            {copy.more}
          </button>
          <button type="button" class="button plain" onClick={() => asked.decide(false)}>
            {copy.no}
          </button>
        </div>
      )}
    </section>
  )
}

/** A counsellor asks for a copy for their own records: nothing is copied without the person's yes, and no is the same as not answering. */
export const CopyAsked = ({
  name,
  reason,
  answer,
  decide,
}: {
  name: string
  reason: string
  answer: 'yes' | 'no' | null
  /** Null where nothing can be answered any more. */
  decide: ((yes: boolean) => void) | null
}) => {
  const { copy } = laterWords().handOver
  const said = useRef<HTMLParagraphElement>(null)
  const asked = useRef(answer === null)
  useEffect(() => {
    // The card was taller than what became of it: that must not slip out of sight.
    const line = said.current?.closest('li')
    if (asked.current && line) requestAnimationFrame(() => showLine(line))
    asked.current = answer === null
  }, [answer])
  if (answer !== null) return <p ref={said}>{answer === 'yes' ? copy.agreed : fill(copy.refused, { name })}</p>
  if (decide) return <Open name={name} reason={reason} decide={decide} />
  return <p>{fill(copy.heading, { name })}</p>
}
