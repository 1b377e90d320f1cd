/** What the pages say of each number. The German text is the master. */
export const de = {
  police: {
    name: 'Polizei',
    what: 'Wenn Sie jetzt in Gefahr sind.',
    hours: 'Tag und Nacht',
    languages: 'Deutsch, oft auch Englisch',
    cost: 'kostenlos',
  },
  rescue: {
    name: 'Rettungsdienst und Feuerwehr',
    what: 'Wenn jemand verletzt oder schwer krank ist.',
    hours: 'Tag und Nacht',
    languages: 'Deutsch, oft auch Englisch',
    cost: 'kostenlos',
  },
  'violence-against-women': {
    name: 'Hilfetelefon „Gewalt gegen Frauen“',
    what: 'Beratung für Frauen, auch bei Menschenhandel. Anonym.',
    hours: 'Tag und Nacht',
    languages: 'Deutsch und viele andere Sprachen',
    cost: 'kostenlos',
  },
  'white-ring': {
    name: 'Telefon des Weissen Rings',
    what: 'Für alle, die Gewalt oder eine andere Straftat erlebt haben. Anonym.',
    hours: '7 bis 22 Uhr, jeden Tag',
    languages: 'Deutsch',
    cost: 'kostenlos',
  },
  'young-people': {
    name: 'Nummer gegen Kummer',
    what: 'Für Kinder und Jugendliche. Anonym.',
    hours: 'Montag bis Samstag, 14 bis 20 Uhr',
    languages: 'Deutsch',
    cost: 'kostenlos',
  },
  'telephone-counselling': {
    name: 'TelefonSeelsorge',
    what: 'Wenn Sie nicht mehr weiterwissen oder nicht mehr leben möchten. Anonym.',
    hours: 'Tag und Nacht',
    languages: 'Deutsch',
    cost: 'kostenlos',
  },
  pregnant: {
    name: 'Hilfetelefon „Schwangere in Not“',
    what: 'Für Schwangere, die anonym bleiben möchten.',
    hours: 'Tag und Nacht',
    languages: 'Deutsch und viele andere Sprachen',
    cost: 'kostenlos',
  },
} as const
