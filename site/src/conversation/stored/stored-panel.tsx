import { useSignal } from '@preact/signals'
import { count, fill, type Plural } from '@zop/content'
import type { Stored } from '@zop/wire'
import { useEffect } from 'preact/hooks'
import type { Conversation } from '../conversation.ts'
import { Left } from '../time.ts'
import { day } from '../view/date.ts'
import { dayAndHour } from '../view/hour.ts'
import { listed } from '../view/listed.ts'
import { Heading, Icon } from '../view/parts.tsx'
import { size } from '../view/size.ts'
import { language, laterWords } from '../view/words.ts'
import { erase } from './erase.ts'

const mapped = (forms: Plural, change: (text: string) => string) =>
  Object.fromEntries(Object.entries(forms).map(([category, text]) => [category, change(text)]))

/** How many and how large. */
const plural = (forms: Plural, amount: { count: number; bytes: number }): string => {
  const sized = (text: string) => text.replace('{size}', size(amount.bytes))
  return count(language.value, { ...mapped(forms, sized), other: sized(forms.other) }, amount.count)
}

/** P5: in plain words with dates and sizes, because the relay can say no more. */
const List = ({ stored }: { stored: Stored }) => {
  const text = laterWords().stored
  const { kept, messages, files, notes, exports, records } = stored
  return (
    <dl class="stored">
      <dt>{fill(text.since, { date: dayAndHour(stored.since) })}</dt>
      <dd>{kept ? fill(text.kept, { date: day(kept.until), days: kept.days }) : text.notKept}</dd>
      <dt>{plural(text.messages, messages)}</dt>
      <dd>
        {messages.oldest !== null &&
          messages.newest !== null &&
          (messages.oldest === messages.newest
            ? dayAndHour(messages.newest)
            : fill(text.between, { oldest: dayAndHour(messages.oldest), newest: dayAndHour(messages.newest) }))}
      </dd>
      <dt>{files.count === 0 ? text.noFiles : plural(text.files, files)}</dt>
      {records.count > 0 && <dt>{fill(text.records, { size: size(records.bytes) })}</dt>}
      <dt>{notes.count === 0 ? text.notes.none : plural(text.notes.some, notes)}</dt>
      {notes.count > 0 && (
        <dd>
          {notes.newest !== null && `${fill(text.notes.newest, { date: dayAndHour(notes.newest) })} `}
          {notes.until !== null && fill(text.notes.until, { date: day(notes.until) })} {text.notes.ask}
        </dd>
      )}
      <dt>{exports.length === 0 ? text.exports.none : fill(text.exports.some, { dates: listed(exports.map(dayAndHour)) })}</dt>
      {exports.length > 0 && <dd>{text.exports.there}</dd>}
    </dl>
  )
}

/** F3: asks once, then does it at once, and says so only when the relay has confirmed it. */
export const Erase = ({ talk, close }: { talk: Conversation; close: () => void }) => {
  const { erase: text } = laterWords().stored
  const stumbled = useSignal(false)
  const working = talk.state.value.ending === 'working'
  const go = async () => {
    try {
      await erase(talk, () => {
        stumbled.value = true
      })
    } catch (error) {
      // Left, or ended from the other side: the page shows that.
      if (!(error instanceof Left)) throw error
    }
  }
  if (working) {
    return (
      <div class="step" role="status">
        <p>{text.working}</p>
        {stumbled.value && <p class="note">{text.trouble}</p>}
      </div>
    )
  }
  return (
    <section class="step">
      <Heading level={2}>{text.heading}</Heading>
      <p>{text.text}</p>
      <div class="choices">
        <button type="button" class="button grave" onClick={() => void go()}>
          <Icon name="bin" />
          {text.yes}
        </button>
        <button type="button" class="button plain" onClick={close}>
          {text.no}
        </button>
      </div>
    </section>
  )
}

/** "What is stored about me?", and the way to have it deleted. */
export const StoredPanel = ({ talk, close }: { talk: Conversation; close: () => void }) => {
  const text = laterWords().stored
  const stored = useSignal<Stored | 'asking' | 'unreachable'>('asking')
  const erasing = useSignal(false)
  const ask = async () => {
    stored.value = 'asking'
    stored.value = (await storedNow(talk)) ?? 'unreachable'
  }
  useEffect(() => void ask(), [])
  if (erasing.value || talk.state.value.ending === 'working')
    return (
      <Erase
        talk={talk}
        close={() => {
          erasing.value = false
        }}
      />
    )
  const now = stored.value
  return (
    <section class="step">
      <Heading level={2}>{text.heading}</Heading>
      <div role="status">
        {now === 'asking' && <p class="soft">{text.loading}</p>}
        {now === 'unreachable' && <p class="note">{text.unreachable}</p>}
      </div>
      {now === 'unreachable' && (
        <button type="button" class="button plain" onClick={() => void ask()}>
          {text.again}
        </button>
      )}
      {typeof now === 'object' && <List stored={now} />}
      <p class="soft">{text.unreadable}</p>
      {talk.state.value.consented && (
        <>
          <p>{text.consent}</p>
          <button type="button" class="button plain" onClick={() => talk.show('withdraw')}>
            {text.withdraw}
          </button>
        </>
      )}
      <div class="choices">
        <button
          type="button"
          class="button grave"
          onClick={() => {
            erasing.value = true
          }}
        >
          <Icon name="bin" />
          {text.erase.button}
        </button>
        <button type="button" class="button plain" onClick={close}>
          {text.back}
        </button>
      </div>
    </section>
  )
}

/** What the relay says that it holds; null where it does not answer. */
const storedNow = async (talk: Conversation): Promise<Stored | null> => {
  const { line, seeker, signIn } = talk.talk
  const conversation = seeker()?.conversation
  if (conversation === undefined) return null
  for (let signedIn = false; ; signedIn = true) {
    const answer = await line.call('stored', { conversation })
    if (answer.kind === 'ok') return answer.value
    if (answer.kind !== 'refused' || answer.refusal.code !== 'not-signed-in' || signedIn) return null
    await signIn()
  }
}
