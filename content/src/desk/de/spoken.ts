import type { Words } from '../words.ts'

/** Languages that people ask to be spoken with in. */
export const spoken = {
  de: 'Deutsch',
  en: 'Englisch',
  ar: 'Arabisch',
  bg: 'Bulgarisch',
  pl: 'Polnisch',
  ro: 'Rumänisch',
  ru: 'Russisch',
  uk: 'Ukrainisch',
  tr: 'Türkisch',
  fr: 'Französisch',
  es: 'Spanisch',
  vi: 'Vietnamesisch',
  hu: 'Ungarisch',
  fa: 'Persisch',
}
export type SpokenWords = Words<typeof spoken>

/** Somebody asks for a language that this counsellor does not speak. `asked` is a language, as named in `spoken`. */
export const unspoken = {
  mine: 'Ihre Sprache',
  colleague: (asked: string) => `Jemand im Dienst spricht ${asked} und wird zuerst gerufen`,
  late: (asked: string) => `Jemand im Dienst spricht ${asked}. Weil es lange dauert, ruft der Chat jetzt alle`,
  beside: (asked: string) => `Jemand im Dienst spricht ${asked}: Fragen Sie, ob die Person dorthin möchte.`,
  nobody: (asked: string) => `Niemand im Dienst spricht ${asked}`,
  what: 'Was hier hilft',
  title: (asked: string) => `Die Person möchte auf ${asked} schreiben.`,
  greet: { de: 'Auf Deutsch begrüßen', en: 'Auf Englisch begrüßen' },
  greeting: (asked: string) =>
    `Guten Tag. Ich bin Berater*in. Ich spreche leider kein ${asked}. Wir können jetzt auf Deutsch oder Englisch schreiben, in einfachen Sätzen.`,
  greetingThen: (when: string) => `Oder Sie kommen wieder: Hier ist jemand mit Ihrer Sprache da am ${when} (Zeit in Deutschland).`,
  greetHint: 'Begrüßen Sie die Person auf Deutsch oder Englisch. Der Text liegt bereit, Sie können ihn ändern.',
  next: (asked: string, when: string) => `${asked} spricht im Dienst wieder jemand: ${when}. Der Text nennt diese Zeit.`,
  noNext: (asked: string) => `Für ${asked} ist noch kein Dienst geplant. Eine Nachricht kann die Person immer schreiben.`,
  centres: (names: string) => `Übergeben können Sie an: ${names}. Dort spricht es jemand.`,
  own: 'In Ihrer Stelle spricht es jemand: Tragen Sie die Person als Vertretung ein.',
  standIn: 'Vertretung',
  noCentre: 'In keiner Stelle ist jemand eingetragen, der diese Sprache spricht.',
  speaks: (centre: string, asked: string) => `${centre} (spricht ${asked})`,
  handOver: 'Übergeben',
  insteadHint: (asked: string, shown: string) => `Auf ${asked} gibt es diesen Text noch nicht. Er steht hier auf ${shown}.`,
}
export type UnspokenWords = Words<typeof unspoken>
