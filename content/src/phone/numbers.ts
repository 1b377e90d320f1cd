import type { Language } from '../language.ts'

/** A number a person can call, with what it is, whom it answers, and where we know it from. */
export interface PhoneNumber {
  readonly id: string
  /** As it is dialled in Germany, for `tel:`. */
  readonly dial: string
  /** As it is read. */
  readonly shown: string
  readonly texts: Readonly<
    Record<Language, { readonly name: string; readonly what: string; readonly hours: string; readonly languages: string; readonly cost: string }>
  >
  readonly source: string
  /** The day this entry was last looked at; `note` says who has yet to confirm it. */
  readonly reviewed: string
  readonly note: string
}

const reviewed = '2026-11-21'
const note = 'to be checked by the umbrella'
const free = { de: 'kostenlos', en: 'free of charge' }
const always = { de: 'Tag und Nacht', en: 'day and night' }

/** In the order in which the pages offer them. Only what its provider states publicly; where hours or languages may change, the text says less. */
export const phoneNumbers: readonly PhoneNumber[] = [
  {
    id: 'police',
    dial: '110',
    shown: '110',
    texts: {
      de: { name: 'Polizei', what: 'Wenn Sie jetzt in Gefahr sind.', hours: always.de, languages: 'Deutsch, oft auch Englisch', cost: free.de },
      en: { name: 'Police', what: 'If you are in danger right now.', hours: always.en, languages: 'German, often English too', cost: free.en },
    },
    source: 'https://www.polizei.de/',
    reviewed,
    note,
  },
  {
    id: 'rescue',
    dial: '112',
    shown: '112',
    texts: {
      de: {
        name: 'Rettungsdienst und Feuerwehr',
        what: 'Wenn jemand verletzt oder schwer krank ist.',
        hours: always.de,
        languages: 'Deutsch, oft auch Englisch',
        cost: free.de,
      },
      en: {
        name: 'Ambulance and fire service',
        what: 'If somebody is hurt or very ill.',
        hours: always.en,
        languages: 'German, often English too',
        cost: free.en,
      },
    },
    source: 'https://www.112.eu/',
    reviewed,
    note,
  },
  {
    id: 'violence-against-women',
    dial: '116016',
    shown: '116 016',
    texts: {
      de: {
        name: 'Hilfetelefon „Gewalt gegen Frauen“',
        what: 'Beratung für Frauen, auch bei Menschenhandel. Anonym.',
        hours: always.de,
        languages: 'Deutsch und viele andere Sprachen',
        cost: free.de,
      },
      en: {
        name: '“Violence against women” support line',
        what: 'Advice for women, also about human trafficking. Anonymous.',
        hours: always.en,
        languages: 'German and many other languages',
        cost: free.en,
      },
    },
    source: 'https://www.hilfetelefon.de/',
    reviewed,
    note,
  },
  {
    id: 'white-ring',
    dial: '116006',
    shown: '116 006',
    texts: {
      de: {
        name: 'Telefon des Weissen Rings',
        what: 'Für alle, die Gewalt oder eine andere Straftat erlebt haben. Anonym.',
        hours: '7 bis 22 Uhr, jeden Tag',
        languages: 'Deutsch',
        cost: free.de,
      },
      en: {
        name: 'Weisser Ring helpline',
        what: 'For everyone who went through violence or another crime. Anonymous.',
        hours: '7:00 to 22:00, every day',
        languages: 'German',
        cost: free.en,
      },
    },
    source: 'https://weisser-ring.de/hilfe-fuer-opfer/opfer-telefon',
    reviewed,
    note,
  },
  {
    id: 'young-people',
    dial: '116111',
    shown: '116 111',
    texts: {
      de: {
        name: 'Nummer gegen Kummer',
        what: 'Für Kinder und Jugendliche. Anonym.',
        hours: 'Montag bis Samstag, 14 bis 20 Uhr',
        languages: 'Deutsch',
        cost: free.de,
      },
      en: {
        name: 'Nummer gegen Kummer',
        what: 'For children and young people. Anonymous.',
        hours: 'Monday to Saturday, 14:00 to 20:00',
        languages: 'German',
        cost: free.en,
      },
    },
    source: 'https://www.nummergegenkummer.de/',
    reviewed,
    note,
  },
]
