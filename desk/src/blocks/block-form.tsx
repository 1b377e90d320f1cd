import type { TextBlock } from '@zop/wire'
import { Check } from 'lucide'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { useAttempt } from '../notice/attempt.ts'
import { Complaint } from '../notice/complaint.tsx'
import type { Sentence } from '../notice/notices.ts'
import { words } from '../words/language.ts'
import type { Kept } from './blocks.ts'

const longest = { title: 80, text: 4000 } as const

interface Props {
  readonly block: TextBlock
  readonly keep: (block: TextBlock) => Promise<Kept>
  readonly close: () => void
  readonly fault: (error: unknown) => void
}

/** Title and text. What is typed stays until the relay has it. */
export const BlockForm = ({ block, keep, close, fault }: Props) => {
  const title = useRef<HTMLInputElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const { busy, wrong, run } = useAttempt()
  const id = useId()
  const { editing } = words.value
  useEffect(() => title.current?.focus(), [])

  const submit = async (): Promise<Sentence | null> => {
    const next = { ...block, title: title.current?.value.trim() ?? '', text: text.current?.value.trim() ?? '' }
    if (next.title === '' || next.text === '') return (say) => say.editing.incomplete
    if (next.text.length > longest.text) return (say) => say.editing.tooLong
    const came = await keep(next)
    if (came !== 'done') return (say) => say.editing.failed[came]
    close()
    return null
  }

  return (
    <form
      class="sheet stack"
      onSubmit={(event) => {
        event.preventDefault()
        void run(submit).catch(fault)
      }}
    >
      <Complaint text={wrong.value?.(words.value)} />
      <p class="soft">{editing.noNames}</p>
      <label for={`${id}-title`}>{editing.title}</label>
      <input id={`${id}-title`} ref={title} class="box" maxLength={longest.title} lang={block.language} {...unaided} defaultValue={block.title} />
      <label for={`${id}-text`}>{editing.text}</label>
      <textarea id={`${id}-text`} ref={text} class="box lone" lang={block.language} dir="auto" {...unaided} defaultValue={block.text} />
      <div class="row-of-buttons">
        <button type="submit" class="button" disabled={busy.value}>
          <Icon of={Check} />
          {busy.value ? editing.keeping : editing.keep}
        </button>
        <button type="button" class="button quiet" onClick={close}>
          {editing.cancel}
        </button>
      </div>
    </form>
  )
}
