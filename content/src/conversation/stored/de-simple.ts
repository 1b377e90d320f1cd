import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  heading: 'Was ist über mich gespeichert?',
  loading: 'Wir fragen den Server.',
  unreachable: 'Unser Server antwortet gerade nicht. Bitte versuchen Sie es noch einmal.',
  again: 'Noch einmal fragen',
  since: 'Dieses Gespräch ist hier seit {date}.',
  kept: 'Es bleibt hier bis {date}, wenn niemand mehr schreibt. Das sind {days} Tage nach der letzten Nachricht.',
  notKept: 'Wir heben nichts auf. Wir löschen alles am Ende vom Chat. Oder 30 Minuten, nachdem Sie gehen.',
  messages: {
    one: 'Eine Nachricht, {size}.',
    other: 'Ihre und unsere Nachrichten und Zeichen wie „angekommen“: zusammen {n} Stück, {size}.',
  },
  between: 'Von {oldest} bis {newest}.',
  files: { one: 'Eine Datei, {size}.', other: '{n} Dateien, {size}.' },
  noFiles: 'Keine Dateien.',
  records: 'Eine Liste: Wer konnte wann mitlesen? {size}.',
  notes: {
    none: 'Keine Notizen von Berater*innen.',
    some: { one: 'Eine Notiz von Berater*innen, {size}.', other: '{n} Notizen von Berater*innen, {size}.' },
    newest: 'Die letzte ist vom {date}.',
    until: 'Wir löschen sie spätestens: {date}.',
    ask: 'Was steht in den Notizen? Das können Sie im Gespräch fragen. Schreiben Sie zum Beispiel: „Was haben Sie über mich notiert?“',
  },
  exports: {
    none: 'Niemand hat eine Kopie gemacht.',
    some: 'Sie haben Ja gesagt. Dann hat jemand eine Kopie für die eigenen Akten gemacht: {dates}.',
    there: 'Diese Kopie ist bei der Beratungsstelle. Wir können sie hier nicht löschen. Fragen Sie dort danach.',
  },
  unreadable: 'Unser Server kann nichts davon lesen. Er sieht nur: Wie viel? Wie groß? In welcher Stunde? In welcher Sprache? Wer antwortet?',
  consent: 'Sie haben Ja gesagt: Eine andere Stelle darf mitlesen.',
  withdraw: 'Mein Ja zurücknehmen',
  erase: {
    button: 'Alles jetzt löschen',
    heading: 'Möchten Sie alles löschen?',
    text: 'Dann ist sofort alles weg: hier, auf dem Server und bei den Berater*innen. Ihr Zugangscode geht dann nicht mehr. Sie können nichts zurückholen.',
    yes: 'Ja, alles löschen',
    no: 'Nein, nichts löschen',
    working: 'Wir löschen alles. Bitte lassen Sie diese Seite noch einen Moment offen.',
    trouble: 'Wir wissen noch nicht, ob alles gelöscht ist. Wir versuchen es weiter.',
  },
  back: 'Zurück zum Gespräch',
} as const satisfies Like<typeof de>
