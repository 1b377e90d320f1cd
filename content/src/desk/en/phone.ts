import type { PhoneWords } from '../de/phone.ts'

export const phone: PhoneWords = {
  lead: 'Your lead',
  coordination: 'The coordination',
  reading: 'The number is loading.',
  unreachable: 'The number could not be loaded just now. Look into the plan of your centre.',
  missing: 'Number of your lead: not entered yet. Your lead can enter it under “Team”.',
  missingOwn: 'Number of your centre: not entered yet. You can enter it under “Team”.',
  missingUmbrella: 'Number of the coordination: not entered yet. You can enter it under “Umbrella”.',
  invented: 'Invented number, nobody answers here.',
  title: 'Whom does your team call in an emergency?',
  titleUmbrella: 'Whom do the centres call in an emergency?',
  hint: 'The number stands large in “What to do now”, for everybody in your centre. Choose one where somebody answers.',
  hintUmbrella: 'The number stands in “What to do now”, for all centres. Choose one where somebody answers.',
  label: 'Phone number',
  none: 'None entered yet.',
  save: 'Enter number',
  saving: 'Being entered',
  saved: 'The number is entered.',
  removed: 'No number is entered any more.',
  noNumber: 'That does not look like a phone number. Write digits only, for example 030 23125 100.',
  failed: {
    refused: 'That did not work. The number from before still stands.',
    unreachable: 'That did not arrive. The number from before still stands. Check the connection.',
  },
}
