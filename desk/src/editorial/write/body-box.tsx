import { useSignal } from '@preact/signals'
import { CircleHelp, Heading2, type IconNode, Info, Link, List, Phone } from 'lucide'
import type { RefObject } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Dialog } from '../../look/dialog.tsx'
import { DialogButtons } from '../../look/dialog-buttons.tsx'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { words } from '../../words/language.ts'
import { inserted, type Piece } from './insert.ts'

/** Something that a text can lead to, by its name and how it calls itself. */
export interface Target {
  readonly name: string
  readonly title: string
}

interface Props {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly body: string
  readonly write: (body: string) => void
  readonly pages: readonly Target[]
  readonly numbers: readonly Target[]
  readonly lang: string
  readonly disabled: boolean
}

const Tool = ({ icon, text, press }: { icon: IconNode; text: string; press: () => void }) => (
  <button type="button" class="button plain" onClick={press}>
    <Icon of={icon} />
    {text}
  </button>
)

/** Which page to lead to, or which number to show. */
const Pick = ({ of, targets, pick, close }: { of: 'link' | 'number'; targets: readonly Target[]; pick: (name: string) => void; close: () => void }) => {
  const { write: say } = words.value.editorial
  const id = useId()
  const select = useRef<HTMLSelectElement>(null)
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (select.current?.value) pick(select.current.value)
      }}
    >
      <label for={id}>{of === 'link' ? say.pickPage : say.pickNumber}</label>
      <select id={id} ref={select} class="box" autocomplete="off">
        {targets.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      <DialogButtons close={close}>
        <button type="submit" class="button" disabled={targets.length === 0}>
          {say.insert}
        </button>
      </DialogButtons>
    </form>
  )
}

/** The Markdown of a page, with tools for those who do not know its signs. */
export const BodyBox = ({ box, body, write, pages, numbers, lang, disabled }: Props) => {
  const { write: say } = words.value.editorial
  const asking = useSignal<'link' | 'number' | null>(null)
  const select = useRef<{ start: number; end: number } | null>(null)
  const id = useId()
  // What was put in is selected once the box shows it.
  useLayoutEffect(() => {
    const at = select.current
    if (at === null) return
    select.current = null
    box.current?.focus()
    box.current?.setSelectionRange(at.start, at.end)
  }, [body])
  const close = () => {
    asking.value = null
  }
  const put = (piece: Piece) => {
    const { selectionStart: start = body.length, selectionEnd: end = body.length } = box.current ?? {}
    const next = inserted(body, { start, end }, piece)
    select.current = next
    close()
    write(next.text)
  }
  return (
    <div class="stack">
      <label for={id}>{say.text}</label>
      <p id={`${id}-hint`} class="soft">
        {say.hint}
      </p>
      {disabled ? null : (
        <div class="tools" role="toolbar" aria-label={say.tools}>
          <Tool icon={Heading2} text={say.heading} press={() => put({ kind: 'heading', sample: say.sampleHeading })} />
          <Tool icon={List} text={say.list} press={() => put({ kind: 'list', sample: say.sampleItem })} />
          <Tool icon={Link} text={say.link} press={() => (asking.value = 'link')} />
          <Tool icon={Phone} text={say.number} press={() => (asking.value = 'number')} />
          <Tool icon={Info} text={say.note} press={() => put({ kind: 'note', sample: say.sampleNote })} />
          <Tool icon={CircleHelp} text={say.question} press={() => put({ kind: 'question', sample: say.sampleQuestion })} />
        </div>
      )}
      <textarea
        id={id}
        ref={box}
        class="box body-box"
        aria-describedby={`${id}-hint`}
        {...unaided}
        lang={lang}
        dir="auto"
        readOnly={disabled}
        value={body}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <Dialog title={asking.value === 'number' ? say.number : say.link} shown={asking.value !== null} close={close}>
        {asking.value === null ? null : (
          <Pick
            of={asking.value}
            targets={asking.value === 'link' ? pages : numbers}
            close={close}
            pick={(name) => put(asking.peek() === 'number' ? { kind: 'number', number: name } : { kind: 'link', page: name, sample: say.sampleLink })}
          />
        )}
      </Dialog>
    </div>
  )
}
