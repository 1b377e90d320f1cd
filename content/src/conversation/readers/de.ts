/** Changing who reads: back to the queue (C6), withdrawing (C5), back to those who read before. The German text is the master. */
export const de = {
  pool: {
    heading: 'Zurück in die Warteschlange',
    text: {
      one: 'Dann können Berater*innen einer Stelle lesen, was Sie ab jetzt schreiben, bis jemand antwortet.',
      other: 'Dann können Berater*innen von {n} Stellen lesen, was Sie ab jetzt schreiben, bis jemand antwortet.',
    },
    out: 'Wer bisher mitgelesen hat, liest nicht mehr mit.',
    history: 'Sie sollen auch lesen, was wir bisher geschrieben haben',
    fresh: 'Ohne Haken fangen Sie dort neu an: Niemand sieht, was vorher war.',
    yes: 'Ja, zurück in die Warteschlange',
  },
  withdraw: {
    heading: 'Zustimmung zurücknehmen',
    text: '{names} von {centre} können dann nichts Neues mehr lesen. Was sie schon gelesen haben, können wir nicht zurückholen.',
    after: 'Danach liest niemand mit. Sie wählen dann, wie es weitergeht.',
    yes: 'Ja, Zustimmung zurücknehmen',
  },
  again: {
    heading: 'Wer soll jetzt mitlesen?',
    text: 'Gerade liest niemand mit. Ihr Gespräch ist noch da.',
    people: 'Wieder {names}, {centre}',
    history: 'Sie sollen auch lesen, was seitdem geschrieben wurde',
    pool: 'Berater*innen aller Stellen (Warteschlange)',
    nobody: 'Erst einmal niemand',
    yes: 'So soll es sein',
  },
  no: 'Nein, nichts ändern',
  working: 'Einen Moment bitte.',
  trouble: {
    lost: 'In diesem Moment hat sich geändert, wer mitliest. Deshalb ist nichts passiert. Bitte sehen Sie nach und entscheiden Sie neu.',
    unreachable: 'Keine Verbindung. Es hat sich noch nichts geändert. Bitte versuchen Sie es noch einmal.',
    refused: 'Der Server hat es nicht angenommen. Es hat sich nichts geändert. Bitte versuchen Sie es noch einmal.',
    unchecked: 'Ihr Browser konnte gerade nicht nachsehen, wer mitlesen darf. Es hat sich nichts geändert. Bitte versuchen Sie es noch einmal.',
  },
} as const
