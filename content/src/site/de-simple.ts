import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  header: 'Beratung',
  title: 'Beratung: kostenlos und ohne Namen',
  description: 'Beratung im Chat: ohne Namen, kostenlos und ohne Anmeldung.',
  skip: 'Zum Inhalt',
  language: 'Sprache',

  demo: 'Nur ein Beispiel: Alles hier ist erfunden.',

  live: {
    spoken: 'Sprachen:',
    spokenLater: 'Zu anderen Zeiten:',
    withoutScript: 'Ihr Browser hat kein JavaScript. Wir können deshalb nicht zeigen, ob jemand da ist.',
  },

  first: {
    heading: 'Sie sind nicht allein.',
    lead: 'Wir hören zu. Sie entscheiden.',
    facts: { free: 'kostenlos', anonymous: 'ohne Namen', noAccount: 'ohne Anmeldung' },
    begin: 'Chat beginnen',
    letter: 'Nachricht schreiben',
    returned: 'Ich war schon einmal hier',
    withoutScript:
      'Der Chat braucht JavaScript. Das ist ein kleines Programm in Ihrem Browser. Es verschlüsselt jede Nachricht auf Ihrem Gerät. Das heißt: Andere können sie nicht lesen. Ohne JavaScript können Sie hier nicht schreiben. Sie können immer anrufen.',
  },

  steps: {
    heading: 'Sie schreiben uns. Was passiert dann?',
    read: { title: 'Sie lesen vier kurze Punkte.', text: 'Dort steht: Wer kann mitlesen? Und was können wir nicht versprechen?' },
    write: {
      title: 'Sie schreiben Ihre Nachricht.',
      text: 'Ihr Browser verschlüsselt sie auf Ihrem Gerät. Das heißt: Andere können sie nicht lesen. Sie müssen keinen Namen sagen.',
    },
    wait: { title: 'Sie warten. Bald hat jemand Zeit.', text: 'Sie sehen immer: Wie viele Menschen sind vor mir?' },
    talk: {
      title: 'Eine Person aus der Beratung antwortet.',
      text: 'Sie sehen jetzt immer: Wer kann mitlesen? Sie können jederzeit aufhören. Wir behalten nur, was Sie behalten möchten.',
    },
  },

  limits: {
    heading: 'Das können wir nicht versprechen',
    witness: {
      title: 'Vor Gericht',
      text: 'Berater*innen dürfen nichts weitersagen. Aber ein Gericht kann ihnen Fragen stellen. Dann müssen sie antworten.',
    },
    life: { title: 'Ein Leben ist in Gefahr', text: 'Dann müssen wir vielleicht Hilfe holen. Wir sprechen vorher mit Ihnen, wenn das geht.' },
    child: { title: 'Ein Kind ist in Gefahr', text: 'Dann gibt es besondere Regeln. Fragen Sie uns zuerst. Erzählen Sie erst danach davon.' },
    device: {
      title: 'Jemand überwacht Ihr Gerät',
      text: 'Dann kann diese Person vielleicht alles sehen, was Sie schreiben. Davor können wir Sie nicht schützen.',
    },
  },

  phone: {
    heading: 'Möchten Sie lieber anrufen?',
    lead: 'Das sind nicht unsere Nummern. Ihr Handy merkt sich vielleicht den Anruf. Dann steht er in der Anrufliste.',
    unchecked: 'Stand: {date}. Der Koordinierungskreis muss das noch prüfen.',
  },

  bar: {
    danger: 'In Gefahr?',
    exit: 'Seite verlassen',
  },
  exit: {
    heading: 'Schnell weg',
    text: 'Drücken Sie auf „Seite verlassen“. Dann ist diese Seite sofort leer. Es öffnet sich eine andere Seite. Sie hat nichts mit uns zu tun. Mit einer Tastatur geht es auch so: Drücken Sie dreimal die Taste Umschalt (Shift).',
    history: 'Haben Sie vorher andere Seiten gelesen? Die bleiben im Verlauf Ihres Browsers. Der Verlauf ist eine Liste: Diese Seiten haben Sie besucht.',
  },

  choose: { title: 'Beratung', heading: 'Beratung', lead: 'Bitte wählen Sie Ihre Sprache.' },
  lost: { title: 'Nicht gefunden', heading: 'Diese Seite gibt es nicht.', text: 'Vielleicht ist die Adresse falsch geschrieben.', home: 'Zur ersten Seite' },
} as const satisfies Like<typeof de>
