/** The page that says what is promised, and how anybody can see for themselves. */
export const de = {
  title: 'Versprechen und Nachweise',
  description: 'Was wir versprechen, welche Prüfung jedes Versprechen bewacht und was sie zuletzt ergeben hat.',
  lead: 'Sie müssen uns nicht glauben. Zu jedem Versprechen gibt es Prüfungen, die fehlschlagen, sobald es gebrochen ist. Programme führen sie bei jeder Änderung aus.',
  invented: 'Diese Seite gehört zu einer Vorführung. Die Prüfungen sind echt.',

  run: {
    heading: 'Die letzte Prüfung',
    all: 'Am {day}: {tests} Prüfungen, alle bestanden.',
    some: 'Am {day}: {tests} Prüfungen, davon nicht bestanden: {failed}. Welche, steht unten.',
    version: 'Geprüft wurde der Stand {commit}.',
    none: 'Für diesen Stand wurde noch keine Prüfung festgehalten.',
  },

  promises: {
    heading: 'Was wir versprechen',
    P1: 'Auf unserem Server steht nie eine lesbare Nachricht, kein Name, keine Datei, keine Notiz.',
    P2: 'Keine IP-Adresse und keine Angabe über einen Browser wird gespeichert. Nirgends, von keinem Teil.',
    P3: 'Ein Chat hinterlässt nichts, wenn er endet. Es sei denn, die Person möchte ihn aufbewahren.',
    P4: 'Nichts geht an eine andere Stelle ohne die Zustimmung der Person. Sie kann sie zurücknehmen.',
    P5: 'Die Person sieht in einfachen Worten, was über sie gespeichert ist, und kann alles sofort löschen.',
    P6: 'Für jede Person, die antwortet, bürgt der Dachverband. Der Browser der ratsuchenden Person prüft das selbst.',
    P7: 'Wenn die Verschlüsselung nicht funktioniert, wird nichts gesendet.',
    P8: 'Weggehen ist ein Tippen und geht auch ohne Netz. Vom Gespräch bleibt höchstens eine neutrale Zeile im Verlauf.',
    P9: 'Ist niemand da, sagt die Seite es, sagt wann wieder und nennt einen anderen Weg.',
    P10: 'Keine Seite lädt etwas von anderen Anbietern.',
  },
  held: 'gehalten',
  broken: 'nicht gehalten',
  unseen: 'nicht geprüft',
  shownBy: { one: 'Eine Prüfung', other: '{n} Prüfungen' },

  trials: {
    heading: 'Was schiefgehen darf',
    lead: 'Ausfälle und Angriffe, die wir selbst verursachen, um zu sehen, was dann geschieht.',
    measured: 'Gemessen',
  },

  files: {
    heading: 'Die Dateien dieser Ausgabe',
    lead: 'Zu jeder Datei dieser Ausgabe steht hier eine Prüfsumme (SHA-256, base64url). Wer den Quelltext selbst baut, bekommt dieselben Dateien, Byte für Byte.',
    count: { one: 'Eine Datei', other: '{n} Dateien' },
    limit:
      'Eine Liste, die derselbe Server liefert, beweist allein nichts: Wer den Server übernimmt, kann auch die Liste ändern. Deshalb vergleichen andere Rechner sie mit einem eigenen Bau. Das Programm dafür liegt im Quelltext.',
    list: 'Die Liste für Programme',
  },

  limits: {
    heading: 'Was wir nicht versprechen können',
    text: 'Ein Gerät, das selbst überwacht wird, schützt nichts. Wer etwas gelesen hat, hat es gelesen. Was Prüfungen nicht sehen können, steht in den Unterlagen zum Quelltext.',
  },
} as const
