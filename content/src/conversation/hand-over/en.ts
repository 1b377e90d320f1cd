import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const en = {
  checking: 'Your browser is checking who this is.',
  unchecked: {
    heading: 'A hand-over that is not right',
    text: 'A hand-over was proposed. But your browser could not check who would read along then. So nothing happens. Please ask about it.',
    hide: 'Hide this',
  },

  ask: {
    heading: 'Would you like another centre to help you?',
    by: '{name} suggests that {centre} goes on writing with you.',
    who: 'Who would read?',
    answers: 'answers you',
    standsIn: 'reads along as a stand-in',
    checked: 'checked',
    onlyThey: '{name} will then no longer read along.',
    until: 'For how long?',
    untilText: 'Until {date}. After that your consent ends. You can also take it back earlier, at any time.',
    passing: 'What should the new centre know?',
    suggested: 'suggested',
    nothing: 'Nothing. I tell them myself what I want to tell.',
    summary: 'A summary. I can change it first.',
    parts: 'Single days of this conversation that I choose.',
    all: 'The whole conversation so far.',
    summaryLabel: 'Summary: the new centre gets this as the first message from you.',
    summaryFrom: '{name} has written this text for you. You can change or delete anything.',
    partsLabel: 'Which days?',
    partsNone: 'Please choose at least one day, or choose “Nothing” above.',
    summaryNone: 'The summary is empty. Write something, or choose “Nothing” above.',
    notes: 'Notes that counsellors have made for themselves never go along.',
    free: 'Saying no costs nothing. Then everything stays as it is.',
    agree: 'Yes, I consent',
    refuse: 'No, everything should stay as it is',
    later: 'You do not have to decide now. You can keep writing and ask first.',
  },

  working: {
    agreeing: 'The hand-over is being encrypted and stored.',
    refusing: 'Your no is being sent.',
    withdrawing: 'Your consent is being taken back.',
    changing: 'Being stored.',
  },
  failed: {
    lost: 'Something has changed meanwhile. Please look again and then decide.',
    unreachable: 'No connection. Nothing has happened. Please try again.',
    refused: 'The server did not accept this. Nothing has happened. Please try again.',
    sealing: 'The encryption did not work. Nothing has happened. Please try again.',
    nobody: 'None of these people is there any more. Please choose something else.',
    summary: 'The hand-over holds. Only the summary has not been sent yet.',
    summaryAgain: 'Send the summary',
  },

  refusedDone: 'You said no. Everything stays as it is.',

  receipt: {
    given: 'On {date} you consented: {centre} now reads with you, until {until}.',
    passed: {
      nothing: 'Nothing from before went along.',
      summary: 'Your summary went along, nothing else.',
      all: 'The whole conversation so far went along.',
      parts: { one: 'One day of the conversation went along.', other: '{n} days of the conversation went along.' },
    },
    withdrawn: 'On {date} you took your consent back. Since then only you can read.',
    pool: 'Since {date} the conversation is waiting for an answer again. Counsellors of all centres can read new messages until one answers.',
    returned: 'Since {date} these people read along again: {names}.',
  },

  standing: {
    heading: 'Do you want to take your consent back?',
    what: 'Then {centre} reads nothing new from now on, and the keys to everything so far are deleted there. What somebody has read already cannot be made unread.',
    next: 'After that we ask you who should write with you instead.',
    yes: 'Yes, take it back',
    no: 'No, leave it',
  },

  after: {
    heading: 'Who should write with you now?',
    alone: 'At the moment only you can read.',
    expired: 'Your consent for {centre} has ended. So your browser sends nothing there any more.',
    previous: '{names} of {centre} again',
    pool: 'Counsellors of all centres, until one answers',
    nobody: 'Nobody for now',
    stay: 'It should stay as it is',
    history: 'What may they read of what was before?',
    historyNone: 'Nothing from before',
    historyParts: 'Only these days:',
    historyAll: 'Everything from before',
    choose: 'Go on like this',
  },

  part: { yours: 'You: {text}', theirs: '{name}: {text}' },

  copy: {
    heading: 'May {name} keep a copy?',
    text: '{name} would like to keep this conversation outside of this place.',
    reason: 'Reason:',
    what: 'The copy is encrypted. We cannot delete it later, and a court can demand it. Under “What is stored about me?” you can see that it exists.',
    free: 'Saying no costs nothing.',
    yes: 'Yes, allow a copy',
    no: 'No, no copy',
    working: 'Your yes is being sent.',
    agreed: 'You have allowed a copy.',
    refused: 'No copy is made. {name} learns of that only if you write it.',
  },
} as const satisfies Like<typeof de>
