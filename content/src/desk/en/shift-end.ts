import type { ShiftEndWords } from '../de/shift-end.ts'

/** Before a counsellor goes: nobody is left in an empty room. */
export const shiftEnd: ShiftEndWords = {
  title: {
    duty: 'Before you go',
    out: 'Before you sign out',
    over: 'Your duty is over',
  },
  open: (count) => (count === 1 ? 'One conversation is still open' : `${count} conversations are still open`),
  text: (count) =>
    count === 1
      ? 'In one conversation somebody still waits at an open page. Nobody should sit in an empty room.'
      : `In ${count} conversations somebody still waits at an open page. Nobody should sit in an empty room.`,
  done: 'Everybody knows. You can go.',
  doneClosed: 'Nobody waits for you at an open page any more. You can go.',
  over: 'There is no hurry: these conversations go on as long as you are here.',
  state: {
    waits: 'waits for your reply',
    quiet: 'you wrote last, the person knows no more than that',
    answered: 'you have replied',
    sending: 'your message is on its way',
    told: 'knows when somebody is here again',
    arrived: 'has read when somebody is here again',
    covered: (name) => `${name} reads along and can reply`,
    proposed: 'the hand-over is proposed, the person decides',
    away: 'the page is closed right now, the person knows nothing new',
    left: 'ended or passed on',
    unread: 'the conversation is being opened',
  },
  standIn: 'Stand-in',
  handOver: 'Hand over',
  tell: 'Let them know',
  textLabel: (language) => `Your message in ${language}`,
  meaning: 'It means:',
  draft: 'Your draft has not been sent',
  keep: 'Offer that the conversation stays',
  send: 'Send this',
  sending: 'Encrypting',
  cancel: 'Not now',
  next: (when) => `The next duty in this language begins: ${when}.`,
  other: (language, when) => `No duty in ${language} is planned. The next chat duty begins: ${when}.`,
  there: 'Somebody with this language is still on duty.',
  none: 'The plan holds no next chat duty yet.',
  waiting: {
    title: (count) => (count === 1 ? 'One chat is still waiting' : `${count} chats are still waiting`),
    text: 'Nobody has taken it, and if you go now nobody is on duty. The page tells the person when somebody is here again. If you still have time, take it and let them know.',
    texts:
      'Nobody has taken them, and if you go now nobody is on duty. The pages say when somebody is here again. If you still have time, take one and let them know.',
  },
  stay: 'Stay for now',
  go: { duty: 'End duty', out: 'Sign out', over: 'Done' },
  although: { duty: 'Go anyway', out: 'Sign out anyway', over: 'Later' },
  means: {
    duty: 'If you go like this: as long as this window is open, the person does not see that your duty is over. Once you close it, their page says after about a minute that you have gone, and offers the queue. Nothing is kept unless they have chosen it.',
    out: 'If you sign out like this: after about a minute their page tells the person that you are not there any more, and offers the queue. Texts that were not sent are lost, and nothing is kept unless they have chosen it.',
    over: 'You find this again as long as the conversation is open.',
  },
}
