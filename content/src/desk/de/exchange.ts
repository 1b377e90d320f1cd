import { listIn } from '../list.ts'
import type { Words } from '../words.ts'

const list = listIn('de')
const whole = new Intl.NumberFormat('de')
const lines = (count: number): string => (count === 1 ? '1 Zeile' : `${whole.format(count)} Zeilen`)
const said = (count: number): string => (count === 0 ? 'keine Angaben' : count === 1 ? '1 Angabe' : `${count} Angaben`)

/** Reading tables in, and writing plan, times and agreed hours out. */
export const exchange = {
  title: 'Tabellen einlesen',
  intro: 'Lesen Sie Verfügbarkeiten oder Zusagen aus einer Tabelle ein. Zuerst sehen Sie, was sich ändert. Vorher wird nichts gespeichert.',
  whole: 'Eingelesen wird alles oder nichts.',
  choose: 'Datei wählen',
  chooseHint: 'CSV, so wie Excel oder LibreOffice sie speichern. Höchstens 16 MB.',
  paste: 'Oder hier einfügen',
  read: 'Einfügen prüfen',
  how: 'Wie die Tabelle aussieht',
  howSaid:
    'Verfügbarkeit: eine Zeile für jede Angabe. Steht unter Wochentage etwas (Mo, Mi oder Mo-Fr), gilt sie jede Woche, von Datum bis Enddatum. Sonst gilt sie einmal, an diesem Datum.',
  howReplaces: 'Was eine Tabelle über eine Person sagt, tritt an die Stelle ihrer bisherigen Angaben. Wer nicht darin steht, bleibt wie vorher.',
  howAgreed: 'Zusagen: eine Zeile für jede Stelle und jeden Monat, in ganzen Stunden. Verbindlich macht sie die Leitung der Stelle.',
  howWords: 'Angabe ist eines von: gern, geht, lieber nicht, nicht.',
  howTimes:
    'Daten wie 3.5.2027 oder 2027-05-03, Zeiten wie 18:00, 18.30 Uhr oder 24:00. In der Stunde, die im Herbst zweimal kommt: 02:30 MESZ oder 02:30 MEZ.',
  exampleSaid: 'Beispiel Verfügbarkeit',
  exampleAgreed: 'Beispiel Zusagen',
  working: { reading: 'Die Tabelle wird gelesen', comparing: 'Sie wird mit dem jetzigen Stand verglichen' },
  stop: 'Anhalten',
  sending: 'Wird gespeichert',
  again: 'Andere Tabelle',
  amend: 'Noch einmal ändern',
  unread: (titles: readonly string[]) => `Nicht gelesen: ${titles.length === 1 ? 'Spalte' : 'Spalten'} ${list(titles)}.`,
  change: 'Das ändert sich',
  nothing: 'In der Tabelle steht nichts, was nicht schon so gilt.',
  same: (count: number) => (count === 1 ? '1 bleibt, wie es ist.' : `${whole.format(count)} bleiben, wie sie sind.`),
  person: (before: number, after: number) => `${said(after)} statt bisher ${before === 0 ? 'keiner' : before}`,
  what: 'Was genau?',
  next: 'Dann gilt',
  before: 'Bisher',
  outside: (count: number) =>
    count === 1
      ? 'Ein Dienst, der schon vergeben ist, liegt dann außerhalb dieser Zeiten:'
      : `${count} Dienste, die schon vergeben sind, liegen dann außerhalb dieser Zeiten:`,
  outsideStays: (count: number) => `${count === 1 ? 'Er bleibt' : 'Sie bleiben'} eingetragen. Fragen Sie vorher nach.`,
  agreed: (before: number | null, after: number) => (before === null ? `${after} Stunden, neu` : `${after} statt ${before} Stunden`),
  unbound: 'muss die Leitung neu bestätigen',
  more: (count: number) => `${whole.format(count)} weitere`,
  beyondTitle: 'Mehr zugesagt, als möglich ist',
  beyond: (centre: string, month: string, agreed: number, possible: number) =>
    `${centre}, ${month}: ${agreed} Stunden zugesagt, die Leute dort können zusammen etwa ${possible}.`,
  store: 'So übernehmen',
  done: (people: number, centres: number) =>
    `Übernommen: ${list([
      ...(people > 0 ? [people === 1 ? 'Angaben von 1 Person' : `Angaben von ${people} Personen`] : []),
      ...(centres > 0 ? [centres === 1 ? '1 Zusage' : `${centres} Zusagen`] : []),
    ])}.`,
  failed: {
    'newer-version':
      'Jemand hat inzwischen etwas davon geändert. Gespeichert ist nichts. Lesen Sie die Tabelle noch einmal ein, dann sehen Sie den neuen Stand.',
    refused: 'Der Server hat die Tabelle nicht angenommen. Gespeichert ist nichts. Lesen Sie sie noch einmal ein.',
    unreachable:
      'Ob es ankam, ist nicht sicher. Prüfen Sie die Verbindung und lesen Sie die Tabelle noch einmal ein: Was schon gilt, ändert sich nicht noch einmal.',
  },
  impossible: {
    file: 'Die Datei ist größer als 16 MB. Gelesen ist nichts. Teilen Sie sie, zum Beispiel nach Stellen.',
    bytes:
      'Das ist zu viel auf einmal. Gespeichert ist nichts. Teilen Sie die Tabelle, zum Beispiel nach Stellen. Jede Tabelle für sich gilt dann ganz oder gar nicht.',
    unreachable: 'Der jetzige Stand ließ sich nicht lesen. Gespeichert ist nichts. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    closed: (months: readonly string[]) => `${list(months)} ist abgeschlossen, daran ändert sich nichts mehr. Nehmen Sie diese Zeilen heraus.`,
    people: (count: number) =>
      `Die Tabelle hat ${whole.format(count)} Personen, auf einmal gehen höchstens 500. Gespeichert ist nichts. Teilen Sie sie, zum Beispiel nach Stellen.`,
    commitments: (count: number) =>
      `Die Tabelle hat ${whole.format(count)} Zusagen, auf einmal gehen höchstens 2000. Gespeichert ist nichts. Teilen Sie sie, zum Beispiel nach Monaten.`,
    empty: 'In der Tabelle steht keine Zeile unter der Überschrift.',
    missing: (titles: readonly string[]) => `In der ersten Zeile ${titles.length === 1 ? 'fehlt die Spalte' : 'fehlen die Spalten'} ${list(titles)}.`,
    twice: (titles: readonly string[]) => `In der ersten Zeile steht zweimal dasselbe: ${list(titles)}.`,
  },
  faulty: (count: number, of: number) =>
    `${count === 1 ? '1 Fehler' : `${whole.format(count)} Fehler`} in ${lines(of)}. Gespeichert ist nichts. Ändern Sie die Tabelle und lesen Sie sie noch einmal ein.`,
  faultsShown: (count: number) => `Hier stehen die ersten ${count}.`,
  columns: { line: 'Zeile', column: 'Spalte', wrong: 'Was ist falsch?', cell: 'Da steht' },
  faults: {
    quotes: 'Ein Anführungszeichen schließt nicht. Setzen Sie es ans Ende der Zelle.',
    wide: 'Die Zeile hat mehr Zellen als die Überschrift.',
    empty: 'Hier fehlt etwas.',
    'unknown-person': 'So heißt niemand mit Diensten. Schreiben Sie den Namen wie im Dienstplan.',
    'ambiguous-person': 'So heißen mehrere. Schreiben Sie die Stelle dazu, oder die Kennung aus einer ausgegebenen Tabelle.',
    'other-person': 'Name und Kennung gehören nicht zusammen.',
    'unknown-centre': 'Diese Fachberatungsstelle gibt es nicht. Schreiben Sie sie wie im Verzeichnis.',
    'other-centre': 'Die Person ist an einer anderen Stelle.',
    word: 'Erwartet: gern, geht, lieber nicht oder nicht.',
    weekdays: 'Erwartet: Wochentage wie „Mo, Mi“ oder „Mo-Fr“.',
    day: 'Erwartet: ein Datum wie 3.5.2027 oder 2027-05-03.',
    time: 'Erwartet: eine Zeit wie 18:00.',
    'missing-hour': 'Diese Zeit gibt es an dem Tag nicht: Die Uhr wird vorgestellt.',
    zone: 'An diesem Tag gilt um diese Zeit nicht, was hinter der Zeit steht (MEZ oder MESZ).',
    'no-date': 'Ohne Wochentage braucht es ein Datum.',
    order: 'Das Ende liegt vor dem Anfang.',
    month: 'Erwartet: ein Monat wie 2027-05 oder Mai 2027.',
    closed: 'Dieser Monat ist abgeschlossen.',
    hours: 'Erwartet: ganze Stunden von 0 bis 2000.',
    fraction: 'Vereinbart werden nur ganze Stunden.',
    twice: 'Steht schon in einer anderen Zeile.',
    contradiction: 'Für dieselbe Zeit wird zweimal etwas anderes gesagt.',
    many: 'Mehr als 400 Angaben für eine Person. Fassen Sie Wochentage zusammen.',
  },
  belongs: (where: readonly string[]) => `Sie ist hier: ${list(where)}.`,
  other: (line: number) => `Siehe Zeile ${whole.format(line)}.`,
  out: 'Tabellen ausgeben',
  outHint:
    'Sie öffnen sich in Excel und LibreOffice, und lassen sich hier wieder einlesen. Bewahren Sie sie nicht länger auf als nötig: Darin stehen Namen und Zeiten.',
  outSaid: 'Verfügbarkeiten',
  outAgreed: (month: string) => `Zusagen ${month}`,
  outFailed: 'Das ließ sich nicht lesen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  outNothing: 'Es gibt noch nichts auszugeben.',
  plan: 'Ausgeben',
  planTitle: 'Diesen Monat ausgeben',
  planHint: 'Darin stehen die Namen, die Sie auch hier sehen. Bewahren Sie die Datei nicht länger auf als nötig.',
  planTable: 'Als Tabelle (CSV)',
  planTableHint: 'für Excel und LibreOffice',
  planFile: 'Vollständig (JSON)',
  planFileHint: 'für andere Programme, mit allen Angaben und Zeitzone',
  close: 'Schließen',
  saved: 'Die Datei ist bei Ihren Downloads.',
  titles: ['Datum', 'Wochentag', 'Von', 'Enddatum', 'Bis', 'Art', 'Mindestens', 'Gewünscht', 'Sprachen', 'Person', 'Stelle'],
  names: { said: 'verfuegbarkeit', agreed: 'zusagen', plan: 'dienstplan', exampleSaid: 'beispiel-verfuegbarkeit', exampleAgreed: 'beispiel-zusagen' },
}

export type ExchangeWords = Words<typeof exchange>
