import { fill } from '@zop/content'
import { day } from '../view/date.ts'
import { comma } from '../view/listed.ts'
import { laterWords, locale } from '../view/words.ts'
import type { Part } from './part.ts'

/** A day with its name, to be told from the others: "Donnerstag, 3. Dezember". */
const named = (at: number): string => {
  const hour = Math.floor(at / 3_600_000)
  return `${new Intl.DateTimeFormat(locale(), { weekday: 'long' }).format(at)}${comma()}${day(hour)}`
}

const firstWords = ({ words }: Part): string | null => {
  const { part } = laterWords().handOver
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
          <bdi>{named(part.at)}</bdi>
          <small dir="auto">{firstWords(part)}</small>
        </span>
      </label>
    ))}
  </fieldset>
)
