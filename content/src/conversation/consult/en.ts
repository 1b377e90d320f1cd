import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const en = {
  intro:
    'Please write without names, dates and addresses. Before sending, your browser checks whether any of these are still in the text. It does not find everything.',
  heading: 'Could this show who it is about?',
  lead: 'Nothing has been sent yet. Your browser has found these places in your text:',
  alone: 'The check runs on your device only. It does not find everything: please read your text once more yourself.',
  whole: 'Your text with the places found',
  change: 'Change',
  send: 'Send as it is',
  kinds: {
    name: 'name',
    phone: 'phone number',
    date: 'date',
    year: 'year of birth',
    address: 'address',
    mail: 'e-mail address',
    plate: 'number plate',
    number: 'number or file reference',
    iban: 'bank account',
  },
} as const satisfies Like<typeof de>
