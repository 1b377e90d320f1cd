import type { Entry } from '../conversation/timeline.ts'

/** How the question about a copy stands. Only the person's own answer to our question counts. */
export type Agreement = { readonly kind: 'none' } | { readonly kind: 'asked' | 'agreed'; readonly id: string; readonly reason: string }

/** The newest question, and whether the person has said yes to that one. */
export const agreementIn = (entries: readonly Entry[]): Agreement => {
  const asked = entries.findLast((entry) => entry.kind === 'export-asked' && entry.from !== 'seeker')
  if (asked?.kind !== 'export-asked') return { kind: 'none' }
  const { id, reason } = asked
  const agreed = entries.some((entry) => entry.kind === 'export-agreed' && entry.from === 'seeker' && entry.asked === id && entry.order > asked.order)
  return { kind: agreed ? 'agreed' : 'asked', id, reason }
}
