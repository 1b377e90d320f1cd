import type { Words } from '../words.ts'

/** Trainings, team meetings and intervision: dates in the same calendar that staff nothing. */
export const meeting = {
  title: 'Fortbildung, Team, Intervision',
  hint: 'Termine stehen im selben Kalender. Wer dabei ist, wird in dieser Zeit nicht für Dienste eingeplant.',
  none: 'In diesem Monat gibt es noch keinen Termin.',
  noneToRead: 'In diesem Monat steht kein Termin.',
  add: 'Termin eintragen',
  change: 'Ändern',
  edit: (title: string) => `Ändern: ${title}`,
  remove: (title: string) => `Löschen: ${title}`,
  kind: 'Was ist es?',
  name: 'Titel',
  nameHint: 'Alle im Verbund lesen ihn. Keine Namen von Ratsuchenden.',
  day: 'Tag',
  from: 'von',
  to: 'bis',
  whose: 'Für wen?',
  everybody: 'Für alle',
  save: 'Termin speichern',
  cancel: 'Abbrechen',
  sure: (title: string) => `${title} löschen?`,
  sureHint: 'Er verschwindet für alle aus dem Kalender.',
  yes: 'Löschen',
  saved: (title: string) => `${title} steht im Kalender.`,
  removed: (title: string) => `${title} ist gelöscht.`,
  mine: 'Termine',
  failed: {
    day: 'Der Tag liegt nicht in diesem Monat.',
    over: 'Dieser Tag ist schon vorbei. Wählen Sie einen anderen.',
    begun: 'Diese Zeit hat heute schon begonnen. Wählen Sie eine spätere.',
    time: 'Diese Zeit gibt es an dem Tag nicht: Die Uhr wird vorgestellt.',
    name: 'Geben Sie dem Termin einen Titel.',
    version: 'Jemand hat den Monat gerade geändert. Sie sehen den neuen Stand. Speichern Sie noch einmal, wenn es noch passt.',
    past: 'Was begonnen hat, ändert sich in einem verbindlichen Plan nicht mehr.',
    many: 'In einem Monat gehen höchstens 600 Dienste und Termine.',
    other: 'Das ging nicht. Der Kalender ist wie vorher. Prüfen Sie die Verbindung.',
  },
  clash: (names: string) => `In dieser Zeit haben schon Dienst: ${names}. Sie behalten ihn. Wer zum Termin soll, muss tauschen.`,
}

export type MeetingWords = Words<typeof meeting>
