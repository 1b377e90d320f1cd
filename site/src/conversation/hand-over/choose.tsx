import { useSignal } from '@preact/signals'
import { fill } from '@zop/content'
import { useEffect } from 'preact/hooks'
import type { Talk } from '../ports.ts'
import { day } from '../view/date.ts'
import { listed } from '../view/listed.ts'
import { Heading } from '../view/parts.tsx'
import { laterWords } from '../view/words.ts'
import { backTo, expiredConsent, type Former, former, toPool } from './after.ts'
import { Days } from './days.tsx'
import { partsOf } from './part.ts'
import type { Failed } from './written.ts'

/** A number is a place among those who read before. */
type Who = number | 'pool' | 'nobody'
type History = 'none' | 'parts' | 'all'

/** One of several: a round mark with its words. */
const Radio = ({ group, on, text, choose }: { group: string; on: boolean; text: string; choose: () => void }) => (
  <label class="tick">
    <input type="radio" name={group} checked={on} onChange={choose} />
    <span>{text}</span>
  </label>
)

/** C5, C6: who is to write with the person from here on. Nothing of before passes unless it is ticked. `first` is what stands chosen at the beginning. */
export const Choose = ({ talk, close, first = null }: { talk: Talk; close: () => void; first?: Who | null }) => {
  const { after, working, failed: failures } = laterWords().handOver
  const chain = talk.chain()
  const previous = useSignal<readonly Former[]>([])
  const who = useSignal<Who | null>(first)
  const history = useSignal<History>('none')
  const ticked = useSignal<ReadonlySet<number>>(new Set())
  const state = useSignal<'asking' | 'working' | Failed>('asking')
  useEffect(() => {
    void former(talk).then((found) => {
      previous.value = found
    })
  }, [chain])
  if (chain === null) return null

  const parts = partsOf(chain, talk.state.value.entries)
  const epochs = (): readonly number[] => {
    if (history.peek() === 'none') return []
    return parts.flatMap((part, at) => (history.peek() === 'all' || ticked.peek().has(at) ? part.epochs : []))
  }
  const go = async () => {
    const chosen = who.peek()
    if (chosen === null) return
    if (chosen === 'nobody') return close()
    state.value = 'working'
    const failed = chosen === 'pool' ? await toPool(talk, epochs()) : await backTo(talk, previous.peek()[chosen]?.people ?? [], epochs())
    if (failed === null) close()
    else state.value = failed
  }
  if (state.value === 'working') return <p role="status">{working.changing}</p>
  const expired = expiredConsent(talk)
  const choices: readonly (readonly [Who, string])[] = [
    ...previous.value.map(
      ({ centre, people }, at) => [at, fill(after.previous, { names: listed(people.map(({ certificate }) => certificate.name)), centre })] as const,
    ),
    ['pool', after.pool],
    ['nobody', first === null ? after.nobody : after.stay],
  ]
  const histories: readonly [History, string][] = [
    ['none', after.historyNone],
    ['parts', after.historyParts],
    ['all', after.historyAll],
  ]
  const tick = (at: number, on: boolean) => {
    const next = new Set(ticked.peek())
    if (on) next.add(at)
    else next.delete(at)
    ticked.value = next
  }
  return (
    <section class="offer" aria-label={after.heading}>
      <Heading level={2}>{after.heading}</Heading>
      {expired !== null ? <p>{fill(after.expired, { centre: expired.centre, date: day(expired.expires) })}</p> : first === null && <p>{after.alone}</p>}
      <fieldset>
        <legend class="unseen">{after.heading}</legend>
        {choices.map(([one, text]) => (
          <Radio
            key={one}
            group="who"
            on={who.value === one}
            text={text}
            choose={() => {
              who.value = one
            }}
          />
        ))}
      </fieldset>
      {who.value !== null && who.value !== 'nobody' && (
        <fieldset>
          <legend>{after.history}</legend>
          {histories.map(([one, text]) => (
            <Radio
              key={one}
              group="history"
              on={history.value === one}
              text={text}
              choose={() => {
                history.value = one
              }}
            />
          ))}
          {history.value === 'parts' && <Days parts={parts} ticked={ticked.value} label={after.historyParts} tick={tick} />}
        </fieldset>
      )}
      <div role="alert">{state.value !== 'asking' && <p class="note">{failures[state.value]}</p>}</div>
      <div class="choices">
        <button type="button" class="button" aria-disabled={who.value === null} onClick={() => void go()}>
          {after.choose}
        </button>
      </div>
    </section>
  )
}
