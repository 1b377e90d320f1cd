import { listIn } from '../list.ts'
import type { Words } from '../words.ts'

const list = listIn('de')

/** Hand-over to another centre: proposed here, decided by the person alone. */
export const handOver = {
  handOver: {
    title: 'An eine andere Stelle übergeben',
    open: 'Übergeben',
    text: 'Sie schlagen vor, zwei Menschen der anderen Stelle sagen mit Namen zu, die Person entscheidet. Bis sie zustimmt, bleiben Sie zuständig, und die andere Stelle sieht nur Ihren Namen, die Sprache und ob es Chat oder Nachricht ist.',
    first: 'Sprechen Sie vorher mit der Person darüber.',
    centre: 'Welche Stelle',
    choose: 'Bitte wählen',
    noChoice: 'Wählen Sie zuerst eine Stelle.',
    passing: 'Was mitgeht',
    passings: {
      nothing: 'nichts, sie beginnt neu',
      summary: 'eine Zusammenfassung, die die Person ändern kann',
      parts: 'Teile, die die Person auswählt',
      all: 'das ganze Gespräch',
    },
    days: 'Wie lange die Stelle lesen darf',
    daysOf: (days: number) => `${days} Tage`,
    summary: 'Zusammenfassung',
    summaryHint:
      'Schreiben Sie in Ich-Form: Es wird die erste Nachricht der Person. Sie liest den Text, ändert ihn und schickt ihn selbst. Das geht nur dann mit.',
    propose: 'Vorschlagen',
    proposing: 'Wird vorgeschlagen',
    noCentre: 'Im Verzeichnis steht keine andere Stelle.',
    emptySummary: 'Schreiben Sie zuerst die Zusammenfassung.',
    failed: 'Der Vorschlag ging nicht hinaus. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    notNow: 'Das geht gerade nicht: Dieses Gespräch ist nicht bereit oder das Verzeichnis gilt nicht. Es ging nichts hinaus.',
    state: 'Vorschlag zur Übergabe',
    open0: (centre: string) => `${centre} ist gefragt. Noch hat dort niemand zugesagt.`,
    open1: (centre: string) => `${centre}: eine Person hat zugesagt, eine zweite fehlt noch.`,
    open2: (centre: string) => `${centre}: zwei Menschen haben zugesagt. Jetzt entscheidet die Person.`,
    refused: (centre: string) => `Die Person möchte nicht zu ${centre}. Alles bleibt, wie es ist. Fragen Sie, was ihr lieber ist.`,
    withdraw: 'Vorschlag zurücknehmen',
    understood: 'Verstanden',
    withdrawFailed: 'Der Vorschlag steht noch. Versuchen Sie es noch einmal.',
    receipt: (day: string, from: string, to: string) => `${day}: von ${from} an ${to} übergeben, mit Einwilligung der Person.`,
    proposedPassing: (what: string) => `Ihr Vorschlag war, was mitgeht: ${what}. Entschieden hat die Person.`,
    passed: {
      nothing: 'Es ging nichts mit.',
      summary: 'Eine Zusammenfassung ging mit.',
      parts: 'Ausgewählte Teile gingen mit.',
      all: 'Das ganze Gespräch ging mit.',
    },
    close: 'Schließen',
  },
  incoming: {
    title: 'Anfragen an Ihre Stelle',
    from: (name: string, centre: string) => `${name}, ${centre}`,
    unchecked: 'Wer fragt, ließ sich nicht prüfen. Sagen Sie nicht zu.',
    checking: 'Wer fragt, wird geprüft.',
    passing: (what: string) => `Mitgehen soll: ${what}`,
    until: (day: string) => `Sie dürften lesen bis ${day}.`,
    hint: 'Mit Ihrer Zusage sieht die Person Ihren Namen. Zwei sagen zu: Die erste Person antwortet, die zweite vertritt. Dann entscheidet die ratsuchende Person.',
    who: (names: readonly string[]) => `Zugesagt: ${list(names)}`,
    nobody: 'Noch hat niemand zugesagt.',
    accept: 'Mit meinem Namen zusagen',
    leave: 'Meine Zusage zurücknehmen',
    waiting: 'Jetzt entscheidet die Person.',
    got: {
      counsellor: (mark: string) => `Die Person hat zugestimmt. Gespräch ${mark} wartet auf Ihre erste Antwort.`,
      'stand-in': (mark: string) => `Die Person hat zugestimmt. In Gespräch ${mark} sind Sie die Vertretung.`,
      back: (mark: string) => `Die Person hat Gespräch ${mark} zu Ihnen zurückgeholt.`,
      named: (mark: string) => `In Gespräch ${mark} sind Sie jetzt die Vertretung.`,
    },
    failed: 'Daran hat sich nichts geändert. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  },
}

export type HandOverWords = Words<typeof handOver>
