import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const en = {
  heading: 'I have been here before',
  text: 'Enter your access code: the 7 words or the number. Capital letters, spaces and hyphens do not matter.',
  label: 'Your access code',
  open: 'Open the conversation',
  opening: 'Opening',
  back: 'Back',
  working: 'Your browser checks the code and works out the keys. On an old phone this can take a moment.',
  wrong: {
    length: 'This is not a whole code yet. It has 7 words or 24 digits.',
    words: { one: 'That is 1 word. There must be 7.', other: 'Those are {n} words. There must be 7.' },
    digits: { one: 'That is 1 digit. There must be 24.', other: 'Those are {n} digits. There must be 24.' },
    word: '“{word}” is not a word of a code. Perhaps a typing mistake?',
    near: '“{word}” is not a word of a code. Did you mean:',
    check: 'This code is not right. Perhaps a word or a digit is swapped. We have sent nothing to the server.',
  },
  nothing: 'There is nothing under this code (any more). Perhaps the time is over, or somebody has deleted everything. You can start anew.',
  unreachable: 'The server is not answering right now. Your code is right, and nothing is lost. Please try again.',
  lost: 'Do you not have the code any more? Nobody can replace it, not even we. Without a code there is still a new conversation.',
  fresh: 'New conversation',
} as const satisfies Like<typeof de>
