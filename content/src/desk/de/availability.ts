import type { Words } from '../words.ts'

/** When somebody can, as they say it themselves. */
export const availability = {
  title: 'Wann können Sie?',
  hint: 'Wählen Sie ein Wort und malen Sie damit Stunden aus. Wo nichts steht, bekommen Sie keinen Dienst. Warum, fragt niemand.',
  which: 'Für welche Zeit?',
  weekly: 'Jede Woche',
  once: 'Einzelne Tage',
  week: (from: string, to: string) => `${from} bis ${to}`,
  before: 'Woche davor',
  after: 'Woche danach',
  brush: 'Womit malen Sie?',
  words: { wish: 'gern', can: 'geht', 'rather-not': 'lieber nicht', cannot: 'nicht' },
  nothing: 'nichts',
  cell: (day: string, from: string, to: string, word: string) => `${day} ${from} bis ${to}: ${word}`,
  asEveryWeek: 'wie jede Woche',
  keys: 'Mit den Pfeiltasten gehen Sie von Stunde zu Stunde, mit der Leertaste malen Sie, mit 1 bis 5 wählen Sie das Wort.',
  wholeDay: (day: string) => `${day}: den ganzen Tag malen`,
  others: { weekly: 'Außerdem gesagt', once: 'Außerdem an einzelnen Tagen' },
  othersHint: 'Im Raster einer Woche steht es dort, wo es gilt: unter „Einzelne Tage“.',
  remove: 'Entfernen',
  since: (day: string) => `ab ${day}`,
  until: (day: string) => `bis ${day}`,
  save: 'Zeiten speichern',
  saved: 'Ihre Zeiten sind gespeichert.',
  unsaved: 'Noch nicht gespeichert.',
  failed: {
    version: 'Ihre Zeiten wurden inzwischen woanders geändert. Sie sehen den neuen Stand. Tragen Sie Ihre Änderung noch einmal ein.',
    availability: 'Zwei Angaben zu derselben Zeit widersprechen sich. Entfernen Sie eine davon.',
    other: 'Das kam nicht an. Ihre Angaben stehen noch hier. Prüfen Sie die Verbindung.',
  },
}

export type AvailabilityWords = Words<typeof availability>
