import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { unaided } from '../../look/unaided.ts'

interface Props {
  readonly name: ComponentChildren
  readonly value: string
  readonly put: (value: string) => void
  readonly disabled: boolean
  readonly kind?: 'text' | 'date' | 'url' | 'phone'
  readonly lang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | 'auto'
}

/** A box for one line, under its name. */
export const Field = ({ name, value, put, disabled, kind = 'text', lang, dir = 'auto' }: Props) => {
  const id = useId()
  const shared = {
    id,
    class: 'box',
    disabled,
    value,
    ...(lang === undefined ? {} : { lang }),
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => put(currentTarget.value),
  }
  return (
    <label for={id}>
      {name}
      {kind === 'date' ? (
        <input type="date" {...unaided} {...shared} />
      ) : kind === 'url' ? (
        <input type="url" dir="ltr" {...unaided} {...shared} />
      ) : (
        <input inputMode={kind === 'phone' ? 'tel' : 'text'} dir={kind === 'phone' ? 'ltr' : dir} {...unaided} {...shared} />
      )}
    </label>
  )
}
