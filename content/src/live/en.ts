import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const en = {
  asking: 'We are checking whether somebody is here.',
  open: 'The chat is open',
  openUntil: 'The chat is open until {time}',
  here: 'Somebody is here now and will answer you.',
  full: 'The chat is open, but full',
  many: 'Many are waiting right now. Rather write a message.',
  opens: 'The chat opens {time}',
  closed: 'Nobody is in the chat right now',
  unplanned: 'We do not know yet when the chat opens again.',
  again: 'The next time: {time}.',
  due: 'Somebody should be here, and we have asked them.',
  latest: 'Somebody will be here {time} at the latest.',
  missed: 'Nobody has been here since {time}. We are sorry.',
  write: 'Write now, answer by {date}.',
  keyless: 'Nobody here can read your message just now',
  instead: 'Please call, or come back later.',
  unknown: 'We do not know if somebody is here',
  call: 'This display is not working now. You can always call.',
  answer: 'Answer by {date}',
  perhaps: ', perhaps in German or English',
  week: 'Last week somebody was in the chat for at least {hours} hours on {days} of 7 days. {of} days are promised.',

  unspoken: 'Nobody can answer in {language} right now.',
  others: 'Somebody is here now, but not in {language}.',
  neverSpoken: 'We do not know yet when that is possible again.',
  otherwise: 'The answer may come in German or English.',

  /** English is that of Britain: the day before the month, 24 hours. */
  locale: 'en-GB',
  clock: '{time}',
  clockAbroad: '{time} German time',
  at: '{day} at {clock}',
  by: '{day}, {clock}',
  midnight: 'midnight',
  tonight: 'tonight at midnight',
  today: 'today',
  tomorrow: 'tomorrow',
  on: 'on {day}',
} as const satisfies Like<typeof de>
