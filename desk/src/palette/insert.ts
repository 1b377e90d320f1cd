import type { Signal } from '@preact/signals'

/** Puts a text behind what is typed already, a blank line between. */
export const insert = ({ draft }: { readonly draft: Signal<string> }, text: string): void => {
  const before = draft.peek().trimEnd()
  draft.value = before === '' ? text : `${before}\n\n${text}`
}
