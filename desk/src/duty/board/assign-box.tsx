import { type Signal, useSignal } from '@preact/signals'
import type { DutyPerson } from '@zop/wire'
import { useId } from 'preact/hooks'
import { unaided } from '../../look/unaided.ts'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { calledIn } from '../plan/called.ts'
import { brokenBy } from '../plan/rules.ts'
import type { Cell } from './grid.ts'

/** Names that are offered at once. */
const most = 6

const plainOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

interface Props {
  readonly desk: Workspace
  readonly cell: Cell
  readonly typed: Signal<string>
  readonly choose: (person: DutyPerson) => void
  readonly leave: () => void
}

/** Who may come in: those whom no rule stops first, then by name. */
const offered = (desk: Workspace, { slot, chips }: Cell, text: string) => {
  const told = desk.plans.told.value
  if (!told) return []
  const there = new Set(chips.map(({ assignment }) => assignment.account))
  return told.people
    .filter(({ account, name }) => !there.has(account) && plainOf(name).includes(plainOf(text)))
    .map((person) => ({ person, broken: brokenBy(told, [{ slot: slot.id, off: null, on: person.account }]) }))
    .toSorted((a, b) => Number(a.broken !== null) - Number(b.broken !== null) || a.person.name.localeCompare(b.person.name))
    .slice(0, most)
}

/** Type a name, take the first with Enter or another with the arrows. */
export const AssignBox = ({ desk, cell, typed, choose, leave }: Props) => {
  const { detail, rules } = words.value.plan
  const field = useId()
  const marked = useSignal(0)
  const open = useSignal(false)
  const found = open.value || typed.value !== '' ? offered(desk, cell, typed.value) : []
  const mark = Math.min(marked.value, found.length - 1)
  const take = (person: DutyPerson | undefined) => {
    if (!person) return
    typed.value = ''
    marked.value = 0
    choose(person)
  }
  const stroke = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      typed.value = ''
      leave()
    } else if (event.key === 'ArrowDown') marked.value = Math.min(mark + 1, found.length - 1)
    else if (event.key === 'ArrowUp') marked.value = Math.max(mark - 1, 0)
    else if (event.key === 'Enter') take(found[mark]?.person)
    else return
    event.preventDefault()
  }
  return (
    <div class="assign">
      <label for={field}>{detail.add}</label>
      <input
        {...unaided}
        id={field}
        class="box"
        data-assign
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${field}-names`}
        aria-activedescendant={found[mark] ? `${field}-${mark}` : undefined}
        placeholder={detail.addHint}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value
          marked.value = 0
        }}
        onKeyDown={stroke}
        onFocus={() => {
          open.value = true
        }}
        onBlur={() => {
          open.value = false
        }}
      />
      <div id={`${field}-names`} class="names" role="listbox" aria-label={detail.add}>
        {found.map(({ person, broken }, index) => (
          <button
            key={person.account}
            id={`${field}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === mark}
            class="name-option"
            // The field keeps the focus, so that its names stay.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            <b>{person.name}</b>
            <span class={broken ? 'gone' : 'soft'}>
              {broken ? rules[broken.rule](person.name) : [calledIn(desk, person.centre), ...(person.profile?.languages ?? [])].join(' · ')}
            </span>
          </button>
        ))}
        {found.length === 0 && typed.value !== '' ? <p class="soft">{detail.nobody}</p> : null}
      </div>
    </div>
  )
}
