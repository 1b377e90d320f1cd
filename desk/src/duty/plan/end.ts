import type { Planning } from '@zop/wire'
import type { Sentence } from '../../notice/notices.ts'

/** How planning ended, and that a plan that could not be made has changed nothing. */
export const endOf =
  ({ ended, why }: Planning): Sentence =>
  ({ plan }) => {
    if (ended === 'planned') return plan.planned
    if (ended === 'stopped') return plan.stopped
    const known = plan.planningFailed
    return why !== null && Object.hasOwn(known, why) ? known[why as keyof typeof known] : known.other
  }
