import type { HandOverWords } from '../de/hand-over.ts'
import { listIn } from '../list.ts'

const list = listIn('en')

/** Hand-over to another centre: proposed here, decided by the person alone. */
export const handOver: HandOverWords = {
  handOver: {
    title: 'Hand over to another centre',
    open: 'Hand over',
    text: 'You propose, two people of the other centre accept by name, the person decides. Until they agree it stays with you, and the other centre sees only your name, the language, and whether it is a chat or a letter.',
    centre: 'Which centre',
    passing: 'What passes',
    passings: {
      nothing: 'nothing, it begins anew',
      summary: 'a summary that the person can change',
      parts: 'parts that the person chooses',
      all: 'the whole conversation',
    },
    days: 'How long the centre may read',
    daysOf: (days) => `${days} days`,
    summary: 'Summary',
    summaryHint: 'The person reads it, changes it and sends it on themselves.',
    propose: 'Propose',
    proposing: 'Proposing',
    noCentre: 'The directory names no other centre.',
    emptySummary: 'Write the summary first.',
    failed: 'The proposal did not go out. Check the connection and try again.',
    notNow: 'That is not possible right now: this conversation is not ready, or the directory is not valid. Nothing went out.',
    state: 'Proposal of a hand-over',
    open0: (centre) => `${centre} has been asked. Nobody there has accepted yet.`,
    open1: (centre) => `${centre}: one person has accepted, a second one is missing.`,
    open2: (centre) => `${centre}: two people have accepted. Now the person decides.`,
    refused: (centre) => `The person does not want to go to ${centre}. Everything stays as it is. Ask what they would prefer.`,
    withdraw: 'Take the proposal back',
    understood: 'Understood',
    withdrawFailed: 'The proposal still stands. Try again.',
    receipt: (day, from, to) => `${day}: handed from ${from} to ${to}, with the person’s consent.`,
    passed: { nothing: 'Nothing passed.', summary: 'A summary passed.', parts: 'Chosen parts passed.', all: 'The whole conversation passed.' },
    close: 'Close',
  },
  incoming: {
    title: 'Requests to your centre',
    from: (name, centre) => `${name}, ${centre}`,
    unchecked: 'Who asks could not be checked. Do not accept.',
    checking: 'Checking who asks.',
    passing: (what) => `To pass: ${what}`,
    until: (day) => `You could read until ${day}.`,
    hint: 'With your yes the person sees your name. Two accept: the first answers, the second stands in. Then the person decides.',
    who: (names) => `Accepted: ${list(names)}`,
    nobody: 'Nobody has accepted yet.',
    accept: 'Accept by my name',
    leave: 'Take my yes back',
    waiting: 'Now the person decides.',
    failed: 'Nothing has changed. Check the connection and try again.',
  },
}
