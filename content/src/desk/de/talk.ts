import { listIn } from '../list.ts'
import type { Words } from '../words.ts'

const list = listIn('de')

/** What happens to a conversation beside the words: who comes back, who reads, where it goes, what was left. */
export const talk = {
  line: {
    visit: 'Die Person ist zurückgekommen.',
    same: 'Ist es noch dieselbe Person? So können Sie fragen, ohne dass es jemand Fremdem etwas verrät:',
    ask: [
      'Schön, dass Sie wieder da sind. Sind Sie gerade allein und ungestört?',
      'Damit ich sicher bin, dass Sie es sind: Mit welchen Worten haben wir uns beim letzten Mal verabschiedet?',
      'Wenn gerade jemand bei Ihnen ist, schreiben Sie einfach „Falsche Nummer“ und gehen Sie.',
    ] as readonly string[],
    answeredBefore: 'Schreiben Sie nichts von früher, bevor Sie sicher sind.',
    change: (author: string, others: readonly string[]) =>
      `${author} geändert, wer mitliest. Ab hier lesen ${others.length === 0 ? 'nur die Person und Sie' : list(['die Person', 'Sie', ...others])}`,
    changedBy: { me: 'Sie haben', other: (name: string) => `${name} hat` },
    'hand-over': 'Die Person hat das Gespräch mit ihrer Einwilligung an Ihre Stelle übergeben.',
    until: (day: string) => `Ihre Einwilligung gilt bis ${day}.`,
    withdraw: 'Die Person hat ihre Einwilligung zurückgenommen.',
    pool: 'Die Person hat das Gespräch zurück in die Warteschlange gelegt.',
    return: 'Die Person hat das Gespräch zu Ihnen zurückgeholt.',
    unread: (count: number) =>
      count === 1
        ? 'Hier steht eine frühere Nachricht, die nicht für Sie bestimmt ist.'
        : `Hier stehen ${count} frühere Nachrichten, die nicht für Sie bestimmt sind.`,
    older: 'Frühere Nachrichten zeigen',
    olderLoading: 'Frühere Nachrichten werden entschlüsselt',
    olderFailed: 'Die früheren Nachrichten ließen sich nicht laden. Versuchen Sie es noch einmal.',
    summary: 'Zusammenfassung für die Übergabe, die Person kann sie ändern',
    exportAsked: (reason: string) => `Sie haben um eine Abschrift gebeten. Grund: ${reason}`,
    exportAgreed: 'Die Person ist mit einer Abschrift einverstanden.',
  },
  gone: {
    title: {
      dropped: 'Sie lesen dieses Gespräch nicht mehr',
      'handed-over': 'Dieses Gespräch hat jetzt eine andere Stelle',
      withdrawn: 'Die Person hat ihre Einwilligung zurückgenommen',
      pool: 'Dieses Gespräch wartet wieder auf alle',
    },
    hint: {
      dropped: 'Eine Kolleg*in führt es weiter. Alles daraus ist auf diesem Gerät vergessen.',
      'handed-over': 'Die Person hat zugestimmt. Alles daraus ist auf diesem Gerät vergessen.',
      withdrawn: 'Ihre Stelle liest nicht mehr mit. Alles daraus ist auf diesem Gerät vergessen.',
      pool: 'Die Person hat es zurückgelegt. Alles daraus ist auf diesem Gerät vergessen.',
    },
    notice: {
      dropped: (mark: string) => `Gespräch ${mark} führt jetzt eine Kolleg*in. Hier ist alles daraus vergessen.`,
      'handed-over': (mark: string) => `Gespräch ${mark} ist mit Einwilligung an die andere Stelle übergeben. Hier ist alles daraus vergessen.`,
      withdrawn: (mark: string) => `In Gespräch ${mark} hat die Person ihre Einwilligung zurückgenommen. Hier ist alles daraus vergessen.`,
      pool: (mark: string) => `Gespräch ${mark} wartet wieder auf alle. Hier ist alles daraus vergessen.`,
    },
    unsent: 'Ihr Text, der nicht mehr hinausging',
    unsentHint: 'Markieren und kopieren Sie, was Sie noch brauchen. Er ist weg, sobald Sie etwas anderes öffnen.',
  },
  leftOver: {
    text: 'Jemand anderes führt das Gespräch jetzt. Ihr angefangener Text ist noch da.',
    offer: 'Als Entwurf in die Notizen legen',
  },
  notes: {
    title: 'Notizen unter Kolleg*innen',
    hint: 'Die Person liest sie nicht. Sie sieht, wie viele es sind, wie groß und bis wann. Bei einer Übergabe gehen sie nie mit.',
    empty: 'Noch keine Notiz. Schreiben Sie nur, was die Vertretung wirklich braucht.',
    loading: 'Notizen werden entschlüsselt.',
    label: 'Neue Notiz',
    write: 'Notiz ablegen',
    draft: 'Entwurf einer Antwort',
    useDraft: 'Ins Antwortfeld holen',
    failed: 'Die Notiz wurde nicht abgelegt. Ihr Text ist noch da. Versuchen Sie es noch einmal.',
  },
  standIn: {
    title: 'Vertretung und Weitergabe',
    open: 'Vertretung',
    hint: 'Nur geprüfte Kolleg*innen Ihrer Stelle. Die Person sieht den neuen Namen, bevor sie weiterschreibt.',
    who: 'Kolleg*in',
    duty: 'im Dienst',
    nobody: 'Aus Ihrer Stelle ist gerade niemand mit gültigem Ausweis bekannt.',
    loading: 'Kolleg*innen werden geprüft.',
    present: (name: string) => `${name} vertritt gerade`,
    absent: 'Niemand vertritt gerade.',
    name: 'Als Vertretung eintragen',
    replace: 'Vertretung ersetzen',
    drop: 'Vertretung beenden',
    transferHint: 'Ganz weitergeben: Tragen Sie die Kolleg*in als Vertretung ein. Sie übernimmt dann mit einem Klick und entscheidet, ob Sie noch mitlesen.',
    keep: 'Wer bisher beraten hat, bleibt als Vertretung',
    takeOver: 'Gespräch übernehmen',
    takeOverHint: 'Sie führen das Gespräch dann selbst.',
    vanished: 'Die Berater*in ist nicht mehr da, die Person wartet.',
    done: 'Wer mitliest, ist geändert.',
    lost: 'Jemand war schneller und hat gerade etwas geändert. Prüfen Sie, wer jetzt mitliest, und versuchen Sie es noch einmal.',
    failed: 'Es hat sich nichts geändert. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    notNow: 'Das geht gerade nicht: Dieses Gespräch ist nicht bereit oder das Verzeichnis gilt nicht. Es hat sich nichts geändert.',
    close: 'Schließen',
  },
  blocks: {
    title: 'Textbausteine',
    open: 'Textbaustein',
    search: 'Suchen',
    hint: 'Mit den Pfeiltasten wählen, mit Eingabe einfügen. Der Text kommt ins Antwortfeld, gesendet wird nichts.',
    from: { personal: 'eigener', centre: 'Ihre Stelle', umbrella: 'alle Stellen', shipped: 'Vorlage' },
    none: 'Dazu gibt es keinen Baustein.',
    all: 'Auch andere Sprachen zeigen',
    failed: 'Eigene Bausteine ließen sich nicht laden. Die Vorlagen sind da.',
    close: 'Schließen',
  },
  muting: {
    title: 'Dieses Gespräch pausieren?',
    open: 'Pausieren',
    text: 'Solange die Pause dauert, kommt von dieser Person nichts mehr an. Ihre Seite sagt ihr das und zeigt andere Hilfe. Sie können weiter schreiben.',
    hour: '1 Stunde',
    tomorrow: 'Bis morgen um 8 Uhr',
    now: (when: string) => `Pausiert bis ${when}`,
    end: 'Pause beenden',
    failed: 'Daran hat sich nichts geändert. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    close: 'Abbrechen',
  },
  erase: {
    open: 'Alles löschen',
    title: 'Alles aus diesem Gespräch löschen?',
    text: 'Die Person hat darum gebeten, dass dieses Gespräch gespeichert bleibt. Wenn Sie jetzt löschen, sind alle Nachrichten, Dateien und Notizen sofort und für immer weg, auch für die Person. Sprechen Sie vorher mit ihr.',
    confirm: 'Ja, alles löschen',
    failed: 'Es ist noch nichts gelöscht. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    receipt: (count: number, when: string, copies: number) =>
      copies === 0
        ? `Gelöscht: ${count} Teile, ${when}. Davon liegt nirgends mehr etwas.`
        : `Gelöscht: ${count} Teile, ${when}. Die letzte Sicherung davon ist spätestens in ${copies} Stunden weg.`,
  },
  exporting: {
    title: 'Abschrift mit Einwilligung',
    open: 'Abschrift',
    text: 'Eine Abschrift gibt es nur, wenn die Person zustimmt. Sie sieht danach dauerhaft, dass es eine gibt.',
    reason: 'Wofür brauchen Sie die Abschrift?',
    reasonHint: 'Die Person liest diesen Satz.',
    ask: 'Die Person fragen',
    asked: 'Die Person ist gefragt. Sie können weiterschreiben; die Antwort steht dann im Gespräch.',
    agreed: 'Die Person hat zugestimmt.',
    make: 'Abschrift erstellen',
    making: 'Abschrift wird verschlüsselt',
    done: 'Die Abschrift ist fertig. Sie öffnet sich nur mit diesen sechs Wörtern, und sie stehen nur jetzt hier:',
    keep: 'Schreiben Sie die Wörter auf und legen Sie sie getrennt von der Datei ab. Wir kennen sie nicht.',
    failed: 'Es ist keine Abschrift entstanden. Versuchen Sie es noch einmal.',
    wait: 'Ältere Nachrichten werden noch geladen.',
    empty: 'Sagen Sie der Person zuerst, wofür.',
    file: {
      title: (mark: string) => `Gespräch ${mark}`,
      made: (when: string) => `Abschrift vom ${when}`,
      reason: 'Grund',
      person: 'Person',
      file: 'Datei',
      voice: 'Sprachnachricht',
      missing: 'nicht lesbar',
    },
    close: 'Schließen',
  },
}

export type TalkWords = Words<typeof talk>
