import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Talk } from '../ports.ts'
import { Icon } from '../view/parts.tsx'
import { words } from '../view/words.ts'
import { answered, choose, reset, speaking } from './chosen.ts'

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** What can be sent beside text, each button as large as the one that sends. What they open is loaded with the first press. */
export const More = ({ talk }: { talk: Talk }) => {
  const { more } = words()
  const ready = answered(talk.state.value)
  const told = useSignal(false)
  const over = useSignal(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      // Also where nothing may be sent yet: left to itself the browser would open the file in place of the conversation.
      event.preventDefault()
      over.value = event.type === 'dragover'
      if (event.type !== 'drop') return
      if (answered(talk.state.peek())) choose([...(event.dataTransfer?.files ?? [])])
      else told.value = true
    }
    const kinds = ['dragover', 'dragleave', 'drop'] as const
    for (const kind of kinds) addEventListener(kind, drag)
    talk.left.addEventListener('abort', reset)
    return () => {
      talk.left.removeEventListener('abort', reset)
      for (const kind of kinds) removeEventListener(kind, drag)
    }
  }, [talk])
  const press = (act: () => void) => () => {
    if (ready) act()
    else told.value = true
  }
  // Not disabled: whoever presses too early is told why.
  const look = ready ? 'button plain' : 'button plain early'
  return (
    <div class="more">
      <div role="status">{told.value && !ready && <p class="note">{more.early}</p>}</div>
      {over.value && ready && <p class="drop">{more.drop}</p>}
      <button type="button" class={look} onClick={press(() => input.current?.click())}>
        <Icon name="clip" />
        {more.file}
      </button>
      <button
        type="button"
        class={look}
        onClick={press(() => {
          speaking.value = true
        })}
      >
        <Icon name="mic" />
        {more.voice}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          choose([...(currentTarget.files ?? [])])
          // So that the same file can be chosen again after it was discarded.
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
