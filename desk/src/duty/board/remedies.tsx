import type { Gap } from '@zop/wire'
import { Check } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { whenOf } from '../plan/calendar.ts'
import { type Move, nameIn, type Told } from '../plan/move.ts'

type Remedy = Gap['remedies'][number]

/** One move in words. */
export const stepOf = (told: Told, { slot: id, off, on }: Move): string => {
  const { step } = words.value.plan
  const slot = told.plan?.slots.find((one) => one.id === id)
  const when = slot ? whenOf(slot, language.value) : ''
  const onName = nameIn(told, on)
  const offName = nameIn(told, off)
  if (onName && offName) return step.change(onName, offName, when)
  return onName ? step.on(onName, when) : step.off(offName ?? '', when)
}

const bendOf = (told: Told, { why, account }: Remedy['bends'][number]): string => {
  const { ask } = words.value.plan.step
  return Object.hasOwn(ask, why) ? ask[why as keyof typeof ask](nameIn(told, account) ?? words.value.plan.someone) : why
}

/** What would fill a gap, the cheapest first; one press makes its moves. What a remedy bends stands beside it: whoever presses has seen it. */
export const Remedies = ({ desk, gaps }: { desk: Workspace; gaps: readonly Gap[] }) => {
  const { detail } = words.value.plan
  const told = desk.plans.told.value
  // A duty may lack people and a language: what helps both is said once.
  const once = new Map(gaps.flatMap((gap) => gap.remedies).map((remedy) => [JSON.stringify(remedy.changes), remedy]))
  const remedies = [...once.values()].toSorted((a, b) => a.cost - b.cost)
  if (!told || remedies.length === 0) return null
  return (
    <section>
      <h4>{detail.remedies}</h4>
      <ul class="rows">
        {remedies.slice(0, 4).map((remedy) => {
          const steps = remedy.changes.map((change) => stepOf(told, change))
          return (
            <li key={steps.join()} class="row">
              <span class="row-text">
                {steps.map((text) => (
                  <span key={text}>{text}</span>
                ))}
                {remedy.bends.map((bend) => (
                  <span key={`${bend.why} ${bend.account}`} class="gone">
                    {bendOf(told, bend)}
                  </span>
                ))}
              </span>
              <button
                type="button"
                class="button quiet"
                aria-label={`${detail.apply}: ${steps.join(', ')}`}
                onClick={() => void desk.plans.moves.make(remedy.changes, remedy.bends.length > 0).catch(desk.fault)}
              >
                <Icon of={Check} />
                {detail.apply}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
