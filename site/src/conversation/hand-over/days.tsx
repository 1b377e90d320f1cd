import { fill } from '@zop/content'
import { handOverWords } from '@zop/content/conversation/hand-over'
import { language } from '../view/words.ts'
import type { Part } from './part.ts'

/** A day as people say it, in the language of the page: "Donnerstag, 3. Dezember 2026". */
export const dayIn = (at: number): string => new Intl.DateTimeFormat(language.value, { dateStyle: 'full' }).format(at)

/** Milliseconds since 1970 of an hour as records count it. */
export const momentOf = (hour: number): number => hour * 3_600_000

const firstWords = ({ words }: Part): string | null => {
  const { part } = handOverWords[language.value]
  if (words === null) return null
  return words.name === null ? fill(part.yours, { text: words.text }) : fill(part.theirs, { name: words.name, text: words.text })
}

/** Days to tick, each with its first words to know it by. `ticked` holds places in `parts`. */
export const Days = ({
  parts,
  ticked,
  label,
  tick,
}: {
  parts: readonly Part[]
  ticked: ReadonlySet<number>
  label: string
  tick: (at: number, on: boolean) => void
}) => (
  <fieldset class="days">
    <legend>{label}</legend>
    {parts.map((part, at) => (
      <label class="tick" key={part.at}>
        <input type="checkbox" checked={ticked.has(at)} onChange={(event) => tick(at, event.currentTarget.checked)} />
        <span>
          <bdi>{dayIn(part.at)}</bdi>
          <small dir="auto">{firstWords(part)}</small>
        </span>
      </label>
    ))}
  </fieldset>
)
