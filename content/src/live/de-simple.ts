import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  asking: 'Wir sehen nach: Ist jemand da?',
  open: 'Der Chat ist offen',
  openUntil: 'Der Chat ist offen bis {time}',
  here: 'Jetzt ist jemand da und antwortet Ihnen.',
  full: 'Der Chat ist offen, aber voll',
  many: 'Gerade warten viele. Schreiben Sie besser eine Nachricht.',
  opens: 'Der Chat öffnet {time}',
  closed: 'Gerade ist niemand im Chat',
  unplanned: 'Wann öffnet der Chat wieder? Das wissen wir noch nicht.',
  again: 'Das nächste Mal: {time}.',
  due: 'Jetzt sollte jemand da sein. Wir haben nachgefragt.',
  latest: 'Spätestens {time} ist wieder jemand da.',
  missed: 'Seit {time} ist niemand da. Das tut uns leid.',
  write: 'Schreiben Sie jetzt. Die Antwort kommt bis {date}.',
  unknown: 'Wir wissen nicht, ob jemand da ist',
  call: 'Wir können es gerade nicht zeigen. Sie können immer anrufen.',
  answer: 'Die Antwort kommt bis {date}',
  perhaps: ', vielleicht auf Deutsch oder Englisch',
  week: 'Letzte Woche war an {days} von 7 Tagen jemand im Chat, jeden Tag mindestens {hours} Stunden. Wir haben {of} Tage versprochen.',

  unspoken: 'Gerade kann niemand auf {language} antworten.',
  others: 'Gerade ist jemand da, aber nicht auf {language}.',
  neverSpoken: 'Wann geht das wieder? Das wissen wir noch nicht.',
  otherwise: 'Vielleicht kommt die Antwort auf Deutsch oder Englisch.',

  locale: 'de',
  clock: '{time} Uhr',
  clockAbroad: '{time} Uhr in Deutschland',
  at: '{day} um {clock}',
  by: '{day}, {clock}',
  midnight: 'Mitternacht',
  today: 'heute',
  tomorrow: 'morgen',
  on: 'am {day}',
} as const satisfies Like<typeof de>
