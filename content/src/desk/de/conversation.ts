import { listIn } from '../list.ts'
import type { Words } from '../words.ts'

const list = listIn('de')

/** Taking, reading, answering, ending. */
export const conversation = {
  conversation: {
    name: (mark: string) => `Gespräch ${mark}`,
    none: 'Kein Gespräch offen',
    noneHint: 'Wählen Sie links ein Gespräch. Mit J und K gehen Sie durch die Liste, mit T übernehmen Sie.',
    noneWaiting: 'Es wartet jemand. Mit „Übernehmen“ öffnen Sie das Gespräch.',
    noneLead: 'Hier ist für Sie nichts zu lesen',
    back: 'Zurück',
    beside: 'Mehr',
    pane: 'Gespräch',
    list: 'Nachrichten',
    reading: 'Nachrichten werden entschlüsselt.',
    after: (others: readonly string[]) =>
      others.length === 0 ? 'Ab hier lesen nur die Person und Sie' : `Ab hier lesen ${list(['die Person', 'Sie', ...others])}`,
    readers: (others: readonly string[]) =>
      others.length === 0 ? 'Lesen können nur die Person und Sie' : `Lesen können ${list(['die Person', 'Sie', ...others])}`,
    pool: (centres: string) => `Lesen können die Person und ${centres}`,
    person: 'Die Person',
    me: 'Sie',
    colleague: 'Kolleg*in',
    answer: 'Antwort',
    answerHint: 'Strg und Eingabe senden',
    send: 'Senden',
    end: 'Gespräch beenden',
  },
  mark: {
    sending: 'wird gesendet',
    sent: 'gesendet',
    arrived: 'angekommen',
    held: 'nicht gesendet',
    retry: 'Noch einmal versuchen',
  },
  trouble: {
    missing: (count: number) =>
      count === 1
        ? 'Vor dieser Nachricht fehlt eine. Fragen Sie nach, was die Person geschrieben hat.'
        : `Vor dieser Nachricht fehlen ${count}. Fragen Sie nach, was die Person geschrieben hat.`,
    damaged: 'Hier kam etwas beschädigt an und lässt sich nicht lesen. Bitten Sie die Person, es noch einmal zu schreiben.',
    notForUs: 'Diese Nachricht können Sie nicht lesen. Sie wurde nicht für Sie verschlüsselt.',
    broken:
      'Dieses Gespräch stimmt nicht mehr: Der Server oder jemand anderes hat es verändert. Es geht nichts mehr hinaus. Beenden Sie es und sagen Sie der Koordination Bescheid.',
    closed:
      'Ihr Schlüssel für dieses Gespräch fehlt oder ist beschädigt. Sie können es nicht lesen und nichts hineinschreiben. Bitten Sie Ihre Vertretung, es zu übernehmen, oder sprechen Sie mit Ihrer Leitung.',
    unread: 'Das Gespräch ließ sich nicht laden. Wir versuchen es weiter, sobald die Verbindung steht.',
    sealing: (id: string) =>
      `Die Nachricht ließ sich nicht verschlüsseln. Es ging nichts hinaus, Ihr Text ist noch da. Laden Sie die Seite neu, wenn es nicht weitergeht (Nummer ${id}).`,
    tooLong: 'Der Text ist zu lang für eine Nachricht. Es ging nichts hinaus. Teilen Sie ihn in zwei.',
    opening: 'Geht hinaus, sobald das Gespräch entschlüsselt ist.',
    notOpen: 'Dieses Gespräch ist noch nicht bereit. Ihr Text bleibt hier.',
    noDirectory: 'Solange das Verzeichnis nicht gilt, wird nichts gesendet. Ihr Text bleibt hier.',
    consentOver:
      'Die Einwilligung der Person für Ihre Stelle ist abgelaufen. Nur die Person kann sagen, wie es weitergeht: Ihre Seite fragt sie, wenn sie das nächste Mal da ist. Es ging nichts hinaus.',
    held: 'Diese Nachricht wartet: Wer mitlesen kann, hat sich geändert. Prüfen Sie rechts, wer mitliest.',
  },
  take: {
    taken: (name: string, centre: string) => `${name} (${centre}) war schneller.`,
    takenUnknown: 'Jemand anderes war schneller.',
    gone: 'Dieses Gespräch wartet nicht mehr. Die Person ist gegangen, oder jemand war schneller.',
    unreachable: 'Das Gespräch wurde nicht übernommen, weil die Verbindung fehlt. Es wartet weiter. Versuchen Sie es noch einmal.',
    failed: 'Das Gespräch wurde nicht übernommen. Es wartet weiter. Versuchen Sie es noch einmal.',
    damaged: 'Dieses Gespräch kann niemand übernehmen: Was der Server davon zeigt, stimmt nicht, oder es wurde mit einem falschen Schlüssel begonnen.',
    sealing: (id: string) => `Das Gespräch ließ sich nicht übernehmen, weil die Verschlüsselung nicht ging. Es wartet weiter (Nummer ${id}).`,
  },
  end: {
    title: 'Gespräch beenden?',
    text: 'Alle Nachrichten dieses Gesprächs werden sofort und für immer gelöscht, auch für die Person. Sagen Sie ihr vorher, dass Sie jetzt gehen.',
    confirm: 'Ja, beenden und löschen',
    keep: 'Weiterschreiben',
    working: 'Wird gelöscht',
    failed: 'Das Gespräch läuft noch. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    byMe: 'Das Gespräch ist beendet. Alles daraus ist gelöscht.',
    byOther: (mark: string) =>
      `Gespräch ${mark} ist zu Ende. Die Person hat es beendet oder gelöscht, war zu lange fort, oder die Zeit zum Aufbewahren ist um. Alles daraus ist gelöscht.`,
    over: 'Dieses Gespräch ist zu Ende',
    byPerson: 'Die Person hat es beendet oder gelöscht, war zu lange fort, oder die Zeit zum Aufbewahren ist um. Alles daraus ist gelöscht, auch hier.',
  },
  beside: {
    title: 'Zum Gespräch',
    readers: 'Wer kann mitlesen',
    person: 'Die Person',
    me: 'Sie',
    checked: 'geprüft',
    anonymous: 'anonym',
    pool: (centres: number) => (centres === 1 ? 'Berater*innen von 1 Stelle' : `Berater*innen von ${centres} Stellen`),
    roles: { counsellor: 'Berater*in', 'stand-in': 'Vertretung' },
    poolState: 'bis jemand übernimmt',
    actions: 'Was Sie tun können',
    keptUntil: (day: string) => `Gespeichert bis ${day}, weil die Person wiederkommen möchte. Dann ist alles gelöscht.`,
    stored: 'Was gespeichert ist',
    nothing: 'Nichts auf Dauer. Bis zum Ende liegen die Nachrichten verschlüsselt auf dem Server, dann ist alles gelöscht.',
    about: 'Zur Person',
    language: 'Sprache',
    audience: 'Schreibt',
    page: 'Seite der Person',
    pageOpen: 'offen',
    pageClosed: 'geschlossen',
    pageClosedHint:
      'Die Person sieht gerade nichts. Kommt sie nicht zurück, wird das Gespräch 30 Minuten nach ihrem Gehen gelöscht. Hat sie die Seite neu geladen oder geschlossen, kann sie hier nicht weiterschreiben. Sie müsste neu beginnen.',
  },
}

export type ConversationWords = Words<typeof conversation>
