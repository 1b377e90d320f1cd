import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  start: 'Erste Seite',
  path: 'Sie sind hier',
  foot: 'Über diese Seiten',

  doors: {
    heading: 'Was möchten Sie lesen?',
    me: { title: 'Für mich', heading: 'Für mich', text: 'Was passiert mir? Welche Rechte habe ich? Was kann ich tun?' },
    relatives: { title: 'Für andere', heading: 'Ich mache mir Sorgen um jemanden', text: 'Woran merke ich es? Wie spreche ich darüber? Was ist nicht gut?' },
    professionals: { title: 'Für Fachkräfte', heading: 'Für Fachkräfte', text: 'Für Menschen, die bei der Arbeit mit Betroffenen zu tun haben.' },
  },

  next: 'Weiter lesen',
  elsewhere: 'andere Internetseite',
  media: { sign: 'In Gebärdensprache', audio: 'Zum Hören' },

  sources: { heading: 'Woher wir das wissen', seen: 'gelesen am {date}' },

  state: {
    heading: 'Wie neu ist diese Seite?',
    reviewed: 'Wir haben die Seite am {date} durchgelesen.',
    again: 'Bis zum {date} lesen wir die Seite wieder durch.',
    checked: 'Der Koordinierungskreis hat die Seite geprüft.',
    unchecked: 'Der Koordinierungskreis muss die Seite noch prüfen.',
    overdue: 'Wir wollten diese Seite bis zum {date} wieder prüfen. Vielleicht stimmt etwas nicht mehr. Fragen Sie uns zuerst.',
    draft: 'Diese Übersetzung ist noch nicht fertig. Niemand hat sie bis jetzt geprüft.',
    fallback: 'Diese Seite gibt es noch nicht in einfachem Deutsch. Oder der Text ist zu alt. Deshalb lesen Sie hier eine andere Sprache: {language}.',
  },

  reach: {
    heading: 'Schreiben Sie uns. Oder rufen Sie an.',
    text: 'Es kostet nichts. Sie müssen keinen Namen sagen.',
    consult: 'Als Fachkraft im Chat fragen',
    numbers: 'Telefonnummern',
    finder: 'Eine Beratungsstelle finden',
    withoutScript: 'Der Chat braucht JavaScript. Das ist ein kleines Programm in Ihrem Browser. Sie können immer anrufen.',
  },

  card: {
    link: 'Kleine Karte drucken',
    title: 'Karte zum Mitnehmen',
    text: 'Drucken Sie die Karte und falten Sie sie. Sie ist so groß wie eine Postkarte. Haben Sie keinen Drucker? Schreiben Sie die Nummern ab. Oder lernen Sie eine Nummer auswendig.',
    warning: 'Haben Sie Angst vor jemandem? Dann nehmen Sie die Karte nur mit, wenn diese Person sie nicht finden kann.',
    back: 'Zurück zum ganzen Text',
  },

  numbers: { title: 'Telefonnummern', description: 'Diese Nummern können Sie in Deutschland kostenlos anrufen.' },

  search: {
    title: 'Suche',
    description: 'Alle Seiten und eine Suche auf Ihrem Gerät.',
    label: 'Was suchen Sie?',
    private: 'Wir sehen nicht, was Sie suchen. Die Suche bleibt auf Ihrem Gerät.',
    found: { one: 'Eine Seite gefunden', other: '{n} Seiten gefunden' },
    none: 'Nichts gefunden. Versuchen Sie ein anderes Wort. Unten stehen alle Seiten.',
    failed: 'Die Suche geht gerade nicht. Unten stehen alle Seiten.',
    all: 'Alle Seiten',
    about: 'Über diese Seiten',
  },

  finder: { title: 'Eine Beratungsstelle finden', description: 'Beratungsstellen in Deutschland. Die Suche bleibt auf Ihrem Gerät.' },
} as const satisfies Like<typeof de>
