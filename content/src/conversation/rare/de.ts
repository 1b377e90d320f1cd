/** What not every conversation comes to: coming back, being left alone, being stopped. Loaded when it is needed. The German text is the master. */
export const de = {
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

  trouble: {
    tooLong: 'Der Text ist zu lang. Bitte teilen Sie ihn in mehrere Nachrichten.',
    limit: 'Das waren viele Nachrichten in kurzer Zeit, oder der Server hat gerade sehr viel zu tun. Ihr Text bleibt hier. Wir versuchen es gleich weiter.',
    full: 'Gerade warten sehr viele Menschen. Wir können kein neues Gespräch annehmen. Ihr Text bleibt hier, und wir versuchen es weiter. Wenn es eilt, rufen Sie bitte an.',
    refused: 'Der Server hat die Nachricht nicht angenommen. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal oder rufen Sie an.',
    readersChanged: 'Es liest jetzt jemand anderes mit als vorher. Deshalb haben wir diese Nachricht nicht gesendet. Bitte sehen Sie oben nach, wer da ist.',
    ending: 'Das Beenden hat noch nicht geklappt. Wir versuchen es weiter. Spätestens 30 Minuten, nachdem Sie gehen, wird alles gelöscht.',
    code: 'In Ihrer Nachricht steht ein Zugangscode. Deshalb haben wir sie nicht gesendet. Der Code ist nur für Sie. Niemand von uns fragt danach. Bitte nehmen Sie ihn aus dem Text.',
    visit:
      'Ihr Browser konnte gerade nicht festhalten, wer ab jetzt mitliest. Deshalb hat er nichts gesendet. Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.',
    hidden:
      'Der Server sagt, dass sich hier etwas geändert hat. Er zeigt es Ihrem Browser aber nicht. Deshalb ist Ihre Nachricht nicht gesendet. Ihr Text ist noch da, und der Server kann ihn nicht lesen. Bitte versuchen Sie es noch einmal. Hilft das nicht, rufen Sie bitte an.',
    unconfirmed: 'Auf dem Server liegt gerade nichts von Ihnen. Vielleicht ist aber noch eine Nachricht unterwegs. Wir sehen gleich noch einmal nach.',
  },

  waiting: {
    span: 'Zuletzt haben Menschen hier {least} bis {most} Minuten gewartet.',
    spanShort: 'Zuletzt haben Menschen hier weniger als {most} Minuten gewartet.',
    honestKept: 'Wie lange es dauert, wissen wir nicht.',
    honest: 'Wie lange es dauert, wissen wir nicht. Bitte lassen Sie diese Seite offen.',
    sound: 'Ton an, wenn eine Antwort kommt',
    soundMore: 'Nur solange diese Seite offen ist. Auch der Titel zeigt dann eine Zahl.',
  },

  line: {
    changed: 'Ab jetzt lesen mit: {all}. Sonst niemand.',
    answers: '{name} antwortet Ihnen.',
    missing: { one: 'Hier fehlt eine Nachricht. Bitte fragen Sie nach.', other: 'Hier fehlen {n} Nachrichten. Bitte fragen Sie nach.' },
    damaged: 'Hier kam eine Nachricht an, die Ihr Browser nicht öffnen konnte. Bitte fragen Sie nach.',
    elsewhere:
      'Dieses Gespräch ist auch auf einem anderen Gerät oder in einem anderen Fenster offen. Waren das nicht Sie? Dann kennt jemand Ihren Code. Schreiben Sie hier nicht weiter, oder löschen Sie alles.',
    me: 'Ja, das war ich',
    erase: 'Alles löschen',
    summary: '{name} hat diese Zusammenfassung für eine andere Stelle vorgeschlagen. Sie steht in Ihrem Gespräch.',
    summaryShow: 'Zusammenfassung lesen',
  },

  referral: {
    heading: '{name} schlägt Ihnen diese Stelle vor:',
    call: 'Anrufen',
    languages: 'Spricht',
    times: 'Zeiten',
    website: 'Zur Internetseite der Stelle',
    hint: 'Sie entscheiden. Ein Anruf kann in der Anrufliste Ihres Handys stehen.',
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
    poolMore: 'Dann kann jemand anderes antworten, auch von einer anderen Stelle.',
    keep: 'Aufbewahren und später wiederkommen',
    keepMore: 'Dann können Sie gehen. Mit Ihrem Zugangscode lesen Sie später die Antwort.',
    letter: 'Schreiben Sie einfach weiter. Ihre Nachricht wird gelesen, sobald jemand wieder da ist.',
    chat: 'Sie können weiter schreiben. Solange diese Seite offen ist, geht nichts verloren.',
  },

  muted: {
    heading: 'Hier können Sie gerade nichts senden.',
    text: 'Die Beratung hat eine Pause gemacht bis {date}. Danach können Sie hier wieder schreiben. Was Sie getippt haben, bleibt stehen, solange diese Seite offen ist.',
    call: 'Wenn Sie jetzt Hilfe brauchen:',
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
      without: 'Ohne {name} weiter schreiben',
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
    receipt: { one: 'Ein Eintrag gelöscht', other: '{n} Einträge gelöscht: Nachrichten, Zeichen und Schlüssel' },
    today: 'heute, {time}',
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

  exactly: {
    sealed: 'Ihre Nachrichten liegen verschlüsselt auf dem Server. Der Server kann sie nicht lesen.',
    deleted: 'Wenn das Gespräch endet, wird alles sofort gelöscht. Das passiert auch 30 Minuten, nachdem Sie diese Seite verlassen haben.',
    visible: 'Der Server sieht: Ihre Sprache, ungefähr wann und wie viel geschrieben wird, und wer antwortet. Ihre Adresse im Internet speichert er nicht.',
    untilThen: 'Aufbewahrt wird es, weil Sie wiederkommen möchten. Die Zeit zählt ab der letzten Nachricht. Danach wird alles gelöscht.',
    keep: 'Wiederkommen',
    change: 'Dauer ändern',
    withdraw: 'Mein Ja zurücknehmen',
    about: 'Was ist über mich gespeichert?',
    proof: '„Geprüft“ heißt: Ihr Browser hat nachgerechnet, dass die Beratungsstelle für diese Person bürgt und dass die Stelle zum Verbund gehört.',
  },

  refused: {
    heading: 'Hier können Sie gerade nicht schreiben.',
    origin: 'Diese Adresse gehört nicht zu uns. Bitte schreiben Sie hier nichts.',
    expired:
      'Ihr Browser konnte nicht prüfen, wer Ihre Nachricht lesen würde. Vielleicht stimmt das Datum auf Ihrem Gerät nicht. Bitte prüfen Sie Datum und Uhrzeit und laden Sie die Seite neu.',
    signature: 'Ihr Browser konnte nicht prüfen, wer Ihre Nachricht lesen würde. Deshalb wird hier nichts gesendet.',
    crypto: 'Ihr Browser kann Ihre Nachrichten nicht sicher verschlüsseln. Deshalb wird hier nichts gesendet. Bitte nehmen Sie einen neueren Browser.',
    again: 'Seite neu laden',
  },
} as const
