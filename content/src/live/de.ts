/** What is said of the chat right now. It stands in the page, not in a script: `{time}` and `{date}` are filled in by the small script of every page. The German text is the master. */
export const de = {
  asking: 'Wir sehen nach, ob jemand da ist.',
  open: 'Der Chat ist offen',
  openUntil: 'Der Chat ist offen bis {time}',
  here: 'Jetzt ist jemand da und antwortet Ihnen.',
  full: 'Der Chat ist offen, aber voll',
  many: 'Gerade warten viele. Schreiben Sie lieber eine Nachricht.',
  opens: 'Der Chat öffnet {time}',
  closed: 'Gerade ist niemand im Chat',
  unplanned: 'Wann der Chat wieder öffnet, steht noch nicht fest.',
  again: 'Das nächste Mal: {time}.',
  /** Somebody has not come yet, or has gone too early. */
  due: 'Jemand sollte da sein, wir haben nachgefragt.',
  latest: 'Spätestens {time} ist wieder jemand da.',
  missed: 'Seit {time} ist niemand da. Das tut uns leid.',
  write: 'Schreiben Sie jetzt, Antwort bis {date}.',
  /** No directory holds, or nobody is in its waiting room: whoever is there, nobody has a key. */
  keyless: 'Gerade kann hier niemand Ihre Nachricht lesen',
  instead: 'Bitte rufen Sie an oder kommen Sie später wieder.',
  unknown: 'Wir wissen nicht, ob jemand da ist',
  call: 'Die Anzeige geht gerade nicht. Anrufen geht immer.',
  answer: 'Antwort bis {date}',
  /** Behind the date of a letter. */
  perhaps: ', vielleicht auf Deutsch oder Englisch',
  week: 'Letzte Woche war an {days} von 7 Tagen mindestens {hours} Stunden lang jemand im Chat. Versprochen sind {of} Tage.',

  unspoken: 'Gerade kann niemand auf {language} antworten.',
  /** The same where somebody is there. */
  others: 'Gerade ist jemand da, aber nicht auf {language}.',
  neverSpoken: 'Wann das wieder geht, steht noch nicht fest.',
  otherwise: 'Vielleicht kommt die Antwort auf Deutsch oder Englisch.',

  /** For times and dates (BCP 47). */
  locale: 'de',
  clock: '{time} Uhr',
  /** Where the person's own clock shows another time than those in Germany. */
  clockAbroad: '{time} Uhr deutscher Zeit',
  at: '{day} um {clock}',
  by: '{day}, {clock}',
  /** The one that ends today: "0:00 Uhr" would read as its morning, "morgen" as a night later. Behind "bis", and as an answer to "when". */
  midnight: 'Mitternacht',
  tonight: 'heute um Mitternacht',
  today: 'heute',
  tomorrow: 'morgen',
  on: 'am {day}',
} as const
