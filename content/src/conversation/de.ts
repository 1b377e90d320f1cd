/** The words of the conversation page. The German text is the master: its shape is what every language must have. */
export const de = {
  title: 'Notizen',
  titleNew: '({n}) Notizen',
  language: 'Sprache',
  demo: 'Vorführung: Alle Stellen und Menschen hier sind erfunden.',

  before: {
    gone: 'Haben Sie hier schon geschrieben? Auf diesem Gerät ist das Gespräch weg. Mit einem Zugangscode können Sie es wieder öffnen. Ohne Code ist es spätestens nach 30 Minuten gelöscht.',
    returned: 'Ich war schon einmal hier',
    letter: 'Lieber eine Nachricht schreiben',
    letterMore: 'Sie müssen nicht warten. Sie kommen mit einem Zugangscode wieder und lesen die Antwort.',
    chat: 'Lieber im Chat schreiben',
    asked: 'Ich möchte schreiben auf:',
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
    agreeClosed: 'Im Chat wird Ihre Nachricht erst gelesen, wenn jemand kommt und diese Seite so lange offen bleibt.',
  },

  strip: {
    label: 'Wer ist da',
    pool: { one: 'Berater*innen einer Stelle, bis jemand antwortet', other: 'Berater*innen von {n} Stellen, bis jemand antwortet' },
    checked: 'geprüft',
    unchecked: 'nicht mehr geprüft',
    standIn: 'Vertretung: {name}',
    away: '{name} ist gerade nicht verbunden. Bitte warten Sie einen Moment.',
    covered: '{name} ist gerade nicht verbunden. {other} liest mit und kann antworten.',
    kept: 'Nichts aufbewahrt.',
    keptUntil: 'Aufbewahrt bis {date}',
    letter: 'Wird aufbewahrt, sobald Sie senden.',
    alone: 'Gerade liest niemand mit.',
    what: 'Was genau?',
    comeBack: 'Wiederkommen',
  },

  write: {
    form: 'Schreiben',
    label: 'Ihre Nachricht',
    send: 'Senden',
    sealing: 'Wird verschlüsselt',
    first: 'Schreiben Sie, was Sie möchten. Auch ein Satz reicht. Mit „Senden“ beginnt das Gespräch.',
    letter: 'Schreiben Sie, was Sie möchten. Auch ein Satz reicht. Vor dem Senden bekommen Sie Ihren Zugangscode.',
    next: 'Weiter zum Zugangscode',
    end: 'Gespräch beenden',
    keys: 'Senden mit Strg + Enter. Enter macht eine neue Zeile.',
  },

  waiting: {
    heading: 'Ihre Nachricht ist da.',
    arriving: 'Ihre Nachricht wird gesendet.',
    letter: 'Ihre Nachricht ist angekommen.',
    answerBy: 'Antwort bis {date}.',
    letterMore:
      'Sie können diese Seite jetzt verlassen. Mit Ihrem Zugangscode kommen Sie wieder. Bleiben Sie hier, wird daraus ein Chat, sobald jemand da ist.',
    back: 'Sie warten wieder.',
    unread: 'Wer jetzt mitliest, kennt nur, was Sie weitergegeben haben. Schreiben Sie, worum es geht.',
    keep: 'Später wiederkommen',
    keepMore: 'Schließt Ihr Handy diese Seite, ist ohne Zugangscode alles weg.',
    kept: 'Ihr Gespräch ist aufbewahrt. Sie können gehen und mit Ihrem Code wiederkommen.',
    more: 'Mehr: Dauer, Ton, anrufen',
    place: { one: 'Sie sind als Nächstes dran.', other: 'Sie sind an Stelle {n}.' },
    onDuty: { one: 'Eine Person aus der Beratung ist im Dienst.', other: '{n} Personen aus der Beratung sind im Dienst.' },
    nobody: 'Gerade kann niemand antworten.',
    read: 'Ihre Nachricht wird gelesen, wenn jemand kommt und diese Seite noch offen ist.',
    readKept: 'Ihre Nachricht wird gelesen, sobald jemand kommt.',
    call: 'Lieber anrufen?',
  },

  log: {
    label: 'Gespräch',
    you: 'Sie',
    begun: 'Verschlüsselt. Der Server kann nicht mitlesen.',
    taken: '{name} ist jetzt da. Ab jetzt lesen nur Sie beide.',
    takenWith: '{name} ist jetzt da. Ab jetzt lesen mit: {all}. Sonst niemand.',
    marks: { sending: 'wird gesendet', sent: 'gesendet', arrived: 'angekommen', held: 'nicht gesendet' },
    again: 'Noch einmal senden',
    older: 'Noch ältere zeigen',
    former: '{name} gehört zu keiner Stelle mehr',
    newer: 'Neue Nachricht ansehen',
  },

  lost: 'Keine Verbindung. Ihr Text bleibt hier. Wir versuchen es weiter.',
  trouble: {
    sealing: 'Das Verschlüsseln hat nicht geklappt. Es wurde nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
    slow: 'Das Verschlüsseln dauert zu lange. Es wurde nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
    busy: 'Der Server kann gerade nichts speichern. Ihr Text bleibt hier. Wir versuchen es weiter.',
    unchecked:
      'Ihr Browser konnte gerade nicht nachsehen, wer mitlesen darf. Deshalb hat er nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
  },

  refused: {
    unreachable: 'Der Server antwortet nicht. Wir versuchen es weiter.',
    call: 'Anrufen geht immer:',
  },

  close: 'Schließen',

  later: {
    loading: 'Einen Moment bitte.',
    missing:
      'Dieser Teil der Seite ist nicht angekommen. Ihr Gespräch geht weiter, Ihr Text bleibt. Hilft „Noch einmal laden“ nicht, wurde die Seite erneuert. Dann laden Sie sie ganz neu. Ohne Zugangscode ist das Gespräch danach weg.',
    again: 'Noch einmal laden',
  },

  more: {
    file: 'Datei',
    voice: 'Sprachnotiz',
    early: 'Das geht, sobald Ihnen jemand geantwortet hat.',
    drop: 'Datei hier loslassen',
  },

  bug: 'Hier ist uns ein Fehler passiert. Wenn etwas nicht mehr geht, beginnen Sie bitte neu oder rufen Sie an. Kennung: {id}',

  bar: { danger: 'In Gefahr?', exit: 'Seite verlassen' },
} as const
