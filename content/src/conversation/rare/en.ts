import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const en = {
  past: {
    heading: 'Welcome back.',
    last: 'The last time something happened here: {date}. Does that seem wrong to you? Then perhaps somebody else knows your code.',
    readers: 'What you write now is read by: {names}.',
    pool: 'What you write now can be read by counsellors of all centres, until one answers.',
    folded: 'The earlier messages are folded, in case somebody else is looking at this screen.',
    unfold: 'Show earlier messages',
    older: 'Show older ones',
    loading: 'Older messages are being fetched.',
    failed: 'Older messages could not be fetched. Nothing is lost.',
    again: 'Try again',
    start: 'What is kept begins here.',
  },

  trouble: {
    tooLong: 'The text is too long. Please split it into several messages.',
    limit: 'That was a lot of messages in a short time, or the server is very busy. Your text stays here. We will try again shortly.',
    full: 'Very many people are waiting right now. We cannot take a new conversation. Your text stays here, and we keep trying. If it is urgent, please call.',
    refused: 'The server did not accept the message. Your text is still here. Please try again, or call.',
    readersChanged: 'Somebody else reads along now than before. That is why we did not send this message. Please look above to see who is here.',
    ending: 'Ending has not worked yet. We keep trying. Everything is deleted at the latest 30 minutes after you leave.',
    code: 'There is an access code in your message. That is why we did not send it. The code is only for you. None of us asks for it. Please take it out of the text.',
    visit: 'Your browser could not record just now who reads from now on. That is why it sent nothing. Your text is still here. Please try again.',
    hidden:
      'The server says that something has changed here. But it does not show it to your browser. That is why your message was not sent. Your text is still here, and the server cannot read it. Please try again. If that does not help, please call.',
    unconfirmed: 'Nothing of yours is on the server right now. But a message may still be on its way. We will look again in a moment.',
  },

  waiting: {
    span: 'Lately people have waited {least} to {most} minutes here.',
    spanShort: 'Lately people have waited less than {most} minutes here.',
    honestKept: 'We do not know how long it will take.',
    honest: 'We do not know how long it will take. Please keep this page open.',
    sound: 'Sound on when an answer comes',
    soundMore: 'Only while this page is open. The title then shows a number too.',
  },

  line: {
    changed: 'From now on these people can read: {all}. Nobody else.',
    answers: '{name} answers you.',
    missing: { one: 'One message is missing here. Please ask about it.', other: '{n} messages are missing here. Please ask about them.' },
    damaged: 'A message arrived here that your browser could not open. Please ask about it.',
    elsewhere:
      'This conversation is open on another device or in another window too. Was that not you? Then somebody knows your code. Do not write here any more, or delete everything.',
    me: 'Yes, that was me',
    erase: 'Delete everything',
    summary: '{name} proposed this summary for another centre. It stands in your conversation.',
    summaryShow: 'Read the summary',
  },

  referral: {
    heading: '{name} suggests this centre to you:',
    call: 'Call',
    languages: 'Speaks',
    times: 'Times',
    website: 'To the website of the centre',
    hint: 'You decide. A call can show in the call list of your phone.',
  },

  gone: {
    heading: '{name} is no longer there.',
    text: { one: 'For one minute nobody has been connected. We do not know why.', other: 'For {n} minutes nobody has been connected. We do not know why.' },
    now: 'Nobody is connected any more since just now. We do not know why.',
    wait: 'Wait',
    waitMore: 'Perhaps only the connection is lost. Others of the centre know about it now.',
    pool: 'Back to the queue',
    poolMore: 'Then somebody else can answer, also of another centre.',
    keep: 'Keep it and come back later',
    keepMore: 'Then you can go. With your access code you read the answer later.',
    letter: 'Just go on writing. Your message is read as soon as somebody is back.',
    chat: 'You can go on writing. As long as this page is open, nothing is lost.',
  },

  muted: {
    heading: 'You cannot send anything here right now.',
    text: 'The counsellors have made a pause until {date}. After that you can write here again. What you have typed stays as long as this page is open.',
    call: 'If you need help now:',
  },

  stopped: {
    expired: {
      heading: 'You cannot write here right now.',
      text: 'Your browser can no longer check who would read your message. That is why it sends nothing. Perhaps the date on your device is wrong. Please check date and time.',
      next: 'Your browser keeps trying while this page is open. As soon as it works, you can go on writing here.',
    },
    unvouched: {
      heading: 'Your browser sends nothing more here.',
      text: 'No counselling centre vouches for {name} any more. Please do not write here any further.',
      next: 'What you sent before, {name} could read. You can start a new conversation. Then somebody else answers.',
    },
    nobody: {
      heading: 'Nobody of those who read is here any more.',
      text: 'No counselling centre vouches for any of them any more. That is why your browser sends them nothing.',
      next: 'You can go back to the queue. Then somebody else answers. Or you start anew.',
    },
    alone: {
      heading: 'Nobody reads at the moment.',
      text: 'Your conversation is still there. Only you can read it.',
      next: 'Choose who should read now.',
      choose: 'Choose who reads',
    },
    closed: {
      heading: 'This part could not be opened.',
      text: 'Somebody has taken over the conversation, but your browser did not get the key for it. That is why you can read nothing new here and send nothing.',
      next: 'What you sent before could only be read by those who were named here. Please start a new conversation. The old one is deleted after 30 minutes at the latest.',
      without: 'Go on without {name}',
    },
  },

  broken: {
    pool: 'Back to the queue',
    heading: 'We have stopped here.',
    text: 'What the server sent does not fit together. Perhaps somebody is trying to read along. That is why your browser sends nothing more in this conversation.',
    before: 'What is marked “sent” above could only be read by those who were named.',
    fresh: 'Start a new conversation',
  },
  end: {
    button: 'End conversation',
    heading: 'Do you want to end the conversation?',
    text: 'Then everything is deleted at once, here and on the server. It cannot be brought back.',
    kept: 'The conversation is kept until {date}. You can simply go and come back with your code. Or you delete everything.',
    stay: 'Go and come back later',
    leave: 'You leave the page with “Leave this page” below. The conversation stays here.',
    receipt: { one: 'One entry deleted', other: '{n} entries deleted: messages, marks and keys' },
    today: 'today, {time}',
    copies: {
      one: 'In one hour at the latest the last copy of the key is gone too.',
      other: 'In {n} hours at the latest the last copy of the key is gone too.',
    },
    noCopies: 'There are no copies any more, not in backups either.',
    yes: 'Yes, end and delete',
    no: 'No, keep writing',
    working: 'The conversation is being ended.',
    done: 'The conversation has ended.',
    deletedHere: 'Everything was deleted.',
    byOthers: 'The conversation was ended.',
    deletedThere: 'Everything on the server was deleted. What you still see here is only in this window. It is gone when you leave.',
    clear: 'Clear what is shown',
    fresh: 'Start a new conversation',
    thanks: 'You can write again at any time.',
    unsent: 'Not sent yet, nobody has read it:',
  },

  exactly: {
    sealed: 'Your messages lie on the server encrypted. The server cannot read them.',
    deleted: 'When the conversation ends, everything is deleted at once. That also happens 30 minutes after you have left this page.',
    visible: 'The server sees: your language, roughly when and how much is written, and who answers. It does not store your internet address.',
    untilThen: 'It is kept because you want to come back. The time counts from the last message. After that everything is deleted.',
    keep: 'Come back later',
    change: 'Change how long',
    withdraw: 'Take back my yes',
    about: 'What is stored about me?',
    proof: '“Checked” means: your browser has worked out that the counselling centre vouches for this person and that the centre belongs to the network.',
  },

  refused: {
    heading: 'You cannot write here right now.',
    origin: 'This address is not ours. Please do not write anything here.',
    expired:
      'Your browser could not check who would read your message. Perhaps the date on your device is wrong. Please check date and time and load the page again.',
    signature: 'Your browser could not check who would read your message. That is why nothing is sent here.',
    crypto: 'Your browser cannot encrypt your messages safely. That is why nothing is sent here. Please use a newer browser.',
    again: 'Load the page again',
  },
} as const satisfies Like<typeof de>
