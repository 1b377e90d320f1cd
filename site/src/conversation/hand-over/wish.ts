import { type Passing, passings } from '@zop/wire'
import type { Choice } from './decision.ts'
import type { Part } from './part.ts'

/** What the person has filled in: nothing of it counts before their yes. `ticked` holds places in the list of days. */
export interface Wish {
  readonly passing: Passing
  readonly summary: string
  readonly ticked: ReadonlySet<number>
}

/** C4: a person may give less than was proposed, never more; a text of their own they can always give. */
export const allowed = (proposed: Passing): readonly Passing[] => passings.slice(0, Math.max(passings.indexOf(proposed), passings.indexOf('summary')) + 1)

/** The choice that a wish comes to; or what is still missing, which is never guessed. */
export const choiceOf = ({ passing, summary, ticked }: Wish, parts: readonly Part[]): Choice | 'summaryNone' | 'partsNone' => {
  switch (passing) {
    case 'nothing':
      return { epochs: [], summary: null }
    case 'summary':
      return summary.trim() === '' ? 'summaryNone' : { epochs: [], summary: summary.trim() }
    case 'parts': {
      const epochs = parts.flatMap((part, at) => (ticked.has(at) ? part.epochs : []))
      return epochs.length === 0 ? 'partsNone' : { epochs, summary: null }
    }
    case 'all':
      return { epochs: parts.flatMap((part) => part.epochs), summary: null }
  }
}
