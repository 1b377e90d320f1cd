import type { Words } from '../words.ts'

/** Whom to call when somebody is in danger: entered by a lead or the coordination, shown in "what to do now". */
export const phone = {
  lead: 'Ihre Leitung',
  coordination: 'Die Koordination',
  reading: 'Die Nummer wird geladen.',
  unreachable: 'Die Nummer ließ sich gerade nicht laden. Schauen Sie in den Plan Ihrer Stelle.',
  missing: 'Nummer Ihrer Leitung: noch nicht eingetragen. Ihre Leitung kann sie unter „Team“ eintragen.',
  missingOwn: 'Nummer Ihrer Stelle: noch nicht eingetragen. Sie können sie unter „Team“ eintragen.',
  missingUmbrella: 'Nummer der Koordination: noch nicht eingetragen. Sie können sie unter „Verband“ eintragen.',
  invented: 'Erfundene Nummer, hier hebt niemand ab.',
  title: 'Wen ruft Ihr Team im Notfall an?',
  titleUmbrella: 'Wen rufen die Stellen im Notfall an?',
  hint: 'Die Nummer steht groß in „Was jetzt zu tun ist“, für alle in Ihrer Stelle. Nehmen Sie eine, unter der jemand abhebt.',
  hintUmbrella: 'Die Nummer steht in „Was jetzt zu tun ist“, für alle Stellen. Nehmen Sie eine, unter der jemand abhebt.',
  label: 'Telefonnummer',
  none: 'Noch keine eingetragen.',
  save: 'Nummer eintragen',
  saving: 'Wird eingetragen',
  saved: 'Die Nummer ist eingetragen.',
  removed: 'Es ist keine Nummer mehr eingetragen.',
  noNumber: 'So sieht keine Telefonnummer aus. Schreiben Sie nur Ziffern, zum Beispiel 030 23125 100.',
  failed: {
    refused: 'Das ging nicht. Es gilt die Nummer von vorher.',
    unreachable: 'Das kam nicht an. Es gilt die Nummer von vorher. Prüfen Sie die Verbindung.',
  },
}

export type PhoneWords = Words<typeof phone>
