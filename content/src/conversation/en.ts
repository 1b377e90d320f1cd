import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const en = {
  title: 'Notes',
  titleNew: '({n}) Notes',
  language: 'Language',
  demo: 'Demonstration: all centres and people here are invented.',

  before: {
    gone: 'Have you written here before? On this device the conversation is gone. With an access code you can open it again. Without a code it is deleted after 30 minutes at the latest.',
    returned: 'I have been here before',
    letter: 'Rather write a message',
    letterMore: 'You do not have to wait. You come back with an access code and read the answer.',
    chat: 'Rather write in the chat',
    asked: 'I want to write in:',
    heading: 'Before you write',
    readers: {
      question: 'Who reads this?',
      checking: 'Your browser is checking who that is.',
      answer: {
        one: 'Counsellors of one centre can read this until one answers.',
        other: 'Counsellors of {n} centres can read this until one answers.',
      },
    },
    limits: {
      question: 'What are our limits?',
      answer: 'A court can question counsellors as witnesses. If a life or a child is in danger, they may have to get help.',
    },
    safe: {
      question: 'Is it safe right now?',
      answer: 'Is somebody reading along? Then it is better to wait. “Leave this page” empties everything at once.',
    },
    stored: {
      question: 'What is stored?',
      answer: 'Nothing stays. Everything is deleted when the chat ends, or 30 minutes after you leave.',
      letter: 'Your message stays here encrypted: for 30 days after the last message. You can choose 7 or 90 days and delete everything at any time.',
    },
    agree: 'I agree, continue',
    agreeClosed: 'In the chat your message is read only when somebody comes while this page stays open.',
  },

  strip: {
    label: 'Who is here',
    pool: { one: 'Counsellors of one centre, until one answers', other: 'Counsellors of {n} centres, until one answers' },
    checked: 'checked',
    unchecked: 'no longer checked',
    standIn: 'stand-in: {name}',
    away: '{name} is not connected right now. Please wait a moment.',
    covered: '{name} is not connected right now. {other} reads along and can answer.',
    kept: 'Nothing is kept.',
    keptUntil: 'Kept until {date}',
    letter: 'Kept as soon as you send.',
    alone: 'Nobody reads at the moment.',
    what: 'What exactly?',
    comeBack: 'Come back later',
  },

  write: {
    form: 'Writing',
    label: 'Your message',
    send: 'Send',
    sealing: 'Encrypting',
    first: 'Write whatever you want. One sentence is enough. The conversation begins with “Send”.',
    letter: 'Write whatever you want. One sentence is enough. Before sending you get your access code.',
    next: 'On to the access code',
    end: 'End conversation',
    keys: 'Ctrl + Enter sends. Enter makes a new line.',
  },

  waiting: {
    heading: 'Your message is here.',
    arriving: 'Your message is being sent.',
    letter: 'Your message has arrived.',
    answerBy: 'Answer by {date}.',
    letterMore: 'You can leave this page now. With your access code you come back. If you stay, it becomes a chat as soon as somebody is here.',
    back: 'You are waiting again.',
    unread: 'Whoever reads now knows only what you have passed on. Write what it is about.',
    keep: 'Come back later',
    keepMore: 'If your phone closes this page, everything is gone without an access code.',
    kept: 'Your conversation is kept. You can go and come back with your code.',
    more: 'More: how long, sound, calling',
    place: { one: 'You are next.', other: 'You are number {n} in the queue.' },
    onDuty: { one: 'One counsellor is on duty.', other: '{n} counsellors are on duty.' },
    nobody: 'Nobody can answer right now.',
    read: 'Your message is read when somebody comes while this page is still open.',
    readKept: 'Your message is read as soon as somebody comes.',
    call: 'Would you rather call?',
  },

  log: {
    label: 'Conversation',
    you: 'You',
    begun: 'Encrypted. The server cannot read along.',
    taken: '{name} is here now. From now on only the two of you can read.',
    takenWith: '{name} is here now. From now on these people can read: {all}. Nobody else.',
    marks: { sending: 'being sent', sent: 'sent', arrived: 'arrived', held: 'not sent' },
    again: 'Send again',
    older: 'Show older ones',
    former: '{name} no longer belongs to a centre',
    newer: 'See the new message',
  },

  lost: 'No connection. Your text stays here. We keep trying.',
  trouble: {
    sealing: 'The encryption did not work. Nothing was sent. Your text is still here. Please try again.',
    slow: 'The encryption takes too long. Nothing was sent. Your text is still here. Please try again.',
    busy: 'The server cannot store anything right now. Your text stays here. We keep trying.',
    unchecked: 'Your browser could not look up who may read just now. That is why it sent nothing. Your text is still here. Please try again.',
  },

  refused: {
    unreachable: 'The server does not answer. We keep trying.',
    call: 'You can always call:',
  },

  close: 'Close',

  later: {
    loading: 'One moment please.',
    missing:
      'This part of the page has not arrived. Your conversation goes on, your text stays. If “Load again” does not help, the page was renewed. Then reload all of it. Without an access code the conversation is gone after that.',
    again: 'Load again',
  },

  more: {
    file: 'File',
    voice: 'Voice note',
    early: 'This works as soon as somebody has answered you.',
    drop: 'Drop the file here',
  },

  bug: 'We made a mistake here. If something no longer works, please start again, or call. Reference: {id}',

  bar: { danger: 'In danger?', exit: 'Leave this page' },
} as const satisfies Like<typeof de>
