import type { Words } from '../words.ts'

/** Before a counsellor goes: nobody is left in an empty room. */
export const shiftEnd = {
  title: {
    duty: 'Bevor Sie gehen',
    out: 'Bevor Sie sich abmelden',
    over: 'Ihr Dienst ist zu Ende',
  },
  open: (count: number) => (count === 1 ? 'Ein Gespräch ist noch offen' : `${count} Gespräche sind noch offen`),
  text: (count: number) =>
    count === 1
      ? 'In einem Gespräch wartet noch jemand an der offenen Seite. Niemand soll in einem leeren Raum sitzen.'
      : `In ${count} Gesprächen wartet noch jemand an der offenen Seite. Niemand soll in einem leeren Raum sitzen.`,
  done: 'Alle wissen Bescheid. Sie können gehen.',
  doneClosed: 'An einer offenen Seite wartet niemand mehr auf Sie. Sie können gehen.',
  over: 'Sie müssen sich nicht beeilen: Diese Gespräche gehen weiter, solange Sie hier sind.',
  state: {
    waits: 'wartet auf Ihre Antwort',
    quiet: 'Sie haben zuletzt geschrieben, mehr weiß die Person nicht',
    answered: 'Sie haben geantwortet',
    sending: 'Ihre Nachricht geht gerade hinaus',
    told: 'weiß, wann wieder jemand da ist',
    arrived: 'hat gelesen, wann wieder jemand da ist',
    covered: (name: string) => `${name} liest mit und kann antworten`,
    proposed: 'Die Übergabe ist vorgeschlagen, die Person entscheidet',
    away: 'Die Seite ist gerade zu, die Person weiß nichts Neues',
    left: 'beendet oder weitergegeben',
    unread: 'Das Gespräch wird noch geöffnet',
  },
  standIn: 'Vertretung',
  handOver: 'Übergeben',
  tell: 'Bescheid sagen',
  textLabel: (language: string) => `Ihre Nachricht auf ${language}`,
  meaning: 'Das heißt:',
  draft: 'Ihr Entwurf ist noch nicht gesendet',
  keep: 'Anbieten, dass das Gespräch bleibt',
  send: 'So senden',
  sending: 'Wird verschlüsselt',
  cancel: 'Doch nicht',
  next: (when: string) => `Der nächste Dienst in dieser Sprache beginnt: ${when}.`,
  other: (language: string, when: string) => `Für ${language} ist kein Dienst geplant. Der nächste Chatdienst beginnt: ${when}.`,
  there: 'Im Dienst ist noch jemand mit dieser Sprache.',
  none: 'Im Plan steht noch kein nächster Chatdienst.',
  waiting: {
    title: (count: number) => (count === 1 ? 'Ein Chat wartet noch' : `${count} Chats warten noch`),
    text: 'Niemand hat ihn genommen, und wenn Sie jetzt gehen, ist niemand im Dienst. Die Seite sagt der Person, wann wieder jemand da ist. Wenn Sie noch Zeit haben, nehmen Sie ihn und sagen Bescheid.',
    texts:
      'Niemand hat sie genommen, und wenn Sie jetzt gehen, ist niemand im Dienst. Die Seiten sagen, wann wieder jemand da ist. Wenn Sie noch Zeit haben, nehmen Sie einen und sagen Bescheid.',
  },
  stay: 'Noch hierbleiben',
  go: { duty: 'Dienst beenden', out: 'Abmelden', over: 'Fertig' },
  although: { duty: 'Trotzdem gehen', out: 'Trotzdem abmelden', over: 'Später' },
  means: {
    duty: 'Wenn Sie so gehen: Solange dieses Fenster offen ist, sieht die Person nicht, dass Ihr Dienst zu Ende ist. Schließen Sie es, sagt ihre Seite nach etwa einer Minute, dass Sie weg sind, und bietet ihr die Warteschlange an. Nichts wird aufbewahrt, wenn sie das nicht gewählt hat.',
    out: 'Wenn Sie sich so abmelden: Nach etwa einer Minute sagt ihre Seite der Person, dass Sie nicht mehr da sind, und bietet ihr die Warteschlange an. Nicht gesendete Texte gehen verloren, und nichts wird aufbewahrt, wenn sie das nicht gewählt hat.',
    over: 'Sie finden das hier wieder, solange das Gespräch offen ist.',
  },
}

export type ShiftEndWords = Words<typeof shiftEnd>
