import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  heading: 'Ich war schon einmal hier',
  text: 'Schreiben Sie Ihren Zugangscode: die 7 Wörter oder die Zahl. Groß oder klein ist egal. Leerzeichen und Striche sind auch egal.',
  label: 'Ihr Zugangscode',
  open: 'Gespräch öffnen',
  opening: 'Wird geöffnet',
  back: 'Zurück',
  working: 'Ihr Browser prüft den Code. Ein altes Handy braucht dafür einen Moment.',
  wrong: {
    length: 'Der Code ist noch nicht ganz. Es sind 7 Wörter oder 24 Ziffern.',
    words: { one: 'Das ist 1 Wort. Es müssen 7 sein.', other: 'Das sind {n} Wörter. Es müssen 7 sein.' },
    digits: { one: 'Das ist 1 Ziffer. Es müssen 24 sein.', other: 'Das sind {n} Ziffern. Es müssen 24 sein.' },
    word: '„{word}“ ist kein Wort aus einem Code. Haben Sie sich vielleicht vertippt?',
    near: '„{word}“ ist kein Wort aus einem Code. Meinen Sie vielleicht:',
    check: 'Dieser Code stimmt nicht. Vielleicht ist ein Wort oder eine Ziffer am falschen Platz. Wir haben nichts an den Server gesendet.',
  },
  nothing: 'Zu diesem Code gibt es nichts (mehr). Vielleicht ist die Zeit vorbei. Oder jemand hat alles gelöscht. Sie können neu schreiben.',
  unreachable: 'Unser Server antwortet gerade nicht. Ihr Code stimmt. Nichts ist verloren. Bitte versuchen Sie es noch einmal.',
  lost: 'Haben Sie keinen Code mehr? Niemand kann Ihnen den alten Code geben, auch wir nicht. Sie können ein neues Gespräch beginnen.',
  fresh: 'Neues Gespräch beginnen',
} as const satisfies Like<typeof de>
