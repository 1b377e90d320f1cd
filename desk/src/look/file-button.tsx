import { FileUp } from 'lucide'
import { useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { unaided } from './unaided.ts'

interface Props {
  readonly label: string
  /** As the attribute `accept` of an input (HTML). */
  readonly accept: string
  readonly read: (file: File) => void
  readonly quiet?: boolean
  /** The id of a hint. */
  readonly hint?: string
}

/** Asks for one file of the device. The same file can be chosen again. */
export const FileButton = ({ label, accept, read, quiet = false, hint }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        class={quiet ? 'button quiet' : 'button'}
        {...(hint === undefined ? {} : { 'aria-describedby': hint })}
        onClick={() => input.current?.click()}
      >
        <Icon of={FileUp} />
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        {...unaided}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) read(file)
          currentTarget.value = ''
        }}
      />
    </>
  )
}
