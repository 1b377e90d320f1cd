import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { unaided } from '../../look/unaided.ts'
import { mended } from './mended.ts'
import { type WrongCode, wrongness } from './wrong.ts'

/** Where a code is typed. What is wrong with it is said below, with the words that may have been meant: one press puts one of them in its place. `others` has the words for whatever else can be said. */
export const CodeBox = <Other extends string>({
  id,
  label,
  typed,
  said,
  others,
  working = false,
}: {
  id: string
  label: string
  typed: Signal<string>
  said: Signal<WrongCode | Other | null>
  others: Readonly<Record<Other, string>>
  working?: boolean
}) => {
  const box = useRef<HTMLTextAreaElement>(null)
  const now = said.value
  const wrong = typeof now === 'object' ? now : null
  const type = (text: string) => {
    typed.value = text
    said.value = null
  }
  return (
    <>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={box}
        rows={3}
        {...unaided}
        aria-describedby={`${id}-said`}
        aria-invalid={now !== null}
        readOnly={working}
        value={typed.value}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      {/* A word of a code is not to be translated: that would send it away. */}
      <div id={`${id}-said`} role="status" translate={wrong?.reason !== 'word'}>
        {now !== null && <p class="note">{typeof now === 'object' ? wrongness(now, typed.peek()) : others[now]}</p>}
        {wrong?.reason === 'word' && wrong.near.length > 0 && (
          <p class="near">
            {wrong.near.map((word) => (
              <button
                key={word}
                type="button"
                class="button plain"
                onClick={() => {
                  type(mended(typed.peek(), wrong.at, word))
                  box.current?.focus()
                }}
              >
                {word}
              </button>
            ))}
          </p>
        )}
      </div>
    </>
  )
}
