import type { Stretch } from '@zop/wire'
import { CalendarOff } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import { whenOf } from '../plan/calendar.ts'
import type { Freed } from './freed.ts'

export interface Asked {
  readonly stretch: Stretch
  readonly freed: readonly Freed[]
}

/** Duties that are shown; the others are counted. */
const most = 12

interface Props {
  readonly asked: Asked
  readonly report: () => void
  readonly close: () => void
}

/** Duties of other people are taken only by whoever has read which ones. */
export const AwayQuestion = ({ asked: { stretch, freed }, report, close }: Props) => {
  const { myDuty, duty } = words.value
  const { others: say } = myDuty.away
  return (
    <>
      <p>
        <b>{whenOf(stretch, language.value)}</b>
      </p>
      <p>{say.free(freed.length)}</p>
      <ul class="plain-list">
        {freed.slice(0, most).map(({ slot, name }) => (
          <li key={`${slot.id} ${name}`}>
            <b>{name}</b> {whenOf(slot, language.value)} {duty.names[slot.channel]}
          </li>
        ))}
        {freed.length > most ? <li>{myDuty.more(freed.length - most)}</li> : null}
      </ul>
      {freed.length > 0 ? <p class="soft">{say.hint}</p> : null}
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={report}>
          <Icon of={CalendarOff} />
          {say.yes(freed.length)}
        </button>
        <button type="button" class="button quiet" onClick={close}>
          {say.no}
        </button>
      </div>
    </>
  )
}
