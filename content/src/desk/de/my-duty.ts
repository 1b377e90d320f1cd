import { listIn } from '../list.ts'
import type { Words } from '../words.ts'

const list = listIn('de')

/** My duties: what comes next, swaps, taking one, being away. */
export const myDuty = {
  next: 'Ihr nächster Dienst',
  now: 'Ihr Dienst läuft',
  later: 'Danach',
  more: (count: number) => (count === 1 ? '1 weiterer Dienst' : `${count} weitere Dienste`),
  none: 'Sie haben in den nächsten Wochen keinen Dienst.',
  status: { draft: 'Entwurf', consultation: 'noch in Abstimmung', binding: '', closed: 'abgeschlossen' },
  with: (names: readonly string[]) => `mit ${list(names)}`,
  alone: 'allein',
  offer: 'Tauschen',
  offered: (name: string | null) => (name === null ? 'Sie bieten ihn allen an' : `Sie bieten ihn ${name} an`),
  withdraw: 'Angebot zurücknehmen',
  offers: 'Angebote an Sie',
  offersNone: 'Gerade bietet Ihnen niemand einen Dienst an.',
  from: (name: string) => `${name} gibt ab`,
  forEverybody: 'für alle, die können',
  inReturn: (when: string) => `und möchte dafür Ihren Dienst ${when}`,
  yes: 'Übernehmen',
  no: 'Nein, danke',
  open: 'Hier fehlt jemand',
  openNone: 'Gerade fehlt nirgends jemand.',
  openNoneForYou: 'Gerade fehlt jemand nur dort, wo Sie nicht einspringen können.',
  openOthers: (count: number) =>
    count === 1 ? '1 Dienst, den Sie gerade nicht übernehmen können' : `${count} Dienste, die Sie gerade nicht übernehmen können`,
  running: 'läuft gerade',
  take: 'Übernehmen',
  sheet: {
    title: 'Dienst tauschen',
    to: 'Wem bieten Sie ihn an?',
    everybody: 'Allen, die können',
    inReturn: 'Möchten Sie dafür einen anderen?',
    nothing: 'Nein, nur abgeben',
    hint: 'Bis jemand Ja sagt, bleibt es Ihr Dienst.',
    send: 'Anbieten',
    cancel: 'Abbrechen',
  },
  away: {
    title: 'Ich kann nicht',
    hint: 'Sie müssen keinen Grund nennen. Ihre Dienste in dieser Zeit werden frei, und die Koordination erfährt es sofort.',
    from: 'von',
    to: 'bis',
    out: {
      today: (count: number) => (count === 1 ? 'Heute fällt mein Dienst aus' : 'Heute fallen meine Dienste aus'),
      next: 'Mein nächster Dienst fällt aus',
      title: (count: number) => (count === 1 ? 'Heute fällt Ihr Dienst aus' : 'Heute fallen Ihre Dienste aus'),
      titleNext: 'Ihr nächster Dienst fällt aus',
      free: (count: number) => (count === 1 ? 'Dieser Dienst wird frei:' : `Diese ${count} Dienste werden frei:`),
      hint: 'Die Koordination erfährt es sofort. Einen Grund müssen Sie nicht nennen.',
      running: 'Sie sind dann nicht mehr im Dienst. Offene Gespräche gehen weiter, solange Sie hier sind. Die Koordination erfährt es sofort.',
      yes: (count: number) => (count === 1 ? 'Ja, ich kann nicht' : `Ja, ${count} Dienste fallen aus`),
      no: 'Doch nicht',
    },
    others: {
      title: (name: string) => `${name}: abwesend melden?`,
      free: (count: number) =>
        count === 0 ? 'In dieser Zeit ist kein Dienst vergeben.' : count === 1 ? 'Dieser Dienst wird frei:' : `Diese ${count} Dienste werden frei:`,
      hint: 'Wer einen davon hatte, erfährt es sofort, die Koordination auch. Wer inzwischen einspringt, behält den Dienst.',
      yes: (count: number) => (count === 0 ? 'Ja, eintragen' : count === 1 ? 'Ja, 1 Dienst wird frei' : `Ja, ${count} Dienste werden frei`),
      no: 'Doch nicht',
      unread: 'Welche Dienste frei würden, ließ sich nicht lesen. Eingetragen ist nichts. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    },
    report: 'Abwesend melden',
    list: 'Ihre Abwesenheiten',
    back: 'Ich bin wieder da',
    titleFor: (name: string) => `${name} kann nicht`,
    hintFor: 'Ein Grund wird nirgends eingetragen. Die Dienste in dieser Zeit werden frei. Dass Sie es eingetragen haben, steht im Verlauf.',
    titleCentre: 'Die ganze Stelle ist länger zu',
    hintCentre:
      'Zum Beispiel für eine Woche. Alle Dienste ihrer Leute in dieser Zeit werden frei, alle, deren Dienst sich ändert, erfahren es, und die Koordination sucht Ersatz. Ein Grund wird nirgends eingetragen.',
    listFor: 'Abwesend',
    backFor: 'Wieder da',
    order: 'Das Ende muss nach dem Beginn liegen.',
  },
  news: 'Was sich an Ihren Diensten geändert hat',
  binding: (month: string) => `Der Plan für ${month} ist verbindlich, mit Diensten für Sie.`,
  changed: (old: string, now: string) => `Statt ${old} jetzt ${now}.`,
  gained: (now: string) => `Neuer Dienst: ${now}.`,
  lost: (old: string) => `Nicht mehr Ihr Dienst: ${old}.`,
  seen: 'Gesehen',
  done: {
    offered: 'Ihr Angebot ist draußen.',
    withdrawn: 'Das Angebot ist zurückgenommen. Der Dienst bleibt Ihrer.',
    taken: (when: string) => `Der Dienst ist jetzt Ihrer: ${when}.`,
    refused: 'Sie haben Nein gesagt.',
    away: (count: number) =>
      count === 0
        ? 'Ihre Abwesenheit ist eingetragen. Sie hatten in der Zeit keinen Dienst.'
        : `Ihre Abwesenheit ist eingetragen. ${count === 1 ? 'Ein Dienst ist' : `${count} Dienste sind`} jetzt frei, und die Koordination weiß es. Gute Zeit.`,
    awayFor: (count: number) =>
      count === 0 ? 'Eingetragen. In dieser Zeit war kein Dienst.' : `Eingetragen. Frei geworden: ${count === 1 ? '1 Dienst' : `${count} Dienste`}.`,
    backFor: 'Eingetragen. Wer inzwischen einen Dienst übernommen hat, behält ihn.',
    back: 'Schön, dass Sie wieder da sind. Wer inzwischen einen Dienst übernommen hat, behält ihn.',
  },
  you: 'Sie',
  failed: {
    unreachable: 'Das kam nicht an. Es ist wie vorher. Prüfen Sie die Verbindung.',
    refused: 'Das ging nicht. Es ist wie vorher.',
  },
  rules: {
    availability: 'Für diese Zeit ist nicht zugesagt.',
    overlap: 'Da gibt es schon einen Dienst oder eine Besprechung zur selben Zeit.',
    day: 'Da gibt es an diesem Tag schon einen Dienst.',
    rest: 'Zwischen zwei Diensten lägen keine 11 Stunden Ruhe.',
    week: 'In dieser Woche sind schon alle vereinbarten Dienste vergeben.',
    month: 'Das ginge über die vereinbarten Stunden im Monat.',
    centre: 'Aus derselben Stelle ist schon jemand da.',
    status: 'Getauscht wird erst, wenn der Plan verbindlich ist.',
    past: 'Dieser Dienst ist schon vorbei.',
    full: 'Es ist schon jemand eingesprungen.',
    absent: 'Für diese Zeit ist eine Abwesenheit eingetragen.',
    off: 'Gerade läuft kein Dienst, den Sie beginnen könnten.',
    gone: 'Diesen Dienst oder dieses Angebot gibt es nicht mehr.',
  },
}

export type MyDutyWords = Words<typeof myDuty>
