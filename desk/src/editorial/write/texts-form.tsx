import { type ReadonlySignal, useSignal } from '@preact/signals'
import { checkDocument } from '@zop/pages'
import { documentLanguageOf } from '@zop/wire'
import { TriangleAlert } from 'lucide'
import { useId, useMemo } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import type { Entry } from '../overview/filter.ts'
import { ownName } from '../said.ts'
import { type Row, type RowState, rowsOf, statesOf, unlike, withText } from './catalogue.ts'
import type { Draft } from './draft.ts'
import { FaultList } from './fault-list.tsx'

const filters = ['all', 'missing', 'changed', 'german-changed', 'wrong'] as const
type Shown = (typeof filters)[number]

const isWrong = (row: Row): boolean => {
  const { lacking, foreign } = unlike(row)
  return lacking.length + foreign.length > 0
}

const fits = (row: Row, { only, text }: { only: Shown; text: string }): boolean => {
  const sought = text.trim().toLowerCase()
  const found = [row.path.join('.'), row.german, row.text].some((one) => one.toLowerCase().includes(sought))
  return found && (only === 'all' || (only === 'wrong' ? isWrong(row) : statesOf(row).includes(only)))
}

const Marks = ({ row }: { row: Row }) => {
  const { texts: say } = words.value.editorial
  const { lacking, foreign } = unlike(row)
  const states: readonly RowState[] = statesOf(row)
  const wrong = [lacking.length > 0 ? say.lacking(lacking) : null, foreign.length > 0 ? say.foreign(foreign) : null].filter((one) => one !== null)
  return (
    <>
      {wrong.map((one) => (
        <span key={one} class="warning">
          <Icon of={TriangleAlert} />
          {one}
        </span>
      ))}
      {states.map((state) => (
        <span key={state} class="soft mark">
          {say.states[state]}
        </span>
      ))}
    </>
  )
}

interface RowProps {
  readonly row: Row
  readonly lang: string
  readonly disabled: boolean
  readonly put: (value: string) => void
}

const TextRow = ({ row, lang, disabled, put }: RowProps) => {
  const { texts: say } = words.value.editorial
  const id = useId()
  const forms: Readonly<Record<string, string>> = say.forms
  const name = row.form === null ? row.path.join('.') : `${row.path.slice(0, -1).join('.')} (${forms[row.form]})`
  return (
    <li class="text-row">
      <label for={id} class="text-key">
        {name}
      </label>
      {lang === 'de' ? null : (
        <p class="text-german" lang="de">
          {row.german}
        </p>
      )}
      <span class="stack">
        <textarea
          id={id}
          class="box"
          rows={row.german.length > 70 ? 3 : 1}
          {...unaided}
          lang={lang}
          dir="auto"
          disabled={disabled}
          value={row.text}
          onInput={({ currentTarget }) => put(currentTarget.value.replace(/\n/g, ' '))}
        />
        <Marks row={row} />
      </span>
    </li>
  )
}

/** The texts around the pages: a row each, with the German beside it. */
export const TextsForm = ({
  desk,
  draft,
  entries,
  disabled,
}: {
  desk: Workspace
  draft: Draft
  entries: ReadonlySignal<readonly Entry[]>
  disabled: boolean
}) => {
  const { texts: say } = words.value.editorial
  const only = useSignal<Shown>('all')
  const sought = useSignal('')
  const id = useId()
  const lang = documentLanguageOf(draft.id) ?? 'de'
  const master = entries.value.find(({ standing }) => standing.id === draft.id.replace(/[^.]+$/, 'de'))?.standing
  const { texts } = desk.editorial
  const text = draft.text.value
  const german = lang === 'de' ? text : ((master && texts.newest(master)) ?? '{}')
  const germanPublished = lang === 'de' ? null : (master && texts.published(master)) || null
  const published = draft.opened.value?.published ?? null
  const rows = useMemo(() => rowsOf({ german, germanPublished, text, published }, lang), [german, germanPublished, text, published, lang])
  const faults = useMemo(() => (text === '' ? [] : checkDocument({ id: draft.id, text })), [text])
  const shown = rows.filter((row) => fits(row, { only: only.value, text: sought.value }))
  return (
    <div class="stack">
      <search class="line-fields">
        <label for={`${id}-only`}>
          {say.filter}
          <select
            id={`${id}-only`}
            class="box"
            autocomplete="off"
            value={only.value}
            onChange={({ currentTarget }) => (only.value = filters.find((one) => one === currentTarget.value) ?? 'all')}
          >
            {filters.map((filter) => (
              <option key={filter} value={filter}>
                {say.filters[filter]} ({rows.filter((row) => fits(row, { only: filter, text: '' })).length})
              </option>
            ))}
          </select>
        </label>
        <label for={`${id}-text`}>
          {say.search}
          <input
            id={`${id}-text`}
            class="box"
            type="search"
            {...unaided}
            value={sought.value}
            onInput={({ currentTarget }) => (sought.value = currentTarget.value)}
          />
        </label>
      </search>
      {faults.length === 0 ? null : <FaultList main faults={faults} before={Number.POSITIVE_INFINITY} toLine={() => undefined} />}
      <div class="text-row text-head" aria-hidden="true">
        <b>{say.key}</b>
        {lang === 'de' ? null : <b>{say.german}</b>}
        <b>{say.here(ownName(lang))}</b>
      </div>
      {shown.length === 0 ? <p class="soft">{say.none}</p> : null}
      <ul class="text-rows">
        {shown.map((row) => (
          <TextRow key={row.path.join('.')} row={row} lang={lang} disabled={disabled} put={(value) => draft.set(withText(text, row.path, value))} />
        ))}
      </ul>
    </div>
  )
}
