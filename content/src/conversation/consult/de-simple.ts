import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  intro: 'Bitte schreiben Sie keine Namen, kein Datum und keine Adressen. Ihr Browser sieht vor dem Senden noch einmal nach. Er findet nicht alles.',
  heading: 'Kann man erkennen, um wen es geht?',
  lead: 'Noch ist nichts gesendet. Ihr Browser hat das in Ihrem Text gefunden:',
  alone: 'Nur Ihr Gerät prüft den Text. Es findet nicht alles. Bitte lesen Sie Ihren Text noch einmal.',
  whole: 'Ihr Text mit dem, was gefunden wurde',
  change: 'Ändern',
  send: 'So senden',
  kinds: {
    name: 'Name',
    phone: 'Telefonnummer',
    date: 'Datum',
    year: 'Geburtsjahr',
    address: 'Adresse',
    mail: 'E-Mail-Adresse',
    plate: 'Kennzeichen vom Auto',
    number: 'Nummer',
    iban: 'Kontonummer',
  },
} as const satisfies Like<typeof de>
