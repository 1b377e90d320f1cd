import { Minus, Plus } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import { difference, type Passage, passages } from './difference.ts'

const Part = ({ run }: { run: Passage }) => {
  const { review } = words.value.editorial
  switch (run.kind) {
    case 'gap':
      return <span>{'\n…\n'}</span>
    case 'same':
      return <span>{run.text}</span>
    case 'added':
      return (
        <ins>
          <Icon of={Plus} />
          <span class="hidden">{review.added}: </span>
          {run.text}
        </ins>
      )
    case 'removed':
      return (
        <del>
          <Icon of={Minus} />
          <span class="hidden">{review.removed}: </span>
          {run.text}
        </del>
      )
  }
}

interface Props {
  readonly before: string
  readonly after: string
  /** Only what changes, with what stands around it. */
  readonly short?: boolean
}

/** A text with what is new in it and what is gone, each with a drawing and a word for who does not see it. */
export const Changes = ({ before, after, short = false }: Props) => {
  const runs = difference(before, after)
  return (
    <p class="changes" dir="auto">
      {(short ? passages(runs) : runs).map((run, at) => (
        <Part key={at} run={run} />
      ))}
    </p>
  )
}
