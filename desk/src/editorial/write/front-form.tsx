import type { FrontMatter } from '@zop/pages'
import { Plus, Trash2 } from 'lucide'
import { useId } from 'preact/hooks'
import { Checkbox } from '../../look/checkbox.tsx'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { words } from '../../words/language.ts'
import { Field } from './field.tsx'

interface Props {
  readonly front: FrontMatter
  readonly change: (to: Partial<FrontMatter>) => void
  /** What only the German page says: for whom, when, by whom, from where. */
  readonly master: boolean
  readonly lang: string
  readonly disabled: boolean
}

const audiences = ['person', 'relative', 'professional', 'everyone'] as const

/** The texts that people see: title, heading, description. */
const Texts = ({ front, change, lang, disabled }: Props) => {
  const { front: say } = words.value.editorial
  const title = (
    <>
      {say.title}
      <span class="hint">{say.titleHint}</span>
    </>
  )
  return (
    <>
      <Field name={title} lang={lang} disabled={disabled} value={front.title} put={(to) => change({ title: to })} />
      <Field name={say.heading} lang={lang} disabled={disabled} value={front.heading ?? ''} put={(heading) => change({ heading })} />
      <Field name={say.description} lang={lang} disabled={disabled} value={front.description} put={(description) => change({ description })} />
    </>
  )
}

const Master = ({ front, change, disabled }: Props) => {
  const { front: say } = words.value.editorial
  const id = useId()
  return (
    <div class="line-fields">
      <label for={`${id}-audience`}>
        {say.audience}
        <select
          id={`${id}-audience`}
          class="box"
          autocomplete="off"
          disabled={disabled}
          value={front.audience ?? 'everyone'}
          onChange={({ currentTarget }) => change({ audience: audiences.find((one) => one === currentTarget.value) ?? 'everyone' })}
        >
          {audiences.map((one) => (
            <option key={one} value={one}>
              {say.audiences[one]}
            </option>
          ))}
        </select>
      </label>
      <label for={`${id}-order`}>
        {say.order}
        <input
          id={`${id}-order`}
          class="box"
          type="number"
          min="0"
          max="9999"
          autocomplete="off"
          disabled={disabled}
          value={front.order ?? 0}
          onInput={({ currentTarget }) => change({ order: currentTarget.valueAsNumber || 0 })}
        />
      </label>
      <Field name={say.reviewed} kind="date" disabled={disabled} value={front.reviewed ?? ''} put={(reviewed) => change({ reviewed })} />
      <Field name={say.reviewBy} kind="date" disabled={disabled} value={front.reviewBy ?? ''} put={(reviewBy) => change({ reviewBy })} />
      <Field name={say.owner} disabled={disabled} value={front.owner ?? ''} put={(owner) => change({ owner })} />
    </div>
  )
}

/** Where the statements come from, a row each. */
const Sources = ({ front, change, disabled }: Props) => {
  const { front: say } = words.value.editorial
  const rows = front.sources ?? []
  return (
    <fieldset class="stack sources">
      <legend>{say.sources}</legend>
      {rows.map((row, at) => {
        const put = (to: Partial<typeof row>) => change({ sources: rows.with(at, { ...row, ...to }) })
        return (
          <div key={at} class="line-fields">
            <Field name={say.sourceTitle} disabled={disabled} value={row.title} put={(title) => put({ title })} />
            <Field name={say.sourceUrl} kind="url" disabled={disabled} value={row.url} put={(url) => put({ url })} />
            <Field name={say.sourceSeen} kind="date" disabled={disabled} value={row.seen ?? ''} put={(seen) => put({ seen })} />
            {disabled ? null : (
              <button type="button" class="button plain" onClick={() => change({ sources: rows.toSpliced(at, 1) })}>
                <Icon of={Trash2} />
                <span class="hidden">{say.removeSource(row.title)}</span>
              </button>
            )}
          </div>
        )
      })}
      {disabled ? null : (
        <div class="row-of-buttons">
          <button type="button" class="button quiet" onClick={() => change({ sources: [...rows, { title: '', url: '' }] })}>
            <Icon of={Plus} />
            {say.addSource}
          </button>
        </div>
      )}
    </fieldset>
  )
}

/** What a page says of itself, in fields. */
export const FrontForm = (props: Props) => {
  const { front, change, master, lang, disabled } = props
  const { front: say } = words.value.editorial
  const id = useId()
  return (
    <fieldset class="stack front">
      <legend>{say.legend}</legend>
      <Texts {...props} />
      {master ? <Master {...props} /> : null}
      <div>
        {master ? <Checkbox text={say.core} on={front.core ?? false} disabled={disabled} set={(core) => change({ core })} /> : null}
        <Checkbox text={say.safety} on={front.safety ?? false} disabled={disabled} set={(safety) => change({ safety })} />
        <Checkbox text={say.checked} on={front.checked ?? false} disabled={disabled} set={(checked) => change({ checked })} />
      </div>
      {master ? <Sources {...props} /> : null}
      <label for={`${id}-card`}>
        {say.card}
        <textarea
          id={`${id}-card`}
          class="box"
          rows={3}
          {...unaided}
          lang={lang}
          dir="auto"
          disabled={disabled}
          value={(front.card ?? []).join('\n')}
          onInput={({ currentTarget }) => change({ card: currentTarget.value === '' ? [] : currentTarget.value.split('\n') })}
        />
      </label>
    </fieldset>
  )
}
