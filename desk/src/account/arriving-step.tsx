import type { DeskWords } from '@zop/content/desk'
import { X } from 'lucide'
import { Icon } from '../look/icon.tsx'
import type { Arrival } from './arrival.ts'

/** Four digits that two people read to each other on the phone. */
export const ArrivingStep = ({ arrival, words, cancel }: { arrival: Arrival; words: DeskWords; cancel: () => void }) => {
  const digits = arrival.digits.value
  return (
    <div class="stack">
      <h2>{words.arriving.title}</h2>
      {digits ? (
        <p class="digits">
          <span class="soft">{words.arriving.digits}</span>
          <b>{digits}</b>
        </p>
      ) : null}
      <p>{words.arriving.hint}</p>
      <p class="soft" role="status">
        {words.arriving[arrival.state.value]}
      </p>
      <button type="button" class="button plain" onClick={cancel}>
        <Icon of={X} />
        {words.arriving.cancel}
      </button>
    </div>
  )
}
