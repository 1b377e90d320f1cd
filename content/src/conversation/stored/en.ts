import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const en = {
  heading: 'What is stored about me?',
  loading: 'We are asking the server.',
  unreachable: 'The server is not answering right now. Please try again.',
  again: 'Ask again',
  since: 'This conversation has been here since {date}.',
  kept: 'It is kept until {date} if nobody writes any more. That is {days} days after the last message.',
  notKept: 'Nothing is kept. Everything is deleted when the chat ends or 30 minutes after you leave.',
  messages: { one: 'One message, {size}.', other: 'Your messages and ours and marks such as “arrived”: {n} in all, {size}.' },
  between: 'From {oldest} to {newest}.',
  files: { one: 'One file, {size}.', other: '{n} files, {size}.' },
  noFiles: 'No files.',
  records: 'A list of who could read from when, {size}.',
  notes: {
    none: 'No notes of the counsellors.',
    some: { one: 'One note of the counsellors, {size}.', other: '{n} notes of the counsellors, {size}.' },
    newest: 'The last of {date}.',
    until: 'They are deleted at the latest: {date}.',
    ask: 'You can ask in the conversation what the notes say. Write for example: “What have you noted about me?”',
  },
  exports: {
    none: 'Nobody has made a copy for their own files.',
    some: 'With your yes somebody has made a copy for their own files: {dates}.',
    there: 'This copy lies at the counselling centre. We cannot delete it from here. Ask for it there.',
  },
  unreadable: 'The server can read nothing of it. It sees only numbers, sizes, hours, your language, and who answers.',
  consent: 'You have said yes to another centre reading along.',
  withdraw: 'Take back my yes',
  erase: {
    button: 'Delete everything now',
    heading: 'Do you want to delete everything?',
    text: 'Then everything is gone at once: here, on the server and with the counsellors. Your access code opens nothing any more. It cannot be brought back.',
    yes: 'Yes, delete everything',
    no: 'No, delete nothing',
    working: 'Everything is being deleted. Please leave this page open for a moment.',
    trouble: 'The deletion is not confirmed yet. We keep trying.',
  },
  back: 'Back to the conversation',
} as const satisfies Like<typeof de>
