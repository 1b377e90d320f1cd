/** What professionals read who consult on a case without naming anybody. */
export const de = {
  intro: 'Bitte schreiben Sie ohne Namen, Daten und Adressen. Vor dem Senden sieht Ihr Browser nach, ob noch etwas davon im Text steht. Er findet nicht alles.',
  heading: 'Kann man daran erkennen, um wen es geht?',
  lead: 'Noch ist nichts gesendet. Diese Stellen hat Ihr Browser in Ihrem Text gefunden:',
  alone: 'Geprüft wird nur auf Ihrem Gerät. Die Prüfung findet nicht alles: Bitte lesen Sie Ihren Text auch selbst noch einmal.',
  whole: 'Ihr Text mit den gefundenen Stellen',
  change: 'Ändern',
  send: 'So senden, wie es ist',
  kinds: {
    name: 'Name',
    phone: 'Telefonnummer',
    date: 'Datum',
    year: 'Geburtsjahr',
    address: 'Adresse',
    mail: 'E-Mail-Adresse',
    plate: 'Kennzeichen',
    number: 'Nummer oder Aktenzeichen',
    iban: 'Kontonummer',
  },
} as const
