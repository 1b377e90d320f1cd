import type { Words } from '../words.ts'

/** What a line of the history says: names, and the duty by its day and time; null of whoever has left, or where nobody is meant. */
type Told = {
  readonly by: string | null
  readonly from: string | null
  readonly to: string | null
  readonly when: string
}

const who = (name: string | null): string => name ?? 'Jemand von früher'
const whom = (name: string | null): string => name ?? 'jemand von früher'

/** Who changed what in a month. */
export const history = {
  title: 'Verlauf',
  hint: 'Was in diesem Monat geändert wurde, das Neueste zuerst. Sie sehen, was Sie auch im Plan sehen dürfen.',
  none: 'In diesem Monat hat sich noch nichts geändert.',
  more: (count: number) => `${count} ältere zeigen`,
  oldest: 'Ältere Einträge stehen hier nicht mehr.',
  unreachable: 'Der Verlauf ließ sich nicht lesen. Prüfen Sie die Verbindung.',
  again: 'Noch einmal',
  at: (hour: number) => `${hour} Uhr`,
  duty: 'ein Dienst, den es nicht mehr gibt',
  forWhom: (name: string) => `, für ${name}`,
  bent: (rule: string) => `Trotz einer Regel: ${rule}.`,
  says: {
    planned: ({ by }: Told) => `${who(by)} hat einen Vorschlag berechnen lassen.`,
    assigned: ({ by, from, to, when }: Told) =>
      from === null ? `${who(by)} hat ${whom(to)} eingeteilt: ${when}.` : `${who(by)} hat ${whom(to)} statt ${from} eingeteilt: ${when}.`,
    removed: ({ by, from, when }: Told) =>
      by === null ? `${whom(from)} hat diesen Dienst nicht mehr: ${when}.` : `${by} hat ${whom(from)} ausgetragen: ${when}.`,
    moved: ({ by, from, when }: Told) => `${who(by)} hat den Dienst von ${whom(from)} verlegt: ${when}.`,
    offered: ({ by, from, when }: Told) => `${who(by)} hat einen Dienst von ${whom(from)} angeboten: ${when}.`,
    swapped: ({ from, to, when }: Told) => `${whom(to)} hat getauscht und kommt statt ${whom(from)}: ${when}.`,
    taken: ({ from, to, when }: Told) => (from === null ? `${whom(to)} ist eingesprungen: ${when}.` : `${whom(to)} ist für ${from} eingesprungen: ${when}.`),
    absent: ({ by, from, when }: Told) =>
      by === from ? `${whom(from)} kann nicht: ${when}.` : `${who(by)} hat eingetragen, dass ${whom(from)} nicht kann: ${when}.`,
    away: ({ by, from }: Told) => (by === from ? `${who(by)} ist abwesend gemeldet.` : `${who(by)} hat ${whom(from)} abwesend gemeldet.`),
    closedCentre: ({ by }: Told) => `${who(by)} hat eine ganze Stelle abwesend gemeldet.`,
    returned: ({ by, from }: Told) =>
      from === null || by === from ? `${who(by)} hat eine Abwesenheit zurückgenommen.` : `${who(by)} hat eingetragen, dass ${from} wieder da ist.`,
    draft: ({ by }: Told) => `${who(by)} hat den Plan zum Entwurf zurückgeholt.`,
    consultation: ({ by }: Told) => `${who(by)} hat den Plan zur Abstimmung gegeben.`,
    binding: ({ by }: Told) => `${who(by)} hat den Plan verbindlich gemacht.`,
    closed: ({ by }: Told) => `${who(by)} hat den Monat abgeschlossen.`,
    slots: ({ by }: Told) => `${who(by)} hat die Zeiten des Monats geändert.`,
    said: ({ by, from }: Told) => `${who(by)} hat die Zeiten von ${whom(from)} eingetragen.`,
  },
  rules: {
    availability: 'nicht zugesagt',
    overlap: 'zwei Dienste zur selben Zeit',
    day: 'schon ein Dienst an diesem Tag',
    rest: 'weniger als 11 Stunden Ruhe',
    week: 'mehr Dienste in der Woche als vereinbart',
    month: 'mehr Stunden im Monat als vereinbart',
    centre: 'zwei aus derselben Stelle',
    status: 'der Zustand des Plans',
    past: 'schon vorbei',
    full: 'alle Plätze waren besetzt',
    absent: 'abwesend gemeldet',
    off: 'kein Dienst lief',
    gone: 'den Dienst gab es nicht mehr',
  },
}

export type HistoryWords = Words<typeof history>
