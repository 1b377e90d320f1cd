import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  police: {
    name: 'Polizei',
    what: 'Sie sind jetzt in Gefahr.',
    hours: 'Tag und Nacht',
    languages: 'Deutsch, oft auch Englisch',
    cost: 'kostenlos',
  },
  rescue: {
    name: 'Rettungsdienst und Feuerwehr',
    what: 'Jemand ist verletzt oder sehr krank.',
    hours: 'Tag und Nacht',
    languages: 'Deutsch, oft auch Englisch',
    cost: 'kostenlos',
  },
  'violence-against-women': {
    name: 'Hilfetelefon „Gewalt gegen Frauen“',
    what: 'Beratung für Frauen. Auch bei Menschenhandel. Das heißt zum Beispiel: Jemand zwingt Sie zu einer Arbeit. Sie müssen keinen Namen sagen.',
    hours: 'Tag und Nacht',
    languages: 'Deutsch und viele andere Sprachen',
    cost: 'kostenlos',
  },
  'white-ring': {
    name: 'Telefon des Weissen Rings',
    what: 'Für alle, die Gewalt oder eine andere Straftat erlebt haben. Sie müssen keinen Namen sagen.',
    hours: '7 bis 22 Uhr, jeden Tag',
    languages: 'Deutsch',
    cost: 'kostenlos',
  },
  'young-people': {
    name: 'Nummer gegen Kummer',
    what: 'Für Kinder und Jugendliche. Sie müssen keinen Namen sagen.',
    hours: 'Montag bis Samstag, 14 bis 20 Uhr',
    languages: 'Deutsch',
    cost: 'kostenlos',
  },
  'telephone-counselling': {
    name: 'TelefonSeelsorge',
    what: 'Ist alles zu viel? Möchten Sie nicht mehr leben? Sie müssen keinen Namen sagen.',
    hours: 'Tag und Nacht',
    languages: 'Deutsch',
    cost: 'kostenlos',
  },
  pregnant: {
    name: 'Hilfetelefon „Schwangere in Not“',
    what: 'Für Frauen, die ein Kind bekommen. Sie müssen keinen Namen sagen.',
    hours: 'Tag und Nacht',
    languages: 'Deutsch und viele andere Sprachen',
    cost: 'kostenlos',
  },
} as const satisfies Like<typeof de>
