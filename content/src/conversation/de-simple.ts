import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  title: 'Notizen',
  titleNew: '({n}) Notizen',
  language: 'Sprache',
  demo: 'Nur ein Beispiel: Alles hier ist erfunden.',

  before: {
    gone: 'Haben Sie hier schon geschrieben? Auf diesem Gerät ist das Gespräch weg. Haben Sie einen Zugangscode? Das sind 7 geheime Wörter oder eine lange Zahl. Damit können Sie das Gespräch wieder öffnen. Ohne Code löschen wir es nach höchstens 30 Minuten.',
    returned: 'Ich war schon einmal hier',
    letter: 'Lieber eine Nachricht schreiben',
    letterMore: 'Sie müssen nicht warten. Sie kommen später mit einem geheimen Code wieder. Dann lesen Sie die Antwort.',
    chat: 'Lieber im Chat schreiben',
    asked: 'Ich möchte schreiben auf:',
    heading: 'Bevor Sie schreiben',
    readers: {
      question: 'Wer liest mit?',
      checking: 'Ihr Browser prüft das gerade.',
      answer: {
        one: 'Berater*innen von einer Stelle können das lesen. Dann antwortet eine Person.',
        other: 'Berater*innen von {n} Stellen können das lesen. Dann antwortet eine Person.',
      },
    },
    limits: {
      question: 'Wo sind unsere Grenzen?',
      answer: 'Ein Gericht kann Berater*innen Fragen stellen. Ist ein Leben oder ein Kind in Gefahr? Dann müssen sie vielleicht Hilfe holen.',
    },
    safe: {
      question: 'Ist es gerade sicher?',
      answer: 'Liest jemand mit? Dann schreiben Sie lieber später. „Seite verlassen“ macht alles sofort leer.',
    },
    stored: {
      question: 'Was wird gespeichert?',
      answer: 'Nichts bleibt. Wir löschen alles am Ende vom Chat. Oder 30 Minuten, nachdem Sie gehen.',
      letter:
        'Ihre Nachricht bleibt bei uns, verschlüsselt. Das heißt: Andere können sie nicht lesen. Sie bleibt 30 Tage nach der letzten Nachricht. Sie können auch 7 oder 90 Tage wählen. Sie können immer alles löschen.',
    },
    agree: 'Ja, weiter',
    agreeClosed: 'Gerade ist niemand im Chat. Diese Seite muss offen bleiben, bis jemand kommt. Erst dann liest jemand Ihre Nachricht.',
  },

  strip: {
    label: 'Wer ist da',
    pool: { one: 'Berater*innen von einer Stelle, bis jemand antwortet', other: 'Berater*innen von {n} Stellen, bis jemand antwortet' },
    checked: 'geprüft',
    unchecked: 'nicht mehr geprüft',
    standIn: 'Vertretung: {name}',
    away: '{name} hat gerade keine Verbindung. Bitte warten Sie einen Moment.',
    covered: '{name} hat gerade keine Verbindung. {other} liest mit und kann antworten.',
    kept: 'Wir behalten nichts.',
    keptUntil: 'Bleibt hier bis {date}',
    letter: 'Bleibt hier, wenn Sie senden.',
    alone: 'Gerade liest niemand mit.',
    what: 'Was genau?',
    comeBack: 'Wiederkommen',
  },

  write: {
    form: 'Schreiben',
    label: 'Ihre Nachricht',
    send: 'Senden',
    sealing: 'Wird verschlüsselt',
    first: 'Schreiben Sie, was Sie möchten. Ein Satz ist genug. Drücken Sie dann auf „Senden“. So beginnt das Gespräch.',
    letter: 'Schreiben Sie, was Sie möchten. Ein Satz ist genug. Vor dem Senden bekommen Sie einen geheimen Code: Ihren Zugangscode.',
    next: 'Weiter zum Zugangscode',
    end: 'Gespräch beenden',
    keys: 'Senden: Strg + Enter. Neue Zeile: Enter.',
  },

  waiting: {
    heading: 'Ihre Nachricht ist da.',
    arriving: 'Ihre Nachricht wird gesendet.',
    letter: 'Ihre Nachricht ist bei uns.',
    answerBy: 'Die Antwort kommt bis {date}.',
    letterMore: 'Sie können jetzt gehen. Mit Ihrem Zugangscode kommen Sie wieder. Oder Sie bleiben hier. Dann beginnt ein Chat, wenn jemand kommt.',
    back: 'Sie warten wieder.',
    unread: 'Jetzt liest eine andere Person. Sie weiß nur, was Sie weitergegeben haben. Schreiben Sie bitte: Worum geht es?',
    keep: 'Später wiederkommen',
    keepMore: 'Macht Ihr Handy diese Seite zu? Dann ist ohne Zugangscode alles weg.',
    kept: 'Ihr Gespräch bleibt hier. Sie können gehen und mit Ihrem Code wiederkommen.',
    more: 'Mehr: Dauer, Ton, anrufen',
    place: { one: 'Sie sind als Nächstes dran.', other: 'Sie sind auf Platz {n}.' },
    onDuty: { one: 'Eine Person aus der Beratung ist da.', other: '{n} Personen aus der Beratung sind da.' },
    nobody: 'Gerade kann niemand antworten.',
    read: 'Bitte lassen Sie diese Seite offen. Wenn jemand kommt, liest die Person Ihre Nachricht.',
    readKept: 'Wenn jemand kommt, liest die Person Ihre Nachricht.',
    call: 'Möchten Sie lieber anrufen?',
  },

  log: {
    label: 'Gespräch',
    you: 'Sie',
    begun: 'Verschlüsselt. Das heißt: Unser Computer (der Server) kann nicht mitlesen.',
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
    sealing: 'Das Verschlüsseln hat nicht geklappt. Wir haben nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
    slow: 'Das Verschlüsseln dauert zu lange. Wir haben nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
    busy: 'Unser Server kann gerade nichts speichern. Ihr Text bleibt hier. Wir versuchen es weiter.',
    unchecked:
      'Ihr Browser konnte gerade nicht prüfen: Wer darf mitlesen? Deshalb hat er nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
  },

  refused: {
    unreachable: 'Unser Server antwortet nicht. Wir versuchen es weiter.',
    call: 'Sie können immer anrufen:',
  },

  close: 'Schließen',

  later: {
    loading: 'Einen Moment bitte.',
    missing:
      'Ein Teil der Seite ist nicht angekommen. Ihr Gespräch geht weiter. Ihr Text bleibt. Drücken Sie auf „Noch einmal laden“. Hilft das nicht? Dann ist die Seite jetzt neu. Laden Sie sie ganz neu. Vorsicht: Ohne Zugangscode ist das Gespräch danach weg.',
    again: 'Noch einmal laden',
  },

  more: {
    file: 'Datei',
    voice: 'Sprachnotiz',
    early: 'Das geht erst, wenn jemand geantwortet hat.',
    drop: 'Datei hier loslassen',
  },

  bug: 'Wir haben hier einen Fehler gemacht. Geht etwas nicht mehr? Dann beginnen Sie bitte neu oder rufen Sie an. Nummer vom Fehler: {id}',

  bar: { danger: 'In Gefahr?', exit: 'Seite verlassen' },
} as const satisfies Like<typeof de>
