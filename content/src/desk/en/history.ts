import type { HistoryWords } from '../de/history.ts'

const who = (name: string | null): string => name ?? 'Somebody who has left'
const whom = (name: string | null): string => name ?? 'somebody who has left'

export const history: HistoryWords = {
  title: 'History',
  hint: 'What was changed in this month, the newest first. You see what you may see of the plan.',
  none: 'Nothing has changed in this month yet.',
  more: (count) => `Show ${count} older`,
  oldest: 'Older entries are not listed here.',
  unreachable: 'The history could not be read. Check the connection.',
  again: 'Once more',
  at: (hour) => `${hour} o’clock`,
  duty: 'a duty that is not there any more',
  forWhom: (name) => `, for ${name}`,
  bent: (rule) => `Although there is a rule: ${rule}.`,
  says: {
    planned: ({ by }) => `${who(by)} had a proposal worked out.`,
    assigned: ({ by, from, to, when }) =>
      from === null ? `${who(by)} put ${whom(to)} on: ${when}.` : `${who(by)} put ${whom(to)} on instead of ${from}: ${when}.`,
    removed: ({ by, from, when }) => (by === null ? `${who(from)} does not have this duty any more: ${when}.` : `${by} took ${whom(from)} off: ${when}.`),
    moved: ({ by, from, when }) => `${who(by)} moved the duty of ${whom(from)}: ${when}.`,
    offered: ({ by, from, when }) => `${who(by)} offered a duty of ${whom(from)}: ${when}.`,
    swapped: ({ from, to, when }) => `${who(to)} swapped and comes instead of ${whom(from)}: ${when}.`,
    taken: ({ from, to, when }) => (from === null ? `${who(to)} stepped in: ${when}.` : `${who(to)} stepped in for ${from}: ${when}.`),
    absent: ({ by, from, when }) => (by === from ? `${who(from)} cannot come: ${when}.` : `${who(by)} entered that ${whom(from)} cannot come: ${when}.`),
    away: ({ by, from }) => (by === from ? `${who(by)} is reported absent.` : `${who(by)} reported ${whom(from)} absent.`),
    closedCentre: ({ by }) => `${who(by)} reported a whole centre absent.`,
    returned: ({ by, from }) => (from === null || by === from ? `${who(by)} took back an absence.` : `${who(by)} entered that ${from} is back.`),
    draft: ({ by }) => `${who(by)} took the plan back to draft.`,
    consultation: ({ by }) => `${who(by)} gave the plan to the centres for their word.`,
    binding: ({ by }) => `${who(by)} made the plan binding.`,
    closed: ({ by }) => `${who(by)} closed the month.`,
    slots: ({ by }) => `${who(by)} changed the times of the month.`,
    said: ({ by, from }) => `${who(by)} entered the times of ${whom(from)}.`,
  },
  rules: {
    availability: 'not promised for that time',
    overlap: 'two duties at the same time',
    day: 'already a duty on that day',
    rest: 'less than 11 hours of rest',
    week: 'more duties in the week than agreed',
    month: 'more hours in the month than agreed',
    centre: 'two from the same centre',
    status: 'how the plan stood',
    past: 'already over',
    full: 'all places were taken',
    absent: 'reported absent',
    off: 'no duty was running',
    gone: 'the duty was not there any more',
  },
}
