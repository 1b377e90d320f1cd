import type { Content } from '../conversation/timeline.ts'

type Read = Pick<Content, 'entries'>

/** When the person wrote what nobody of us has answered yet, the oldest of it, in milliseconds; null where the last word is ours. Never later than now: the person's clock is theirs. */
export const unansweredSince = ({ entries }: Read, now: number): number | null => {
  const answered = entries.findLast((entry) => 'from' in entry && entry.from !== 'seeker')?.order ?? 0
  const first = entries.find((entry) => 'from' in entry && entry.from === 'seeker' && entry.order > answered)
  return first && 'sent' in first ? Math.min(first.sent, now) : null
}

/** Whether nobody of us has written anything that this desk can read. */
export const neverAnswered = ({ entries }: Read): boolean => !entries.some((entry) => 'from' in entry && entry.from !== 'seeker')
