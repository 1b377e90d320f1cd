import type { Passing } from '@zop/wire'
import { dayOf } from '../look/clock.ts'
import type { Sentence } from '../notice/notices.ts'
import { language } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'

/** The line that stays with the one who handed over: the day, from whom to whom, what had been proposed to pass; what did pass is between the person and the others (P4). Nothing of the conversation. */
export const receiptOf =
  (
    { now, trust, signedIn }: Pick<Workspace, 'trust' | 'signedIn'> & { now(): number },
    proposed: { readonly centre: string; readonly passing: Passing | null } | null,
  ): Sentence =>
  ({ handOver }) => {
    const to = trust.current()?.directory.centres.find(({ id }) => id === proposed?.centre)?.name ?? '?'
    const from = signedIn.centre === null ? signedIn.name : `${signedIn.name}, ${signedIn.centre}`
    const receipt = handOver.receipt(dayOf(now(), language.value), from, to)
    return proposed?.passing ? `${receipt} ${handOver.proposedPassing(handOver.passings[proposed.passing])}` : receipt
  }
