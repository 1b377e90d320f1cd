/** The words of the information pages. The German text is the master: its shape is what every language must have. */
export const de = {
  header: 'Beratung',
  title: 'Beratung, anonym und kostenlos',
  description: 'Beratung im Chat: anonym, kostenlos und ohne Anmeldung.',
  skip: 'Zum Inhalt',
  language: 'Sprache',

  demo: 'Vorführung: Alle Stellen und Menschen hier sind erfunden.',

  live: {
    spoken: 'Sprachen:',
    spokenLater: 'Zu anderen Zeiten:',
    withoutScript: 'Ob jemand da ist, können wir ohne JavaScript nicht anzeigen.',
  },

  first: {
    heading: 'Sie sind nicht allein.',
    lead: 'Wir hören zu. Sie entscheiden.',
    facts: { free: 'kostenlos', anonymous: 'anonym', noAccount: 'ohne Anmeldung' },
    begin: 'Chat beginnen',
    letter: 'Nachricht schreiben',
    returned: 'Ich war schon einmal hier',
    withoutScript:
      'Der Chat braucht JavaScript: Damit verschlüsselt Ihr Browser jede Nachricht, bevor sie Ihr Gerät verlässt. Ohne JavaScript können Sie hier nicht schreiben. Anrufen geht immer.',
  },

  steps: {
    heading: 'Was passiert, wenn Sie schreiben',
    read: { title: 'Sie lesen vier kurze Punkte.', text: 'Dort steht, wer mitlesen kann und was wir nicht versprechen können.' },
    write: { title: 'Sie schreiben Ihre Nachricht.', text: 'Ihr Browser verschlüsselt sie, bevor sie Ihr Gerät verlässt. Sie müssen keinen Namen sagen.' },
    wait: { title: 'Sie warten, bis jemand Zeit hat.', text: 'Sie sehen immer, an welcher Stelle Sie sind.' },
    talk: {
      title: 'Eine Person aus der Beratung antwortet.',
      text: 'Ab dann sehen Sie immer, wer mitlesen kann. Sie können jederzeit aufhören. Aufbewahrt wird nur, was Sie aufbewahren möchten.',
    },
  },

  limits: {
    heading: 'Was wir nicht versprechen können',
    witness: {
      title: 'Vor Gericht',
      text: 'Berater*innen müssen schweigen. Aber ein Gericht kann sie als Zeug*innen befragen. Dann dürfen sie nicht schweigen.',
    },
    life: { title: 'Wenn ein Leben in Gefahr ist', text: 'Dann müssen wir vielleicht Hilfe holen. Wenn es geht, sprechen wir vorher mit Ihnen.' },
    child: { title: 'Wenn ein Kind in Gefahr ist', text: 'Dann gelten besondere Regeln. Fragen Sie uns, bevor Sie davon erzählen.' },
    device: {
      title: 'Wenn jemand Ihr Gerät überwacht',
      text: 'Dann kann diese Person vielleicht sehen, was Sie schreiben. Davor können wir Sie nicht schützen.',
    },
  },

  phone: {
    heading: 'Lieber anrufen?',
    lead: 'Diese Nummern gehören nicht zu uns. Ein Anruf kann in der Anrufliste Ihres Handys stehen.',
    unchecked: 'Stand: {date}. Wird noch vom Koordinierungskreis geprüft.',
  },

  bar: {
    danger: 'In Gefahr?',
    exit: 'Seite verlassen',
  },
  exit: {
    heading: 'Schnell weg',
    text: '„Seite verlassen“ leert diese Seite sofort und öffnet eine andere, neutrale Seite. Auf einer Tastatur geht es auch mit dreimal Umschalt (Shift).',
    history: 'Seiten, die Sie vorher gelesen haben, bleiben im Verlauf Ihres Browsers.',
  },

  choose: { title: 'Beratung', heading: 'Beratung', lead: 'Bitte wählen Sie Ihre Sprache.' },
  lost: { title: 'Nicht gefunden', heading: 'Diese Seite gibt es nicht.', text: 'Vielleicht ist die Adresse falsch geschrieben.', home: 'Zur ersten Seite' },
} as const
