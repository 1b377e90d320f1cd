import { type ReadonlySignal, useSignal } from '@preact/signals'
import { bodyOf, checkDocument, frontMatterOf, sourceOf } from '@zop/pages'
import { documentKindOf, documentLanguageOf } from '@zop/wire'
import { Eye, EyeOff, Languages } from 'lucide'
import { useId, useMemo, useRef } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import type { Entry } from '../overview/filter.ts'
import { ownName } from '../said.ts'
import { BodyBox, type Target } from './body-box.tsx'
import { broad } from './broad.ts'
import type { Draft } from './draft.ts'
import { FaultList } from './fault-list.tsx'
import { createPageForm, type PageForm } from './form.ts'
import { written } from './front.ts'
import { FrontForm } from './front-form.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { SourcePane } from './source-pane.tsx'
import { onlyReworded } from './translated-from.ts'

interface Props {
  readonly desk: Workspace
  readonly draft: Draft
  readonly entries: ReadonlySignal<readonly Entry[]>
  readonly disabled: boolean
}

/** What the text can lead to: pages of the site once each, and its numbers. */
const targetsOf = (entries: readonly Entry[], prefix: string): readonly Target[] =>
  entries.flatMap(({ standing: { id }, title }) => (id.startsWith(prefix) ? [{ name: id.slice(prefix.length), title }] : []))

/** After a change of words alone the translations of a German page still hold: said by whoever has changed it. */
const Keeps = ({ desk, draft, form }: { desk: Workspace; draft: Draft; form: PageForm }) => {
  const { translate: say } = words.value.editorial
  const published = draft.opened.value?.published ?? null
  const text = draft.text.value
  if (published === null || sourceOf(published) === sourceOf(text)) return null
  const mark = sourceOf(published)
  const front = form.parts.value?.front
  if (!front || front.keeps?.includes(mark)) return null
  const keep = () => {
    if (!onlyReworded(published, text)) {
      desk.notices.warn((all) => all.editorial.translate.keepsRefused)
      return
    }
    form.change({ keeps: [...(front.keeps ?? []), mark] })
    desk.notices.confirm((all) => all.editorial.translate.keepsDone)
  }
  return (
    <p class="row-of-buttons">
      <button type="button" class="button quiet" onClick={keep}>
        <Icon of={Languages} />
        {say.keeps}
      </button>
      <span class="soft">{say.keepsHint}</span>
    </p>
  )
}

/** The whole text, where its front matter cannot be read. */
const Whole = ({ draft, disabled }: { draft: Draft; disabled: boolean }) => {
  const { front: say } = words.value.editorial
  const id = useId()
  return (
    <div class="stack">
      <p class="warning">{say.unread}</p>
      <label for={id}>{say.whole}</label>
      <textarea
        id={id}
        class="box body-box"
        {...unaided}
        dir="auto"
        readOnly={disabled}
        value={draft.text.value}
        onInput={({ currentTarget }) => draft.set(currentTarget.value)}
      />
    </div>
  )
}

const Fields = ({ desk, draft, entries, disabled, form }: Props & { form: PageForm }) => {
  const box = useRef<HTMLTextAreaElement>(null)
  const parts = form.parts.value
  const lang = documentLanguageOf(draft.id) ?? 'de'
  const text = draft.text.value
  const faults = useMemo(() => (text === '' ? [] : checkDocument({ id: draft.id, text })), [text])
  const toLine = (line: number) => {
    const body = box.current?.value.split('\n') ?? []
    const start = body.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
    box.current?.focus()
    box.current?.setSelectionRange(start, start + (body[line - 1]?.length ?? 0))
  }
  return (
    <div class="stack">
      {parts === null ? (
        <Whole draft={draft} disabled={disabled} />
      ) : (
        <>
          <BodyBox
            box={box}
            body={parts.body}
            write={form.write}
            pages={targetsOf(entries.value, 'page.de.')}
            numbers={targetsOf(entries.value, 'number.')}
            lang={lang}
            disabled={disabled}
          />
          {lang === 'de' && !disabled ? <Keeps desk={desk} draft={draft} form={form} /> : null}
        </>
      )}
      {text === '' ? null : <FaultList main faults={faults} before={form.before.value} toLine={toLine} />}
      {parts === null ? null : <FrontForm front={parts.front} change={form.change} master={lang === 'de'} lang={lang} disabled={disabled} />}
    </div>
  )
}

/** A page: its text and what it says of itself; a translation beside the German, and both beside how it will look. */
export const PageFormView = (props: Props) => {
  const { desk, draft, entries, disabled } = props
  const { preview: say, translate } = words.value.editorial
  const lang = documentLanguageOf(draft.id) ?? 'de'
  const form = useMemo(() => createPageForm(draft, { master: lang === 'de', today: desk.editorial.today() }), [draft])
  const previewing = useSignal(broad.peek())
  const name = draft.id.split('.').at(2) ?? ''
  const master = entries.value.find(({ standing }) => standing.id === `page.de.${name}` && documentKindOf(standing.id) === 'page')
  const source = lang === 'de' || !master ? null : desk.editorial.texts.newest(master.standing)
  const text = draft.text.value
  return (
    <>
      <div class="row-of-buttons">
        <button type="button" class="button quiet" aria-pressed={previewing.value} onClick={() => (previewing.value = !previewing.value)}>
          <Icon of={previewing.value ? EyeOff : Eye} />
          {previewing.value ? say.hide : say.show}
        </button>
      </div>
      <div class="writing" data-columns={1 + (source === null ? 0 : 1) + (previewing.value ? 1 : 0)}>
        {lang !== 'de' && !master ? <p class="warning">{translate.noMaster}</p> : null}
        {source === null || !master ? null : (
          <SourcePane
            desk={desk}
            master={master.standing.id}
            source={source}
            translation={text}
            disabled={disabled}
            upToDate={() => {
              form.change({ translates: sourceOf(source) })
              desk.notices.confirm((all) => all.editorial.translate.marked)
            }}
            copy={() => {
              const front = frontMatterOf(source)
              const { title = '', heading, description = '', safety, card } = front ?? {}
              const begun = {
                title,
                description,
                checked: false,
                translates: sourceOf(source),
                ...(heading ? { heading } : {}),
                ...(safety ? { safety } : {}),
                ...(card ? { card } : {}),
              }
              draft.set(written(begun, bodyOf(source).trimStart()))
            }}
          />
        )}
        <section class="stack" aria-label={source === null ? words.value.editorial.document.views.write : translate.translation(ownName(lang))}>
          {source === null ? null : <h3>{translate.translation(ownName(lang))}</h3>}
          <Fields {...props} form={form} />
        </section>
        {previewing.value && text !== '' ? <PreviewPane desk={desk} id={draft.id} text={text} /> : null}
      </div>
    </>
  )
}
