/** Coming back with an access code. The German text is the master. */
export const de = {
  heading: 'Ich war schon einmal hier',
  text: 'Geben Sie Ihren Zugangscode ein: die 7 Wörter oder die Zahl. Groß und klein, Leerzeichen und Striche sind egal.',
  label: 'Ihr Zugangscode',
  open: 'Gespräch öffnen',
  opening: 'Wird geöffnet',
  back: 'Zurück',
  working: 'Ihr Browser prüft den Code und rechnet die Schlüssel aus. Das kann auf einem alten Handy einen Moment dauern.',
  wrong: {
    length: 'Das ist noch kein ganzer Code. Es sind 7 Wörter oder 24 Ziffern.',
    words: { one: 'Das ist 1 Wort. Es müssen 7 sein.', other: 'Das sind {n} Wörter. Es müssen 7 sein.' },
    digits: { one: 'Das ist 1 Ziffer. Es müssen 24 sein.', other: 'Das sind {n} Ziffern. Es müssen 24 sein.' },
    word: '„{word}“ ist kein Wort aus einem Code. Vielleicht ein Tippfehler?',
    near: '„{word}“ ist kein Wort aus einem Code. Meinten Sie:',
    check: 'Dieser Code stimmt nicht. Vielleicht ist ein Wort oder eine Ziffer vertauscht. Wir haben nichts an den Server gesendet.',
  },
  nothing: 'Unter diesem Code liegt nichts (mehr). Vielleicht ist die Zeit abgelaufen, oder jemand hat alles gelöscht. Sie können neu schreiben.',
  unreachable: 'Der Server antwortet gerade nicht. Ihr Code stimmt, und nichts ist verloren. Bitte versuchen Sie es noch einmal.',
  lost: 'Haben Sie keinen Code mehr? Niemand kann ihn ersetzen, auch wir nicht. Ohne Code bleibt ein neues Gespräch.',
  fresh: 'Neues Gespräch beginnen',
} as const
