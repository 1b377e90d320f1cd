/** The words of the conversation page. The German text is the master: its shape is what every language must have. */
export const de = {
  title: 'Notizen',
  titleNew: '({n}) Notizen',
  language: 'Sprache',
  demo: 'Vorführung: Alle Stellen und Menschen hier sind erfunden.',

  still: {
    loading: 'Einen Moment bitte. Die Seite lädt.',
    tooOld: 'Wenn hier nach einer Minute nichts erscheint, ist Ihr Browser zu alt oder die Verbindung ist gestört. Bitte rufen Sie dann an:',
    old: 'Ihr Browser ist zu alt. Er kann Ihre Nachrichten nicht sicher verschlüsseln. Deshalb können Sie hier nicht schreiben. Bitte nehmen Sie einen neueren Browser oder rufen Sie an:',
    withoutScript:
      'Der Chat braucht JavaScript: Damit verschlüsselt Ihr Browser jede Nachricht, bevor sie Ihr Gerät verlässt. Ohne JavaScript können Sie hier nicht schreiben. Sie können anrufen:',
  },

  before: {
    gone: 'Haben Sie hier schon geschrieben? Auf diesem Gerät ist das Gespräch weg. Mit einem Zugangscode können Sie es wieder öffnen. Ohne Code ist es spätestens nach 30 Minuten gelöscht.',
    returned: 'Ich war schon einmal hier',
    letter: 'Lieber eine Nachricht schreiben',
    letterMore: 'Sie müssen nicht warten. Sie kommen mit einem Zugangscode wieder und lesen die Antwort.',
    chat: 'Lieber im Chat schreiben',
    answerBy: 'Antwort bis {date}',
    agreeFull: 'Gerade warten viele. Es kann lange dauern. Eine Nachricht können Sie jetzt schreiben und später wiederkommen.',
    heading: 'Bevor Sie schreiben',
    readers: {
      question: 'Wer liest mit?',
      checking: 'Ihr Browser prüft gerade, wer das ist.',
      answer: {
        one: 'Berater*innen einer Stelle können das lesen, bis jemand antwortet.',
        other: 'Berater*innen von {n} Stellen können das lesen, bis jemand antwortet.',
      },
    },
    limits: {
      question: 'Wo sind unsere Grenzen?',
      answer: 'Ein Gericht kann Berater*innen als Zeug*innen befragen. Ist ein Leben oder ein Kind in Gefahr, müssen sie vielleicht Hilfe holen.',
    },
    safe: {
      question: 'Ist es gerade sicher?',
      answer: 'Liest jemand mit? Dann lieber später. „Seite verlassen“ leert alles sofort.',
    },
    stored: {
      question: 'Was wird gespeichert?',
      answer: 'Nichts bleibt. Alles wird gelöscht, wenn der Chat endet oder 30 Minuten, nachdem Sie gehen.',
      letter: 'Ihre Nachricht bleibt verschlüsselt liegen: 30 Tage nach der letzten Nachricht. Sie können 7 oder 90 Tage wählen und jederzeit alles löschen.',
    },
    agree: 'Einverstanden, weiter',
    agreeClosed: 'Gerade ist niemand da. Ihre Nachricht wird erst gelesen, wenn jemand kommt und diese Seite so lange offen bleibt.',
    agreeUnknown: 'Wir wissen gerade nicht, ob jemand da ist. Anrufen geht immer.',
  },

  strip: {
    label: 'Wer ist da',
    pool: { one: 'Berater*innen einer Stelle, bis jemand antwortet', other: 'Berater*innen von {n} Stellen, bis jemand antwortet' },
    checked: 'geprüft',
    unchecked: 'nicht mehr geprüft',
    standIn: 'liest als Vertretung mit',
    away: '{name} ist gerade nicht verbunden. Bitte warten Sie einen Moment.',
    kept: 'Es wird nichts aufbewahrt.',
    keptUntil: 'Aufbewahrt bis {date}',
    letter: 'Wird aufbewahrt, sobald Sie senden.',
    alone: 'Gerade liest niemand mit.',
    either: '{name} oder die Vertretung ist gerade da.',
    what: 'Was genau?',
    sealed: 'Ihre Nachrichten liegen verschlüsselt auf dem Server. Der Server kann sie nicht lesen.',
    deleted: 'Wenn das Gespräch endet, wird alles sofort gelöscht. Das passiert auch 30 Minuten, nachdem Sie diese Seite verlassen haben.',
    visible: 'Der Server sieht: Ihre Sprache, ungefähr wann und wie viel geschrieben wird, und wer antwortet. Ihre Adresse im Internet speichert er nicht.',
    untilThen: 'Aufbewahrt wird es, weil Sie wiederkommen möchten. Die Zeit zählt ab der letzten Nachricht. Danach wird alles gelöscht.',
    keep: 'Ich möchte wiederkommen können',
    change: 'Wie lange wird aufbewahrt?',
    about: 'Was ist über mich gespeichert?',
    withdraw: 'Einwilligung zurückziehen',
    proof: '„Geprüft“ heißt: Ihr Browser hat nachgerechnet, dass die Beratungsstelle für diese Person bürgt und dass die Stelle zum Verbund gehört.',
  },

  write: {
    form: 'Schreiben',
    label: 'Ihre Nachricht',
    send: 'Senden',
    sealing: 'Wird verschlüsselt',
    first: 'Schreiben Sie, was Sie möchten. Auch ein Satz reicht. Mit „Senden“ beginnt das Gespräch.',
    letter: 'Schreiben Sie, was Sie möchten. Auch ein Satz reicht. Vor dem Senden bekommen Sie Ihren Zugangscode.',
    next: 'Weiter zum Zugangscode',
    keys: 'Senden mit Strg + Enter. Enter macht eine neue Zeile.',
  },

  waiting: {
    heading: 'Ihre Nachricht ist da.',
    arriving: 'Ihre Nachricht wird gesendet.',
    letter: 'Ihre Nachricht ist angekommen.',
    answerBy: 'Antwort bis {date}.',
    letterMore:
      'Sie können diese Seite jetzt verlassen. Mit Ihrem Zugangscode kommen Sie wieder. Bleiben Sie hier, wird daraus ein Chat, sobald jemand da ist.',
    span: 'Zuletzt haben Menschen hier {least} bis {most} Minuten gewartet.',
    spanShort: 'Zuletzt haben Menschen hier weniger als {most} Minuten gewartet.',
    ways: 'Sie müssen nicht warten',
    keep: 'Nachricht hier lassen und später wiederkommen',
    keepMore: 'Manche Handys schließen Seiten im Hintergrund. Ohne Zugangscode ist das Gespräch dann weg.',
    kept: 'Ihr Gespräch ist aufbewahrt. Sie können gehen und mit Ihrem Code wiederkommen.',
    sound: 'Ton an, wenn eine Antwort kommt',
    soundMore: 'Nur solange diese Seite offen ist. Auch der Titel zeigt dann eine Zahl.',
    place: { one: 'Sie sind als Nächstes dran.', other: 'Sie sind an Stelle {n}.' },
    onDuty: { one: 'Eine Person aus der Beratung ist im Dienst.', other: '{n} Personen aus der Beratung sind im Dienst.' },
    nobody: 'Gerade ist niemand im Dienst. Ihre Nachricht wird gelesen, wenn jemand kommt und diese Seite noch offen ist.',
    honest: 'Wie lange es dauert, wissen wir nicht. Bitte lassen Sie diese Seite offen.',
    call: 'Lieber anrufen?',
  },

  log: {
    label: 'Gespräch',
    you: 'Sie',
    begun: 'Verschlüsselt. Der Server kann nicht mitlesen.',
    taken: '{name} ist jetzt da. Ab jetzt lesen nur Sie beide.',
    takenWith: '{name} ist jetzt da. Ab jetzt lesen mit: {all}. Sonst niemand.',
    changed: 'Ab jetzt lesen mit: {all}. Sonst niemand.',
    marks: { sending: 'wird gesendet', sent: 'gesendet', arrived: 'angekommen', held: 'nicht gesendet' },
    missing: { one: 'Hier fehlt eine Nachricht. Bitte fragen Sie nach.', other: 'Hier fehlen {n} Nachrichten. Bitte fragen Sie nach.' },
    damaged: 'Hier kam eine Nachricht an, die Ihr Browser nicht öffnen konnte. Bitte fragen Sie nach.',
    again: 'Noch einmal senden',
    newer: 'Neue Nachricht ansehen',
  },

  past: {
    heading: 'Willkommen zurück.',
    last: 'Zuletzt war hier etwas: {date}. Kommt Ihnen das falsch vor, kennt vielleicht noch jemand Ihren Code.',
    readers: 'Was Sie jetzt schreiben, lesen: {names}.',
    pool: 'Was Sie jetzt schreiben, können Berater*innen aller Stellen lesen, bis jemand antwortet.',
    folded: 'Die früheren Nachrichten sind zugeklappt, falls gerade jemand anderes auf diesen Bildschirm sieht.',
    unfold: 'Frühere Nachrichten zeigen',
    older: 'Noch ältere zeigen',
    loading: 'Ältere Nachrichten werden geholt.',
    failed: 'Ältere Nachrichten ließen sich nicht holen. Nichts ist verloren.',
    again: 'Noch einmal versuchen',
    start: 'Hier beginnt, was aufbewahrt ist.',
  },

  gone: {
    heading: '{name} ist nicht mehr da.',
    text: {
      one: 'Seit einer Minute ist niemand mehr verbunden. Wir wissen nicht, warum.',
      other: 'Seit {n} Minuten ist niemand mehr verbunden. Wir wissen nicht, warum.',
    },
    now: 'Seit gerade eben ist niemand mehr verbunden. Wir wissen nicht, warum.',
    wait: 'Warten',
    waitMore: 'Vielleicht ist nur die Verbindung weg. Andere von der Stelle wissen jetzt Bescheid.',
    pool: 'Zurück in die Warteschlange',
    poolMore: 'Dann kann jemand anderes antworten.',
    keep: 'Aufbewahren und später wiederkommen',
    letter: 'Schreiben Sie einfach weiter. Ihre Nachricht wird gelesen, sobald jemand wieder da ist.',
  },

  muted: {
    heading: 'Hier können Sie gerade nichts senden.',
    text: 'Die Beratung hat eine Pause gemacht bis {date}. Danach können Sie hier wieder schreiben. Was Sie getippt haben, bleibt stehen, solange diese Seite offen ist.',
    call: 'Wenn Sie jetzt Hilfe brauchen:',
  },

  lost: 'Keine Verbindung. Ihr Text bleibt hier. Wir versuchen es weiter.',
  trouble: {
    sealing: 'Das Verschlüsseln hat nicht geklappt. Es wurde nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
    slow: 'Das Verschlüsseln dauert zu lange. Es wurde nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
    tooLong: 'Der Text ist zu lang. Bitte teilen Sie ihn in mehrere Nachrichten.',
    busy: 'Der Server kann gerade nichts speichern. Ihr Text bleibt hier. Wir versuchen es weiter.',
    limit: 'Das waren viele Nachrichten in kurzer Zeit. Ihr Text bleibt hier. Wir versuchen es gleich weiter.',
    refused: 'Der Server hat die Nachricht nicht angenommen. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal oder rufen Sie an.',
    readersChanged: 'Es liest jetzt jemand anderes mit als vorher. Deshalb haben wir diese Nachricht nicht gesendet. Bitte sehen Sie oben nach, wer da ist.',
    unchecked:
      'Ihr Browser konnte gerade nicht nachsehen, wer mitlesen darf. Deshalb hat er nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
    ending: 'Das Beenden hat noch nicht geklappt. Wir versuchen es weiter. Spätestens 30 Minuten, nachdem Sie gehen, wird alles gelöscht.',
    code: 'In Ihrer Nachricht steht ein Zugangscode. Deshalb haben wir sie nicht gesendet. Der Code ist nur für Sie. Niemand von uns fragt danach. Bitte nehmen Sie ihn aus dem Text.',
    visit:
      'Ihr Browser konnte gerade nicht festhalten, wer ab jetzt mitliest. Deshalb hat er nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
    unconfirmed: 'Auf dem Server liegt gerade nichts von Ihnen. Vielleicht ist aber noch eine Nachricht unterwegs. Wir sehen gleich noch einmal nach.',
  },

  refused: {
    heading: 'Hier können Sie gerade nicht schreiben.',
    origin: 'Diese Adresse gehört nicht zu uns. Bitte schreiben Sie hier nichts.',
    expired:
      'Ihr Browser konnte nicht prüfen, wer Ihre Nachricht lesen würde. Vielleicht stimmt das Datum auf Ihrem Gerät nicht. Bitte prüfen Sie Datum und Uhrzeit und laden Sie die Seite neu.',
    signature: 'Ihr Browser konnte nicht prüfen, wer Ihre Nachricht lesen würde. Deshalb wird hier nichts gesendet.',
    crypto: 'Ihr Browser kann Ihre Nachrichten nicht sicher verschlüsseln. Deshalb wird hier nichts gesendet. Bitte nehmen Sie einen neueren Browser.',
    unreachable: 'Der Server antwortet nicht. Wir versuchen es weiter.',
    again: 'Seite neu laden',
    call: 'Anrufen geht immer:',
  },

  stopped: {
    expired: {
      heading: 'Hier können Sie gerade nicht schreiben.',
      text: 'Ihr Browser kann nicht mehr prüfen, wer Ihre Nachricht lesen würde. Deshalb sendet er nichts. Vielleicht stimmt das Datum auf Ihrem Gerät nicht. Bitte prüfen Sie Datum und Uhrzeit.',
      next: 'Ihr Browser versucht es weiter, solange diese Seite offen ist. Sobald es klappt, können Sie hier weiter schreiben.',
    },
    unvouched: {
      heading: 'Hier sendet Ihr Browser nichts mehr.',
      text: 'Für {name} bürgt keine Beratungsstelle mehr. Bitte schreiben Sie hier nicht weiter.',
      next: 'Was Sie vorher gesendet haben, konnte {name} lesen. Sie können ein neues Gespräch beginnen. Dann antwortet jemand anderes.',
    },
    nobody: {
      heading: 'Von denen, die mitgelesen haben, ist niemand mehr da.',
      text: 'Für niemanden von ihnen bürgt noch eine Beratungsstelle. Deshalb sendet Ihr Browser ihnen nichts.',
      next: 'Sie können zurück in die Warteschlange. Dann antwortet jemand anderes. Oder Sie beginnen neu.',
    },
    alone: {
      heading: 'Gerade liest niemand mit.',
      text: 'Ihr Gespräch ist noch da. Nur Sie können es lesen.',
      next: 'Wählen Sie, wer jetzt mitlesen soll.',
      choose: 'Auswählen, wer mitliest',
    },
    closed: {
      heading: 'Dieser Abschnitt ließ sich nicht öffnen.',
      text: 'Jemand hat das Gespräch übernommen, aber Ihr Browser hat den Schlüssel dafür nicht bekommen. Deshalb können Sie hier nichts Neues lesen und nichts senden.',
      next: 'Was Sie vorher gesendet haben, konnte nur lesen, wer hier genannt war. Bitte beginnen Sie ein neues Gespräch. Das alte wird spätestens nach 30 Minuten gelöscht.',
    },
  },

  broken: {
    pool: 'Zurück in die Warteschlange',
    heading: 'Wir haben hier aufgehört.',
    text: 'Was der Server geschickt hat, passt nicht zusammen. Vielleicht versucht jemand, mitzulesen. Ihr Browser sendet deshalb in diesem Gespräch nichts mehr.',
    before: 'Was vorher als „gesendet“ da steht, konnte nur lesen, wer oben genannt war.',
    fresh: 'Neues Gespräch beginnen',
  },

  end: {
    button: 'Gespräch beenden',
    heading: 'Möchten Sie das Gespräch beenden?',
    text: 'Dann wird sofort alles gelöscht, hier und auf dem Server. Es lässt sich nicht zurückholen.',
    kept: 'Das Gespräch wird aufbewahrt bis {date}. Sie können einfach gehen und mit Ihrem Code wiederkommen. Oder Sie löschen alles.',
    stay: 'Gehen und später wiederkommen',
    leave: 'Die Seite verlassen Sie mit „Seite verlassen“ unten. Das Gespräch bleibt liegen.',
    receipt: { one: 'Ein Ding gelöscht, {date}.', other: '{n} Dinge gelöscht, {date}.' },
    copies: {
      one: 'Spätestens in einer Stunde ist auch die letzte Kopie des Schlüssels weg.',
      other: 'Spätestens in {n} Stunden ist auch die letzte Kopie des Schlüssels weg.',
    },
    noCopies: 'Es gibt keine Kopien mehr, auch nicht in Sicherungen.',
    yes: 'Ja, beenden und löschen',
    no: 'Nein, weiter schreiben',
    working: 'Das Gespräch wird beendet.',
    done: 'Das Gespräch ist beendet.',
    deletedHere: 'Alles wurde gelöscht.',
    byOthers: 'Das Gespräch wurde beendet.',
    deletedThere: 'Auf dem Server wurde alles gelöscht. Was Sie hier noch sehen, steht nur in diesem Fenster. Es verschwindet, wenn Sie gehen.',
    clear: 'Anzeige leeren',
    fresh: 'Neues Gespräch beginnen',
    thanks: 'Sie können jederzeit wieder schreiben.',
    unsent: 'Noch nicht gesendet, niemand hat es gelesen:',
  },

  later: {
    loading: 'Einen Moment bitte.',
    missing: 'Dieser Teil der Seite ist nicht angekommen. Ihr Gespräch geht trotzdem weiter.',
    again: 'Noch einmal laden',
  },

  more: {
    file: 'Datei',
    voice: 'Sprachnotiz',
    early: 'Dateien und Sprachnotizen gehen, sobald jemand aus der Beratung geantwortet hat.',
    drop: 'Datei hier loslassen',
  },

  bug: 'Hier ist uns ein Fehler passiert. Wenn etwas nicht mehr geht, beginnen Sie bitte neu oder rufen Sie an. Kennung: {id}',

  bar: { danger: 'In Gefahr?', exit: 'Seite verlassen' },
} as const
