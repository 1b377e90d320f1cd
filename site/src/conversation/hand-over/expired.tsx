import { fill } from '@zop/content'
import type { Talk } from '../ports.ts'
import { day } from '../view/date.ts'
import { Heading, Icon } from '../view/parts.tsx'
import { laterWords } from '../view/words.ts'
import { expiredConsent } from './after.ts'

/** C5: the consent for who reads has run out. Nothing goes there any more; what was typed stays, and the person chooses who reads from here on. */
export const Expired = ({ talk, draft, choose }: { talk: Talk; draft: string; choose: () => void }) => {
  const { after } = laterWords().handOver
  const expired = expiredConsent(talk)
  if (expired === null) return null
  return (
    <section class="over">
      <Heading level={2}>{after.heading}</Heading>
      <p>{fill(after.expired, { centre: expired.centre, date: day(expired.expires) })}</p>
      {draft.trim() !== '' && (
        <section class="unsent">
          <h2>{after.typed}</h2>
          <p dir="auto">{draft.trim()}</p>
        </section>
      )}
      <div class="choices">
        <button type="button" class="button" onClick={choose}>
          <Icon name="people" />
          {after.open}
        </button>
      </div>
    </section>
  )
}
