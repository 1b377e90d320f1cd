import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const en = {
  header: 'Counselling',
  title: 'Counselling, anonymous and free',
  description: 'Counselling by chat: anonymous, free of charge, no account.',
  skip: 'To the content',
  language: 'Language',

  demo: 'Demonstration: all centres and people here are invented.',

  live: {
    spoken: 'Languages:',
    spokenLater: 'At other times:',
    withoutScript: 'Without JavaScript we cannot show whether somebody is here.',
  },

  first: {
    heading: 'You are not alone.',
    lead: 'We listen. You decide.',
    facts: { free: 'free', anonymous: 'anonymous', noAccount: 'no account' },
    begin: 'Start a chat',
    letter: 'Write a message',
    returned: 'I have been here before',
    withoutScript:
      'The chat needs JavaScript: your browser uses it to encrypt every message before it leaves your device. Without JavaScript you cannot write here. You can always call.',
  },

  steps: {
    heading: 'What happens when you write',
    read: { title: 'You read four short points.', text: 'They say who can read along and what we cannot promise.' },
    write: { title: 'You write your message.', text: 'Your browser encrypts it before it leaves your device. You do not have to say your name.' },
    wait: { title: 'You wait until somebody is free.', text: 'You always see your place in the queue.' },
    talk: { title: 'A counsellor answers.', text: 'From then on you always see who can read. You can stop at any time. Only what you want to keep is kept.' },
  },

  limits: {
    heading: 'What we cannot promise',
    witness: { title: 'In court', text: 'Counsellors must keep your secrets. But a court can question them as witnesses. Then they may not stay silent.' },
    life: { title: 'If a life is in danger', text: 'Then we may have to get help. If we can, we talk to you first.' },
    child: { title: 'If a child is in danger', text: 'Then special rules apply. Ask us before you tell us about it.' },
    device: { title: 'If somebody watches your device', text: 'Then that person may be able to see what you write. We cannot protect you from that.' },
  },

  phone: {
    heading: 'Would you rather call?',
    lead: 'These numbers are not ours. A call may stay in the call list of your phone.',
    unchecked: 'As of {date}. Still to be checked by the umbrella organisation.',
  },

  bar: {
    danger: 'In danger?',
    exit: 'Leave this page',
  },
  exit: {
    heading: 'Leaving quickly',
    text: '“Leave this page” empties this page at once and opens another, neutral page. On a keyboard you can also press Shift three times.',
    history: 'Pages that you read before stay in the history of your browser.',
  },

  choose: { title: 'Counselling', heading: 'Counselling', lead: 'Please choose your language.' },
  lost: { title: 'Not found', heading: 'This page does not exist.', text: 'Perhaps the address is misspelt.', home: 'To the first page' },
} as const satisfies Like<typeof de>
