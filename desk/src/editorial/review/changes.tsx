import { Minus, Plus } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import { difference } from './difference.ts'

/** A text with what is new in it and what is gone, each with a drawing and a word for who does not see it. */
export const Changes = ({ before, after }: { before: string; after: string }) => {
  const { review } = words.value.editorial
  return (
    <p class="changes" dir="auto">
      {difference(before, after).map(({ kind, text }, at) =>
        kind === 'same' ? (
          <span key={at}>{text}</span>
        ) : kind === 'added' ? (
          <ins key={at}>
            <Icon of={Plus} />
            <span class="hidden">{review.added}: </span>
            {text}
          </ins>
        ) : (
          <del key={at}>
            <Icon of={Minus} />
            <span class="hidden">{review.removed}: </span>
            {text}
          </del>
        ),
      )}
    </p>
  )
}
