import type { Signal } from '@preact/signals'
import type { Gap } from '@zop/wire'
import { UserMinus } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { whenOf } from '../plan/calendar.ts'
import { nameIn } from '../plan/move.ts'
import { AssignBox } from './assign-box.tsx'
import type { Cell } from './grid.ts'
import { lackOf } from './lack.ts'
import { reasonsOf } from './reasons.ts'
import { Remedies } from './remedies.tsx'

interface Props {
  readonly desk: Workspace
  readonly cell: Cell
  readonly gaps: readonly Gap[]
  readonly typed: Signal<string>
  readonly leave: () => void
}

const People = ({ desk, cell: { slot, chips } }: Pick<Props, 'desk' | 'cell'>) => {
  const { detail, cell: say, done } = words.value.plan
  const edits = desk.signedIn.role === 'coordinator' && desk.plans.told.value?.plan?.status !== 'closed'
  const remove = async (account: string, name: string) => {
    if (await desk.plans.moves.make([{ slot: slot.id, off: account, on: null }])) desk.notices.confirm(() => done.removed(name, whenOf(slot, language.peek())))
  }
  if (chips.length === 0) return <p class="soft">{say.nobody}</p>
  return (
    <ul class="rows">
      {chips.map(({ assignment, name, languages }) => (
        <li key={assignment.account} class="row">
          <span class="row-text">
            <b>{name}</b>
            <span class="soft">{[languages.join(' '), detail.origin[assignment.origin]].filter(Boolean).join(' · ')}</span>
          </span>
          {edits ? (
            <button type="button" class="button plain" onClick={() => void remove(assignment.account, name).catch(desk.fault)}>
              <Icon of={UserMinus} />
              {detail.remove(name)}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const Why = ({ desk, cell, gaps }: Pick<Props, 'desk' | 'cell' | 'gaps'>) => {
  const say = words.value
  const { detail } = say.plan
  if (lackOf(say, cell).length === 0 || desk.signedIn.role !== 'coordinator') return null
  const own = gaps.filter(({ slot }) => slot === cell.slot.id)
  const reasons = reasonsOf(say, gaps, cell.slot.id)
  const searching = own.length === 0 && desk.plans.planning.value?.ended === null
  return (
    <>
      {searching ? <p class="soft">{detail.searching}</p> : null}
      {reasons.length > 0 ? (
        <section>
          <h4>{detail.why}</h4>
          <ul class="plain-list">
            {reasons.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {own.some(({ proved }) => proved) ? <p class="soft">{detail.proved}</p> : null}
        </section>
      ) : null}
      <Remedies desk={desk} gaps={own} />
    </>
  )
}

/** One duty: who is there, what is missing and why, what helps, who comes in. */
export const Detail = ({ desk, cell, gaps, typed, leave }: Props) => {
  const say = words.value
  const { channels, done } = say.plan
  const { slot } = cell
  const lacks = lackOf(say, cell)
  const told = desk.plans.told.value
  const edits = desk.signedIn.role === 'coordinator' && told?.plan?.status !== 'closed'
  const assign = async (account: string) => {
    const name = told ? (nameIn(told, account) ?? '') : ''
    if (await desk.plans.moves.make([{ slot: slot.id, off: null, on: account }])) desk.notices.confirm(() => done.assigned(name, whenOf(slot, language.peek())))
    leave()
  }
  return (
    <>
      <h3>
        {channels[slot.channel]}, {whenOf(slot, language.value)}
      </h3>
      {lacks.length > 0 ? (
        <ul class="lacks">
          {lacks.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      <People desk={desk} cell={cell} />
      {edits ? <AssignBox desk={desk} cell={cell} typed={typed} choose={({ account }) => void assign(account).catch(desk.fault)} leave={leave} /> : null}
      <Why desk={desk} cell={cell} gaps={gaps} />
    </>
  )
}
