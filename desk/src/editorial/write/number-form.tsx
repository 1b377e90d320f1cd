import { languages } from '@zop/content'
import { checkDocument } from '@zop/pages'
import { useMemo } from 'preact/hooks'
import { Complaint } from '../../notice/complaint.tsx'
import { words } from '../../words/language.ts'
import { directionOf, ownName } from '../said.ts'
import type { Draft } from './draft.ts'
import { FaultList } from './fault-list.tsx'
import { Field } from './field.tsx'
import { dialOf, numberKeys, numberOf, numberText, type PhoneNumber, said } from './number.ts'

interface Props {
  readonly number: PhoneNumber
  readonly put: (number: PhoneNumber) => void
  readonly disabled: boolean
}

/** The number itself: what is read, and what the telephone dials. */
const Digits = ({ number, put, disabled }: Props) => {
  const { number: say } = words.value.editorial
  const change = (to: Partial<PhoneNumber>) => put({ ...number, ...to })
  const dial = (
    <>
      {say.dial}
      <span class="hint">{say.dialHint}</span>
    </>
  )
  return (
    <>
      <div class="line-fields">
        <Field name={say.shown} kind="phone" disabled={disabled} value={number.shown} put={(shown) => change({ shown, dial: dialOf(shown) })} />
        <Field name={dial} kind="phone" disabled={disabled} value={number.dial} put={(to) => change({ dial: to })} />
      </div>
      <Complaint text={number.dial === dialOf(number.shown) ? null : say.differs} />
      <div class="line-fields">
        <Field name={say.source} kind="url" disabled={disabled} value={number.source} put={(source) => change({ source })} />
        <Field name={say.reviewed} kind="date" disabled={disabled} value={number.reviewed} put={(reviewed) => change({ reviewed })} />
        <Field name={say.note} disabled={disabled} value={number.note} put={(note) => change({ note })} />
      </div>
    </>
  )
}

const InLanguage = ({ number, put, disabled, tag }: Props & { tag: string }) => {
  const { number: say } = words.value.editorial
  return (
    <fieldset class="sheet number-language">
      <legend lang={tag}>{ownName(tag)}</legend>
      {numberKeys.map((key) => (
        <Field
          key={key}
          name={say.texts[key]}
          lang={tag}
          dir={directionOf(tag)}
          disabled={disabled}
          value={number.texts[tag]?.[key] ?? ''}
          put={(value) => put(said(number, tag, { key, value }))}
        />
      ))}
    </fieldset>
  )
}

/** A phone number with what every language says of it, in one form: it is never right in one language and wrong in another. */
export const NumberForm = ({ draft, today, disabled }: { draft: Draft; today: string; disabled: boolean }) => {
  const { number: say } = words.value.editorial
  const text = draft.text.value
  const number = text === '' ? { order: 100, dial: '', shown: '', source: '', reviewed: today, note: '', texts: {} } : numberOf(text)
  const faults = useMemo(() => (text === '' ? [] : checkDocument({ id: draft.id, text })), [text])
  if (number === null) return <p class="warning">{say.broken}</p>
  const put = (next: PhoneNumber) => draft.set(numberText(next))
  return (
    <div class="stack">
      <p class="soft">{say.everywhere}</p>
      <Digits number={number} put={put} disabled={disabled} />
      {text === '' ? null : <FaultList main faults={faults} before={Number.POSITIVE_INFINITY} toLine={() => undefined} />}
      <div class="number-languages">
        {languages.map((tag) => (
          <InLanguage key={tag} tag={tag} number={number} put={put} disabled={disabled} />
        ))}
      </div>
    </div>
  )
}
