import type { Language } from '../language.ts'
import { type NumberId, type NumberText, numberTexts } from './texts.ts'

/** A number a person can call, with what it is, whom it answers, and where we know it from. */
export interface PhoneNumber {
  readonly id: NumberId
  /** As it is dialled in Germany, for `tel:`. */
  readonly dial: string
  /** As it is read. */
  readonly shown: string
  readonly texts: Readonly<Record<Language, NumberText>>
  readonly source: string
  /** The day this entry was last looked at; `note` says who has yet to confirm it. */
  readonly reviewed: string
  readonly note: string
}

const number = (id: NumberId, dial: string, more: { readonly shown?: string; readonly source: string; readonly reviewed?: string }): PhoneNumber => ({
  id,
  dial,
  shown: dial,
  texts: numberTexts(id),
  reviewed: '2026-11-21',
  note: 'to be checked by the umbrella',
  ...more,
})

/** In the order in which the pages offer them. Only what its provider states publicly; where hours or languages may change, the text says less. */
export const phoneNumbers: readonly PhoneNumber[] = [
  number('police', '110', { source: 'https://www.polizei.de/' }),
  number('rescue', '112', { source: 'https://www.112.eu/' }),
  number('violence-against-women', '116016', { shown: '116 016', source: 'https://www.hilfetelefon.de/' }),
  number('white-ring', '116006', { shown: '116 006', source: 'https://weisser-ring.de/hilfe-fuer-opfer/opfer-telefon' }),
  number('young-people', '116111', { shown: '116 111', source: 'https://www.nummergegenkummer.de/' }),
  number('telephone-counselling', '116123', { shown: '116 123', source: 'https://www.telefonseelsorge.de/', reviewed: '2026-11-22' }),
  number('pregnant', '08004040020', { shown: '0800 40 40 020', source: 'https://www.hilfetelefon-schwangere.de/', reviewed: '2026-11-22' }),
]
