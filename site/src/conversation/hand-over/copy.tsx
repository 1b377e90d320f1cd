import { fill } from '@zop/content'
import { handOverWords } from '@zop/content/conversation/hand-over'
import { Icon } from '../view/parts.tsx'
import { language } from '../view/words.ts'

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
  const { copy } = handOverWords[language.value]
  if (answer !== null) return <p>{answer === 'yes' ? copy.agreed : fill(copy.refused, { name })}</p>
  return (
    <section class="offer">
      <h2>{fill(copy.heading, { name })}</h2>
      <p>{fill(copy.text, { name })}</p>
      <p>
        {copy.reason} <b dir="auto">{reason}</b>
      </p>
      <p>{copy.what}</p>
      <p>
        <b>{copy.free}</b>
      </p>
      {decide && (
        <div class="choices">
          <button type="button" class="button" onClick={() => decide(true)}>
            <Icon name="check" />
            {copy.yes}
          </button>
          <button type="button" class="button plain" onClick={() => decide(false)}>
            {copy.no}
          </button>
        </div>
      )}
    </section>
  )
}
