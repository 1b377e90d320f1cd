import type { ConversationWords } from '../de/conversation.ts'
import { listIn } from '../list.ts'

const list = listIn('en')

/** Taking, reading, answering, ending. */
export const conversation: ConversationWords = {
  conversation: {
    name: (mark) => `Conversation ${mark}`,
    none: 'No conversation open',
    noneHint: 'Choose a conversation in the list. J and K move through it, T takes one.',
    noneWaiting: 'Somebody is waiting. Open the conversation with “Take”.',
    noneLead: 'There is nothing to read here for you',
    back: 'Back',
    beside: 'More',
    pane: 'Conversation',
    list: 'Messages',
    reading: 'Decrypting messages.',
    after: (others) => (others.length === 0 ? 'From here only the person and you can read' : `From here ${list(['the person', 'you', ...others])} can read`),
    readers: (others) => (others.length === 0 ? 'Only the person and you can read' : `${list(['The person', 'you', ...others])} can read`),
    pool: (centres) => `The person and ${centres} can read`,
    person: 'The person',
    me: 'You',
    colleague: 'Colleague',
    answer: 'Reply',
    answerHint: 'Ctrl and Enter send',
    send: 'Send',
    end: 'End conversation',
  },
  mark: {
    sending: 'sending',
    sent: 'sent',
    arrived: 'received',
    held: 'not sent',
    retry: 'Try again',
  },
  trouble: {
    missing: (count) =>
      count === 1
        ? 'One message before this one is missing. Ask what the person wrote.'
        : `${count} messages before this one are missing. Ask what the person wrote.`,
    damaged: 'Something arrived damaged and cannot be read. Ask the person to write it again.',
    notForUs: 'You cannot read this message. It was not encrypted for you.',
    broken: 'This conversation is no longer right: the server or somebody else changed it. Nothing goes out any more. End it and tell the coordination.',
    closed: 'Your key for this conversation is missing or damaged. You cannot read it or write in it. Ask your stand-in to take over, or speak with your lead.',
    unread: 'The conversation could not be loaded. We try again as soon as the connection is back.',
    sealing: (id) => `The message could not be encrypted. Nothing went out, your text is still there. Reload the page if you are stuck (number ${id}).`,
    tooLong: 'The text is too long for one message. Nothing went out. Split it in two.',
    opening: 'Goes out as soon as the conversation is decrypted.',
    notOpen: 'This conversation is not ready yet. Your text stays here.',
    noDirectory: 'While the directory is not valid nothing is sent. Your text stays here.',
    consentOver:
      'The person’s consent for your centre has run out. Only the person can say how it goes on: their page asks them when they are there next. Nothing went out.',
    held: 'This message is waiting: who can read has changed. Check beside the conversation who reads.',
  },
  take: {
    taken: (name, centre) => `${name} (${centre}) was faster.`,
    takenUnknown: 'Somebody else was faster.',
    gone: 'This conversation is no longer waiting. The person has left, or somebody was faster.',
    unreachable: 'The conversation was not taken because the connection is missing. It keeps waiting. Try again.',
    failed: 'The conversation was not taken. It keeps waiting. Try again.',
    damaged: 'Nobody can take this conversation: what the server shows of it is not right, or it was begun with a wrong key.',
    sealing: (id) => `The conversation could not be taken because encryption failed. It keeps waiting (number ${id}).`,
  },
  end: {
    title: 'End the conversation?',
    text: 'All messages of this conversation are deleted at once and for ever, for the person too. Tell them first that you are leaving now.',
    confirm: 'Yes, end and delete',
    keep: 'Keep writing',
    working: 'Deleting',
    failed: 'The conversation is still running. Check the connection and try again.',
    byMe: 'The conversation has ended. Everything in it is deleted.',
    byOther: (mark) =>
      `Conversation ${mark} has ended. The person ended or deleted it, was away too long, or the time of keeping is over. Everything in it is deleted.`,
    over: 'This conversation has ended',
    byPerson: 'The person ended or deleted it, was away too long, or the time of keeping is over. Everything in it is deleted, here too.',
  },
  beside: {
    title: 'About the conversation',
    readers: 'Who can read',
    person: 'The person',
    me: 'You',
    checked: 'checked',
    anonymous: 'anonymous',
    pool: (centres) => (centres === 1 ? 'Counsellors of 1 centre' : `Counsellors of ${centres} centres`),
    roles: { counsellor: 'Counsellor', 'stand-in': 'Stand-in' },
    poolState: 'until one takes it',
    actions: 'What you can do',
    keptUntil: (day) => `Kept until ${day}, because the person wants to come back. Then everything is deleted.`,
    stored: 'What is stored',
    nothing: 'Nothing for good. Until the end the messages lie encrypted on the server, then everything is deleted.',
    about: 'About the person',
    language: 'Language',
    audience: 'Writes',
    page: 'Their page',
    pageOpen: 'open',
    pageClosed: 'closed',
    pageClosedHint:
      'The person sees nothing right now. If they do not come back, the conversation is deleted 30 minutes after they left. If they reloaded or closed the page, they cannot go on writing here. They would have to begin anew.',
  },
}
