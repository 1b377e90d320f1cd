import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  past: {
    heading: 'Willkommen zurück.',
    last: 'Das letzte Mal war hier etwas: {date}. Ist das falsch? Dann kennt vielleicht noch jemand Ihren Code.',
    readers: 'Was Sie jetzt schreiben, lesen: {names}.',
    pool: 'Was Sie jetzt schreiben, können Berater*innen von allen Stellen lesen. Dann antwortet eine Person.',
    folded: 'Wir zeigen die alten Nachrichten noch nicht. Vielleicht sieht gerade jemand anderes auf diesen Bildschirm.',
    unfold: 'Alte Nachrichten zeigen',
    older: 'Noch ältere zeigen',
    loading: 'Wir holen ältere Nachrichten.',
    failed: 'Wir konnten die älteren Nachrichten nicht holen. Nichts ist verloren.',
    again: 'Noch einmal versuchen',
    start: 'Hier beginnt, was wir aufgehoben haben.',
  },

  trouble: {
    tooLong: 'Der Text ist zu lang. Bitte machen Sie mehrere Nachrichten daraus.',
    limit: 'Das waren viele Nachrichten in kurzer Zeit. Oder unser Server hat gerade sehr viel zu tun. Ihr Text bleibt hier. Wir versuchen es gleich weiter.',
    full: 'Gerade warten sehr viele Menschen. Wir können kein neues Gespräch beginnen. Ihr Text bleibt hier. Wir versuchen es weiter. Brauchen Sie schnell Hilfe? Dann rufen Sie bitte an.',
    refused: 'Unser Server hat die Nachricht nicht genommen. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal oder rufen Sie an.',
    readersChanged: 'Jetzt liest eine andere Person mit. Deshalb haben wir diese Nachricht nicht gesendet. Bitte sehen Sie oben: Wer ist da?',
    ending: 'Das Beenden hat noch nicht geklappt. Wir versuchen es weiter. Spätestens 30 Minuten, nachdem Sie gehen, löschen wir alles.',
    code: 'In Ihrer Nachricht steht ein Zugangscode. Deshalb haben wir sie nicht gesendet. Der Code ist nur für Sie. Niemand von uns fragt danach. Bitte löschen Sie ihn aus dem Text.',
    visit:
      'Ihr Browser konnte gerade nicht speichern: Wer liest ab jetzt mit? Deshalb hat er nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
    hidden:
      'Unser Server sagt: Hier hat sich etwas geändert. Aber er zeigt es Ihrem Browser nicht. Deshalb ist Ihre Nachricht nicht gesendet. Ihr Text ist noch da. Der Server kann ihn nicht lesen. Bitte versuchen Sie es noch einmal. Hilft das nicht? Dann rufen Sie bitte an.',
    unconfirmed: 'Auf unserem Server ist gerade nichts von Ihnen. Aber vielleicht kommt noch eine Nachricht. Wir sehen gleich noch einmal nach.',
  },

  waiting: {
    span: 'Andere Menschen haben hier {least} bis {most} Minuten gewartet.',
    spanShort: 'Andere Menschen haben hier weniger als {most} Minuten gewartet.',
    honestKept: 'Wie lange dauert es? Das wissen wir nicht.',
    honest: 'Wie lange dauert es? Das wissen wir nicht. Bitte lassen Sie diese Seite offen.',
    sound: 'Ton an, wenn eine Antwort kommt',
    soundMore: 'Nur wenn diese Seite offen ist. Dann steht auch oben im Titel eine Zahl.',
  },

  line: {
    changed: 'Ab jetzt lesen mit: {all}. Sonst niemand.',
    answers: '{name} antwortet Ihnen.',
    missing: { one: 'Hier fehlt eine Nachricht. Bitte fragen Sie nach.', other: 'Hier fehlen {n} Nachrichten. Bitte fragen Sie nach.' },
    damaged: 'Hier ist eine Nachricht gekommen. Ihr Browser konnte sie nicht öffnen. Bitte fragen Sie nach.',
    elsewhere:
      'Dieses Gespräch ist auch auf einem anderen Gerät oder in einem anderen Fenster offen. Waren das nicht Sie? Dann kennt jemand Ihren Code. Schreiben Sie hier nicht weiter. Oder löschen Sie alles.',
    me: 'Ja, das war ich',
    erase: 'Alles löschen',
    summary: '{name} hat diese Zusammenfassung für eine andere Stelle geschrieben. Sie steht in Ihrem Gespräch.',
    summaryShow: 'Zusammenfassung lesen',
  },

  referral: {
    heading: '{name} sagt: Diese Stelle passt vielleicht.',
    call: 'Anrufen',
    languages: 'Spricht',
    times: 'Zeiten',
    website: 'Zur Internetseite der Stelle',
    hint: 'Sie entscheiden. Ihr Handy merkt sich vielleicht den Anruf. Dann steht er in der Anrufliste.',
  },

  gone: {
    heading: '{name} ist nicht mehr da.',
    text: {
      one: 'Seit einer Minute ist niemand mehr da. Wir wissen nicht, warum.',
      other: 'Seit {n} Minuten ist niemand mehr da. Wir wissen nicht, warum.',
    },
    now: 'Gerade ist die Verbindung weggegangen. Jetzt ist niemand mehr da. Wir wissen nicht, warum.',
    wait: 'Warten',
    waitMore: 'Vielleicht ist nur die Verbindung weg. Andere Personen von der Stelle wissen es jetzt.',
    pool: 'Zurück und wieder warten',
    poolMore: 'Dann kann eine andere Person antworten, auch von einer anderen Stelle.',
    keep: 'Aufheben und später wiederkommen',
    keepMore: 'Dann können Sie gehen. Mit Ihrem Zugangscode lesen Sie später die Antwort.',
    letter: 'Schreiben Sie einfach weiter. Bald ist wieder jemand da und liest Ihre Nachricht.',
    chat: 'Sie können weiter schreiben. Diese Seite muss offen bleiben. Dann geht nichts verloren.',
  },

  muted: {
    heading: 'Hier können Sie gerade nichts senden.',
    text: 'Die Beratung macht eine Pause bis {date}. Danach können Sie hier wieder schreiben. Ihr Text bleibt stehen. Diese Seite muss dafür offen bleiben.',
    call: 'Brauchen Sie jetzt Hilfe?',
  },

  stopped: {
    expired: {
      heading: 'Hier können Sie gerade nicht schreiben.',
      text: 'Ihr Browser kann nicht mehr prüfen: Wer liest Ihre Nachricht? Deshalb sendet er nichts. Vielleicht ist das Datum auf Ihrem Gerät falsch. Bitte prüfen Sie Datum und Uhrzeit.',
      next: 'Bitte lassen Sie diese Seite offen. Ihr Browser versucht es weiter. Wenn es klappt, können Sie hier weiter schreiben.',
    },
    unvouched: {
      heading: 'Hier sendet Ihr Browser nichts mehr.',
      text: 'Keine Beratungsstelle sagt mehr: Wir kennen {name}. Bitte schreiben Sie hier nicht weiter.',
      next: 'Was Sie vorher gesendet haben, konnte {name} lesen. Sie können ein neues Gespräch beginnen. Dann antwortet eine andere Person.',
    },
    nobody: {
      heading: 'Von den Personen, die mitgelesen haben, ist niemand mehr da.',
      text: 'Keine Beratungsstelle sagt mehr: Wir kennen diese Personen. Deshalb sendet Ihr Browser ihnen nichts.',
      next: 'Sie können wieder warten. Dann antwortet eine andere Person. Oder Sie beginnen neu.',
    },
    alone: {
      heading: 'Gerade liest niemand mit.',
      text: 'Ihr Gespräch ist noch da. Nur Sie können es lesen.',
      next: 'Wählen Sie: Wer soll jetzt mitlesen?',
      choose: 'Auswählen: Wer liest mit?',
    },
    closed: {
      heading: 'Wir konnten diesen Teil nicht öffnen.',
      text: 'Jemand antwortet jetzt in Ihrem Gespräch. Aber Ihr Browser hat den Schlüssel dafür nicht bekommen. Deshalb können Sie hier nichts Neues lesen und nichts senden.',
      next: 'Was Sie vorher gesendet haben, konnten nur die Personen lesen, die hier stehen. Bitte beginnen Sie ein neues Gespräch. Das alte löschen wir spätestens nach 30 Minuten.',
      without: 'Ohne {name} weiter schreiben',
    },
  },

  broken: {
    pool: 'Zurück und wieder warten',
    heading: 'Wir haben hier aufgehört.',
    text: 'Unser Server hat etwas Falsches geschickt. Vielleicht will jemand mitlesen. Deshalb sendet Ihr Browser in diesem Gespräch nichts mehr.',
    before: 'Oben steht bei Nachrichten „gesendet“. Diese konnten nur die Personen lesen, die oben stehen.',
    fresh: 'Neues Gespräch beginnen',
  },
  end: {
    button: 'Gespräch beenden',
    heading: 'Möchten Sie das Gespräch beenden?',
    text: 'Dann löschen wir sofort alles, hier und auf dem Server. Sie können nichts zurückholen.',
    kept: 'Das Gespräch bleibt hier bis {date}. Sie können gehen und mit Ihrem Code wiederkommen. Oder Sie löschen alles.',
    stay: 'Gehen und später wiederkommen',
    leave: 'Drücken Sie unten auf „Seite verlassen“. Das Gespräch bleibt hier.',
    receipt: { one: 'Ein Eintrag gelöscht', other: '{n} Einträge gelöscht: Nachrichten, Zeichen und Schlüssel' },
    today: 'heute, {time}',
    copies: {
      one: 'Spätestens in einer Stunde ist auch die letzte Kopie vom Schlüssel weg.',
      other: 'Spätestens in {n} Stunden ist auch die letzte Kopie vom Schlüssel weg.',
    },
    noCopies: 'Es gibt keine Kopien mehr, auch nicht an einem anderen Ort.',
    yes: 'Ja, beenden und löschen',
    no: 'Nein, weiter schreiben',
    working: 'Wir beenden das Gespräch.',
    done: 'Das Gespräch ist zu Ende.',
    deletedHere: 'Alles ist gelöscht.',
    byOthers: 'Jemand anderes hat das Gespräch beendet.',
    deletedThere: 'Auf dem Server ist alles gelöscht. Was Sie hier noch sehen, ist nur in diesem Fenster. Es geht weg, wenn Sie gehen.',
    clear: 'Hier alles leer machen',
    fresh: 'Neues Gespräch beginnen',
    thanks: 'Sie können immer wieder schreiben.',
    unsent: 'Noch nicht gesendet, niemand hat es gelesen:',
  },

  exactly: {
    sealed: 'Ihre Nachrichten sind verschlüsselt auf unserem Server. Das heißt: Der Server kann sie nicht lesen.',
    deleted: 'Das Gespräch ist zu Ende? Dann löschen wir sofort alles. Sie gehen weg? Dann löschen wir alles nach 30 Minuten.',
    visible: 'Unser Server sieht: Ihre Sprache, ungefähr wann und wie viel jemand schreibt, und wer antwortet. Ihre Adresse im Internet speichert er nicht.',
    untilThen: 'Sie möchten wiederkommen. Deshalb heben wir das Gespräch auf. Wir zählen ab der letzten Nachricht. Danach löschen wir alles.',
    keep: 'Wiederkommen',
    change: 'Dauer ändern',
    withdraw: 'Mein Ja zurücknehmen',
    about: 'Was ist über mich gespeichert?',
    proof:
      '„Geprüft“ heißt: Ihr Browser hat nachgesehen. Die Beratungsstelle kennt diese Person. Und die Stelle gehört zu unserem Verbund. Das ist eine Gruppe von Beratungsstellen.',
  },

  refused: {
    heading: 'Hier können Sie gerade nicht schreiben.',
    origin: 'Diese Adresse gehört nicht zu uns. Bitte schreiben Sie hier nichts.',
    expired:
      'Ihr Browser konnte nicht prüfen: Wer liest Ihre Nachricht? Vielleicht ist das Datum auf Ihrem Gerät falsch. Bitte prüfen Sie Datum und Uhrzeit. Laden Sie dann die Seite neu.',
    signature: 'Ihr Browser konnte nicht prüfen: Wer liest Ihre Nachricht? Deshalb senden wir hier nichts.',
    crypto: 'Ihr Browser kann Ihre Nachrichten nicht sicher verschlüsseln. Deshalb senden wir hier nichts. Bitte nehmen Sie einen neueren Browser.',
    again: 'Seite neu laden',
  },
} as const satisfies Like<typeof de>
