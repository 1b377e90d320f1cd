import type { Words } from '../words.ts'

/** The times of a month: at which somebody should be there. */
export const slots = {
  title: 'Zu welchen Zeiten soll jemand da sein?',
  intro: 'Diese Woche wiederholt sich im ganzen Monat. Bei der Zeitumstellung zählt die wirkliche Dauer.',
  row: (number: number) => `Zeit ${number}`,
  name: 'Was',
  days: 'Tage',
  weekdays: { 1: 'Mo', 2: 'Di', 3: 'Mi', 4: 'Do', 5: 'Fr', 6: 'Sa', 7: 'So' },
  from: 'von',
  to: 'bis',
  channel: 'Kanal',
  minimum: 'mindestens',
  wanted: 'gewünscht',
  languages: 'Sprachen',
  experienced: 'mit einer erfahrenen Person',
  onePerCentre: 'höchstens eine Person je Stelle',
  add: 'Weitere Zeit',
  delete: 'Entfernen',
  remove: (name: string) => `${name} entfernen`,
  save: 'Zeiten übernehmen',
  saved: (count: number) => (count === 1 ? '1 Dienst steht im Plan.' : `${count} Dienste stehen im Plan.`),
  holidays: 'Feiertage in diesem Monat',
  noHolidays: 'Kein Feiertag in den Ländern der Stellen.',
  failed: {
    'missing-hour': (day: string, wall: string) => `Am ${day} gibt es ${wall} Uhr nicht: Die Uhr wird vorgestellt. Wählen Sie eine andere Zeit.`,
    'impossible-pattern': (name: string) => `${name}: Wählen Sie mindestens einen Tag, zwei Uhrzeiten, und nicht mehr Personen mindestens als gewünscht.`,
    twice: 'Zwei Zeiten sind gleich. Eine davon genügt.',
    version: 'Jemand hat den Monat gerade geändert. Sie sehen den neuen Stand. Übernehmen Sie noch einmal.',
    past: 'Dienste, die schon begonnen haben, ändern sich nicht mehr.',
    other: 'Das ging nicht. Der Plan ist wie vorher. Prüfen Sie die Verbindung.',
    browser: 'Dieser Browser kann Kalender noch nicht rechnen. Nehmen Sie hierfür einen neueren.',
  },
  replaces: 'Wer auf einem Dienst steht, den es dann nicht mehr gibt, hat ihn nicht mehr.',
}

export type SlotsWords = Words<typeof slots>
