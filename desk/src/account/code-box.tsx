import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { unaided } from '../look/unaided.ts'

interface Props {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly submit: () => void
  /** The id of what explains it. */
  readonly describedBy?: string
}

/** Where the twelve words are typed; Enter hands them in. The label's `for` is `code`. */
export const CodeBox = ({ box, submit, describedBy }: Props) => {
  useEffect(() => box.current?.focus(), [box])
  return (
    <textarea
      id="code"
      ref={box}
      class="box code"
      rows={3}
      {...unaided}
      autocapitalize="none"
      aria-describedby={describedBy}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        submit()
      }}
    />
  )
}
