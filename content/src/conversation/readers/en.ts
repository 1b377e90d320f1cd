import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const en = {
  pool: {
    heading: 'Back to the queue',
    text: {
      one: 'Then counsellors of one centre can read what you write from now on, until one answers.',
      other: 'Then counsellors of {n} centres can read what you write from now on, until one answers.',
    },
    out: 'Whoever has read so far reads no more.',
    history: 'They should also read what we have written so far',
    fresh: 'Without the tick you start anew there: nobody sees what was before.',
    yes: 'Yes, back to the queue',
  },
  withdraw: {
    heading: 'Take back my consent',
    text: '{names} of {centre} can then read nothing new. What they have read already we cannot bring back.',
    after: 'After that nobody reads. You then choose how to go on.',
    yes: 'Yes, take back my consent',
  },
  again: {
    heading: 'Who should read now?',
    text: 'Nobody reads at the moment. Your conversation is still there.',
    people: 'Again {names}, {centre}',
    history: 'They should also read what has been written since',
    pool: 'Counsellors of all centres (the queue)',
    nobody: 'Nobody for now',
    yes: 'Let it be so',
  },
  no: 'No, change nothing',
  working: 'One moment please.',
  trouble: {
    lost: 'In this moment it has changed who reads. So nothing has happened. Please look and decide again.',
    unreachable: 'No connection. Nothing has changed yet. Please try again.',
    refused: 'The server did not accept it. Nothing has changed. Please try again.',
    unchecked: 'Your browser could not look up just now who may read. Nothing has changed. Please try again.',
  },
} as const satisfies Like<typeof de>
