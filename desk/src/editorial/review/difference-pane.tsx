import { useSignal } from '@preact/signals'
import { bodyOf, frontMatterOf } from '@zop/pages'
import { type DocumentId, documentKindOf, parseListing } from '@zop/wire'
import { FileText } from 'lucide'
import { Preview } from '../../listing/preview.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import { langOf } from '../said.ts'
import { Changes } from './changes.tsx'
import { fieldName } from './field-name.ts'
import { type Field, fieldsOf, jsonFieldsOf } from './fields.ts'

interface Props {
  readonly id: DocumentId
  readonly before: string | null
  readonly after: string
}

const Fields = ({ id, fields }: { id: DocumentId; fields: readonly Field[] }) => (
  <dl class="facts">
    {fields.map(({ path, was, is }) => (
      <div key={path.join('.')} class="fact">
        <dt>{fieldName(words.value, id, path)}</dt>
        <dd>
          <Changes before={was} after={is} />
        </dd>
      </div>
    ))}
  </dl>
)

/** The passages that change, and all of it for whoever wants to read it. */
const Plain = ({ id, before, after }: Props) => {
  const { review: say } = words.value.editorial
  const whole = useSignal(false)
  return (
    <>
      <div class="source-text" lang={langOf(id)}>
        <Changes before={before ?? ''} after={after} short={before !== null && !whole.value} />
      </div>
      {before === null ? null : (
        <div class="row-of-buttons">
          <button type="button" class="button quiet" aria-pressed={whole.value} onClick={() => (whole.value = !whole.value)}>
            <Icon of={FileText} />
            {say.all}
          </button>
        </div>
      )}
    </>
  )
}

/** Of a page first what it says of itself, then its text. */
const OfPage = ({ id, before, after }: Props) => {
  const { review: say } = words.value.editorial
  const fields = fieldsOf(frontMatterOf(before ?? ''), frontMatterOf(after))
  return (
    <>
      {fields.length === 0 ? null : (
        <section class="stack" aria-label={say.fields}>
          <h4>{say.fields}</h4>
          <Fields id={id} fields={fields} />
        </section>
      )}
      <section class="stack" aria-label={say.body}>
        <h4>{say.body}</h4>
        <Plain id={id} before={before === null ? null : bodyOf(before)} after={bodyOf(after)} />
      </section>
    </>
  )
}

/** What is to become public beside what is: in the words of the form that it was written in. */
export const Difference = ({ id, before, after }: Props) => {
  const { review: say } = words.value.editorial
  if (before === after) return <p class="soft">{say.same}</p>
  const isPage = documentKindOf(id) === 'page'
  const fields = isPage ? null : jsonFieldsOf(before, after)
  const entry = documentKindOf(id) === 'listing' ? parseListing(after) : null
  return (
    <>
      {before === null ? <p class="soft">{say.whole}</p> : null}
      {isPage && frontMatterOf(after) !== null ? (
        <OfPage id={id} before={before} after={after} />
      ) : fields === null ? (
        <Plain id={id} before={before} after={after} />
      ) : (
        <Fields id={id} fields={fields} />
      )}
      {entry === null ? null : <Preview entry={entry} />}
    </>
  )
}
