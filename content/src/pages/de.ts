/** What stands around the information pages. The German text is the master: its shape is what every language must have. */
export const de = {
  start: 'Erste Seite',
  path: 'Wo Sie sind',
  foot: 'Über diese Seiten',

  doors: {
    heading: 'Was möchten Sie lesen?',
    me: {
      title: 'Für mich',
      heading: 'Für mich',
      text: 'Was Ihnen passiert, welche Rechte Sie haben und was Sie jetzt tun können.',
    },
    relatives: {
      title: 'Für andere',
      heading: 'Ich mache mir Sorgen um jemanden',
      text: 'Woran Sie es merken, wie Sie darüber sprechen und was Sie besser lassen.',
    },
    professionals: {
      title: 'Für Fachkräfte',
      heading: 'Für Fachkräfte',
      text: 'Anzeichen erkennen, richtig anfangen, Pflichten kennen und sich beraten lassen.',
    },
  },

  next: 'Weiter lesen',
  elsewhere: 'andere Website',
  media: { sign: 'In Gebärdensprache', audio: 'Zum Anhören' },

  sources: { heading: 'Woher wir das wissen', seen: 'gelesen am {date}' },

  state: {
    heading: 'Wie aktuell diese Seite ist',
    reviewed: 'Zuletzt durchgesehen am {date}.',
    again: 'Spätestens am {date} sehen wir sie wieder durch.',
    checked: 'Vom Koordinierungskreis geprüft.',
    unchecked: 'Wird noch vom Koordinierungskreis geprüft.',
    overdue: 'Diese Seite sollte bis zum {date} noch einmal geprüft werden. Manches kann sich geändert haben. Fragen Sie uns, bevor Sie danach handeln.',
    draft: 'Diese Übersetzung ist ein Entwurf. Noch hat sie niemand geprüft, der diese Sprache von klein auf spricht.',
    fallback: 'Diese Seite gibt es in Ihrer Sprache noch nicht, oder ihre Übersetzung ist nicht mehr aktuell. Sie steht hier in dieser Sprache: {language}.',
  },

  reach: {
    heading: 'Schreiben Sie uns oder rufen Sie an',
    text: 'Anonym und kostenlos. Sie entscheiden, was Sie erzählen.',
    consult: 'Fachberatung im Chat beginnen',
    numbers: 'Nummern zum Anrufen',
    finder: 'Beratungsstelle finden',
    withoutScript: 'Der Chat braucht JavaScript. Anrufen geht immer.',
  },

  card: {
    link: 'Als kleine Karte drucken',
    title: 'Karte zum Mitnehmen',
    text: 'Drucken Sie diese Karte und falten Sie sie. Sie ist so groß wie eine Postkarte (A6). Kein Drucker? Schreiben Sie die Nummern ab oder lernen Sie eine auswendig.',
    warning: 'Nehmen Sie die Karte nur mit, wenn niemand sie findet, vor dem Sie Angst haben.',
    back: 'Zurück zum ganzen Text',
  },

  numbers: { title: 'Nummern zum Anrufen', description: 'Nummern, die Sie in Deutschland kostenlos anrufen können.' },

  search: {
    title: 'Suche',
    description: 'Alle Seiten, und eine Suche, die auf Ihrem Gerät bleibt.',
    label: 'Was suchen Sie?',
    private: 'Gesucht wird nur auf Ihrem Gerät. Was Sie eingeben, verlässt diese Seite nicht.',
    found: { one: 'Eine Seite gefunden', other: '{n} Seiten gefunden' },
    none: 'Nichts gefunden. Versuchen Sie ein anderes Wort, oder sehen Sie unten in die Liste aller Seiten.',
    failed: 'Die Suche geht gerade nicht. Unten stehen alle Seiten.',
    all: 'Alle Seiten',
    about: 'Über diese Seiten',
  },

  finder: { title: 'Beratungsstelle finden', description: 'Beratungsstellen in Deutschland. Die Suche bleibt auf Ihrem Gerät.' },
} as const
