import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  checking: 'Ihr Browser prüft gerade: Wer ist das?',
  unchecked: {
    heading: 'Hier stimmt etwas nicht',
    text: 'Eine andere Stelle soll mit Ihnen schreiben. Aber Ihr Browser konnte nicht prüfen: Wer liest dann mit? Deshalb passiert nichts. Bitte fragen Sie nach.',
    hide: 'Nicht mehr zeigen',
  },

  ask: {
    heading: 'Möchten Sie Hilfe von einer anderen Stelle?',
    short: 'Das ist die Idee von {name}: {people} von {centre} schreiben weiter mit Ihnen. {name} hört auf.',
    more: 'Mehr ansehen und entscheiden',
    notYet: 'Später entscheiden',
    by: 'Das ist die Idee von {name}: {centre} schreibt weiter mit Ihnen.',
    who: 'Wer liest dann?',
    answers: 'antwortet Ihnen',
    standsIn: 'liest als Vertretung mit',
    checked: 'geprüft',
    onlyThey: '{name} liest dann nicht mehr mit.',
    until: 'Wie lange?',
    untilText: 'Bis {date}. Danach gilt Ihr Ja nicht mehr. Sie können Ihr Ja auch vorher zurücknehmen. Das geht immer.',
    passing: 'Was soll die neue Stelle wissen?',
    suggested: 'Idee von {name}',
    nothing: 'Nichts. Ich erzähle selbst, was ich erzählen möchte.',
    summary: 'Eine Zusammenfassung. Das ist ein kurzer Text über das Wichtigste. Ich kann ihn vorher ändern.',
    parts: 'Einzelne Tage aus diesem Gespräch. Ich wähle sie aus.',
    all: 'Das ganze Gespräch bis jetzt.',
    summaryLabel: 'Zusammenfassung: Die neue Stelle bekommt diesen Text zuerst, von Ihnen.',
    summaryFrom: '{name} hat diesen Text für Sie geschrieben. Sie können alles ändern oder löschen.',
    partsLabel: 'Welche Tage?',
    partsNone: 'Bitte wählen Sie einen Tag oder mehr. Oder wählen Sie oben „Nichts“.',
    summaryNone: 'Hier steht noch kein Text. Schreiben Sie etwas. Oder wählen Sie oben „Nichts“.',
    notes: 'Berater*innen machen sich Notizen. Die neue Stelle bekommt diese Notizen nie.',
    no: 'Sie dürfen Nein sagen.',
    free: 'Sie dürfen Nein sagen. Dann bleibt alles, wie es ist.',
    consent: 'Ihr Ja ist eine Einwilligung. Das heißt: Sie erlauben es. So sagt es das Gesetz zum Datenschutz.',
    agree: 'Ja, ich bin einverstanden',
    refuse: 'Nein, alles soll so bleiben',
    later: 'Sie müssen nicht gleich entscheiden. Sie können weiter schreiben und zuerst fragen.',
  },

  working: {
    agreeing: 'Wir verschlüsseln und speichern Ihr Ja.',
    refusing: 'Wir senden Ihr Nein.',
    withdrawing: 'Wir nehmen Ihr Ja zurück.',
    changing: 'Wir speichern das.',
  },
  failed: {
    lost: 'Es hat sich etwas geändert. Bitte sehen Sie noch einmal nach. Entscheiden Sie dann.',
    hidden:
      'Unser Server sagt: Hier hat sich etwas geändert. Aber er zeigt es Ihrem Browser nicht. Deshalb gilt noch, was oben steht. Bitte versuchen Sie es noch einmal.',
    unreachable: 'Keine Verbindung. Es ist nichts passiert. Bitte versuchen Sie es noch einmal.',
    refused: 'Unser Server hat das nicht genommen. Es ist nichts passiert. Bitte versuchen Sie es noch einmal.',
    sealing: 'Das Verschlüsseln hat nicht geklappt. Es ist nichts passiert. Bitte versuchen Sie es noch einmal.',
    nobody: 'Von diesen Personen ist niemand mehr da. Bitte wählen Sie etwas anderes.',
    summary: 'Ihr Ja gilt. Nur die Zusammenfassung ist noch nicht gesendet.',
    summaryAgain: 'Zusammenfassung senden',
  },

  refusedDone: 'Sie haben Nein gesagt. Alles bleibt, wie es ist.',

  receipt: {
    given: 'Am {date} haben Sie Ja gesagt: {centre} liest jetzt mit Ihnen, bis {until}.',
    passed: {
      nothing: 'Die neue Stelle hat nichts von früher bekommen.',
      summary: 'Die neue Stelle hat Ihre Zusammenfassung bekommen, sonst nichts.',
      all: 'Die neue Stelle hat das ganze Gespräch bekommen.',
      parts: {
        one: 'Die neue Stelle hat einen Tag aus dem Gespräch bekommen.',
        other: 'Die neue Stelle hat {n} Tage aus dem Gespräch bekommen.',
      },
    },
    withdrawn: 'Am {date} haben Sie Ihr Ja zurückgenommen. Seitdem lesen nur Sie.',
    pool: 'Seit {date} wartet das Gespräch wieder auf eine Antwort. Berater*innen von allen Stellen können neue Nachrichten lesen. Dann antwortet eine Person.',
    returned: 'Seit {date} liest wieder mit: {names}.',
  },

  standing: {
    heading: 'Möchten Sie Ihr Ja zurücknehmen?',
    what: 'Dann liest {centre} nichts Neues mehr. Dort löschen wir auch die Schlüssel für alles von früher. Aber: Vielleicht hat jemand schon etwas gelesen. Das können wir nicht ändern.',
    next: 'Danach fragen wir Sie: Wer soll jetzt mit Ihnen schreiben?',
    yes: 'Ja, zurücknehmen',
    no: 'Nein, so lassen',
  },

  after: {
    heading: 'Wer soll jetzt mit Ihnen schreiben?',
    alone: 'Im Moment lesen nur Sie.',
    expired: 'Ihr Ja zu {centre} galt bis {date}. Deshalb sendet Ihr Browser dorthin nichts mehr.',
    previous: 'Wieder {names} von {centre}',
    pool: 'Berater*innen von allen Stellen, bis jemand antwortet',
    nobody: 'Im Moment niemand',
    stay: 'Es soll so bleiben',
    history: 'Was dürfen sie von früher lesen?',
    historyNone: 'Nichts von früher',
    historyParts: 'Nur diese Tage:',
    historyAll: 'Alles von früher',
    choose: 'So weiter machen',
    typed: 'Ihr Text bleibt stehen. Er ist noch nicht gesendet.',
    open: 'Auswählen: Wer liest mit?',
  },

  part: { yours: 'Sie: {text}', theirs: '{name}: {text}' },

  copy: {
    heading: 'Darf {name} eine Kopie behalten?',
    text: '{name} möchte dieses Gespräch an einem anderen Ort aufheben.',
    reason: 'Grund:',
    more: 'Mehr ansehen und entscheiden',
    notYet: 'Später entscheiden',
    what: 'Die Kopie ist verschlüsselt. Wir können sie später nicht löschen. Ein Gericht kann sie verlangen. Unter „Was ist über mich gespeichert?“ sehen Sie: Es gibt eine Kopie.',
    free: 'Sie dürfen Nein sagen.',
    yes: 'Ja, eine Kopie erlauben',
    no: 'Nein, keine Kopie',
    working: 'Wir senden Ihr Ja.',
    agreed: 'Sie haben eine Kopie erlaubt.',
    refused: 'Niemand macht eine Kopie. {name} weiß davon nichts. Sie können es schreiben, wenn Sie möchten.',
  },
} as const satisfies Like<typeof de>
