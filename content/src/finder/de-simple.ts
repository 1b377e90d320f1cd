import { de } from './de.ts'
import type { FinderWords } from './index.ts'

export const deSimple: FinderWords = {
  ...de,
  lead: 'Hier finden Sie Beratungsstellen in ganz Deutschland. Die Beratung kostet nichts.',
  byLand: 'Stellen in jedem Bundesland',
  noneHere: 'Hier gibt es keine Stelle. Stellen für ganz Deutschland helfen Ihnen auch.',
  private: 'Nur Sie sehen Ihre Antworten. Wir bekommen die Antworten nicht. Nichts wird gespeichert.',
  ask: {
    ...de.ask,
    heading: 'Eine Stelle finden',
    optional: 'Sie müssen nichts beantworten. Mit jeder Antwort passt die Liste besser.',
    circumstances: 'Was ist bei Ihnen wichtig?',
    which: 'Welches Bundesland ist richtig?',
    postcodeDigits: 'Eine Postleitzahl hat 5 Ziffern. Zum Beispiel: 10115.',
    postcodeUnclear: 'Diese Postleitzahl kennen wir nicht. Wählen Sie oben ein Bundesland.',
    notNear: 'Nicht in der Nähe von',
    notNearWhy: 'Zum Beispiel: Dort wohnt eine Person. Sie haben Angst vor dieser Person.',
  },
  noList: 'Die Liste geht gerade nicht. Unten stehen alle Stellen. Ihre Antworten sind noch da.',
  reasons: {
    ...de.reasons,
    interpreter: 'Eine Person übersetzt für Sie',
    full: 'Im Moment ist kein Platz frei (Stand: {date}). Sie können trotzdem fragen.',
    'open-now': 'Ist jetzt offen. An Feiertagen kann das anders sein.',
  },
  byArrangement: 'Rufen Sie vorher an',
  interpreting: 'Für andere Sprachen gibt es eine Person, die übersetzt.',
  joint: { ...de.joint, text: 'Wir sind für alle Menschen da. Es ist egal, wo Sie sind. Wir suchen zusammen mit Ihnen eine Stelle.' },
  terms: {
    ...de.terms,
    help: {
      ...de.terms.help,
      law: 'Ihre Rechte',
      work: 'Arbeit und Geld für Arbeit',
      accompany: 'Jemand geht mit Ihnen zum Amt oder zur Polizei',
      relatives: 'Beratung für Familie und Freund*innen',
      professionals: 'Beratung für Fachleute',
    },
  },
}
