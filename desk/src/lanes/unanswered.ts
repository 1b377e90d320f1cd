import type { Content } from '../conversation/timeline.ts'

type Read = Pick<Content, 'entries'>

/** The record by which the conversation came to those who have it: a take, a hand-over, a way back. */
const cameBy = ({ entries }: Read) =>
  entries.findLast((entry) => entry.kind === 'record' && (entry.reason === 'take' || entry.reason === 'hand-over' || entry.reason === 'return'))

/** Whether nobody of those who have it now has written yet: what somebody of another centre wrote before is no answer of ours. */
export const awaitsFirst = (content: Read): boolean => {
  const came = cameBy(content)?.order ?? 0
  return !content.entries.some((entry) => 'from' in entry && entry.from !== 'seeker' && entry.order > came)
}

/** Whether it came to us without our having taken it, and waits for our first word. */
export const wasHanded = (content: Read): boolean => {
  const came = cameBy(content)
  return came?.kind === 'record' && came.reason !== 'take' && awaitsFirst(content)
}

/** When the person wrote what nobody of us has answered yet, the oldest of it, in milliseconds; null where the last word is ours. Never later than now: the person's clock is theirs. */
export const unansweredSince = ({ entries }: Read, now: number): number | null => {
  const answered = entries.findLast((entry) => 'from' in entry && entry.from !== 'seeker')?.order ?? 0
  const first = entries.find((entry) => 'from' in entry && entry.from === 'seeker' && entry.order > answered)
  return first && 'sent' in first ? Math.min(first.sent, now) : null
}

/** Whether nobody of us has written anything that this desk can read. */
export const neverAnswered = ({ entries }: Read): boolean => !entries.some((entry) => 'from' in entry && entry.from !== 'seeker')
