interface Props {
  readonly text: string
  readonly on: boolean
  readonly set: (on: boolean) => void
  readonly disabled?: boolean
}

/** A box to tick, with its words. The browser keeps nothing of it. */
export const Checkbox = ({ text, on, set, disabled = false }: Props) => (
  <label class="check">
    <input type="checkbox" autocomplete="off" disabled={disabled} checked={on} onChange={(event) => set(event.currentTarget.checked)} />
    {text}
  </label>
)
