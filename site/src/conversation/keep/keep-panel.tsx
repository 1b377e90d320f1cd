import { useSignal } from '@preact/signals'
import { fill, spokenOf } from '@zop/content'
import { type KeepDays, keepDays } from '@zop/wire'
import { useEffect } from 'preact/hooks'
import type { Conversation } from '../conversation.ts'
import { Left } from '../time.ts'
import { day } from '../view/date.ts'
import { Heading, Icon } from '../view/parts.tsx'
import { language, laterWords } from '../view/words.ts'
import { Address } from './address.tsx'
import { Check } from './check.tsx'
import { Code } from './code.tsx'
import { type Keeping, keep } from './keep.ts'

type Step = 'code' | 'check' | 'working' | 'done' | 'change' | Exclude<Keeping, 'kept'> | 'notSent'

const Days = ({ days, choose }: { days: KeepDays; choose: (days: KeepDays) => void }) => {
  const { label, choices, hint } = laterWords().keep.days
  return (
    <fieldset class="step">
      <legend>{label}</legend>
      {keepDays.map((each) => (
        <label key={each} class="choice">
          <input type="radio" name="days" checked={each === days} onChange={() => choose(each)} />
          {choices[each]}
        </label>
      ))}
      <p class="soft">{hint}</p>
    </fieldset>
  )
}

const Safely = () => {
  const { safely } = laterWords().keep
  return (
    <section class="step">
      <h2>{safely.heading}</h2>
      <ul class="plain">
        <li>{safely.learn}</li>
        <li>{safely.write}</li>
        <li>{safely.not}</li>
      </ul>
    </section>
  )
}

/** F2: the code, for how long, the check; only then is anything signed and sent. A letter is sent from here too, because it is kept from its first byte. */
export const KeepPanel = ({ talk, close }: { talk: Conversation; close: () => void }) => {
  const text = laterWords().keep
  const { kept, coded, stage } = talk.state.value
  const letter = stage === 'writing'
  const step = useSignal<Step>(kept !== null && coded ? 'change' : 'code')
  const days = useSignal<KeepDays>(kept?.days ?? 30)
  const secret = useSignal<Uint8Array<ArrayBuffer> | null>(null)
  useEffect(() => {
    void talk.inside.core.access().then((access) => {
      secret.value = access.secret
    })
  }, [])

  const store = async () => {
    step.value = 'working'
    try {
      if (!letter) {
        const outcome = await keep(talk, days.peek())
        step.value = outcome === 'kept' ? 'done' : outcome
      } else if (await talk.send(talk.draft.peek(), spokenOf(language.peek()), days.peek())) {
        talk.draft.value = ''
        close()
      } else step.value = 'notSent'
    } catch (error) {
      // The conversation ended meanwhile: the page shows that.
      if (!(error instanceof Left)) throw error
    }
  }

  const on = () => {
    if (coded) void store()
    else step.value = 'check'
  }

  switch (step.value) {
    case 'check':
      return (
        <Check
          talk={talk}
          letter={letter}
          right={() => void store()}
          back={() => {
            step.value = 'code'
          }}
        />
      )
    case 'working':
      return <p role="status">{text.working}</p>
    case 'done':
      return (
        <div class="step">
          <Heading level={2}>{fill(text.done, { date: day(kept?.until ?? 0) })}</Heading>
          <Address />
          <p>{text.how}</p>
          <p>{text.go}</p>
          <button type="button" class="button" onClick={close}>
            {text.proceed}
          </button>
        </div>
      )
    case 'unreachable':
    case 'busy':
    case 'refused':
    case 'gone':
    case 'notSent':
      return (
        <div class="step">
          <p class="note" role="status">
            {text.trouble[step.value]}
          </p>
          {kept !== null && step.value === 'unreachable' && <p>{fill(text.done, { date: day(kept.until) })}</p>}
          <div class="choices">
            {step.value !== 'gone' && step.value !== 'notSent' && (
              <button type="button" class="button" onClick={() => void store()}>
                {text.again}
              </button>
            )}
            <button type="button" class="button plain" onClick={close}>
              {text.back}
            </button>
          </div>
        </div>
      )
    default:
      return (
        <div class="step">
          <Heading level={2}>{step.value === 'change' ? text.change : text.heading}</Heading>
          {step.value === 'code' && <p>{letter ? text.letter : text.why}</p>}
          {step.value === 'code' && secret.value && <Code secret={secret.value} />}
          {step.value === 'code' && <Address />}
          {step.value === 'code' && <Safely />}
          <Days
            days={days.value}
            choose={(each) => {
              days.value = each
            }}
          />
          <div class="choices">
            <button type="button" class="button" onClick={on}>
              <Icon name="check" />
              {step.value === 'change' ? text.change : text.next}
            </button>
            {step.value === 'change' && (
              <button
                type="button"
                class="button plain"
                onClick={() => {
                  step.value = 'code'
                }}
              >
                {text.show}
              </button>
            )}
            <button type="button" class="button plain" onClick={close}>
              {letter || kept ? text.back : text.cancel}
            </button>
          </div>
        </div>
      )
  }
}
