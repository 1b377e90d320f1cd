/** What each language says of a number. */
export const numberKeys = ['name', 'what', 'hours', 'languages', 'cost'] as const
export type NumberKey = (typeof numberKeys)[number]

/** A phone number as it is written down; what else stands there stays as it is. */
export interface PhoneNumber {
  /** Its place in the list, small ones first. */
  readonly order: number
  /** As it is dialled in Germany. */
  readonly dial: string
  /** As it is read. */
  readonly shown: string
  readonly source: string
  readonly reviewed: string
  readonly note: string
  readonly texts: Readonly<Record<string, Readonly<Partial<Record<NumberKey, string>>>>>
}

/** Null where the text is no number's. */
export const numberOf = (text: string): PhoneNumber | null => {
  try {
    const read = JSON.parse(text) as Partial<PhoneNumber> | null
    if (typeof read !== 'object' || read === null || typeof read.texts !== 'object') return null
    return {
      ...read,
      order: read.order ?? 0,
      dial: read.dial ?? '',
      shown: read.shown ?? '',
      source: read.source ?? '',
      reviewed: read.reviewed ?? '',
      note: read.note ?? '',
      texts: read.texts,
    }
  } catch {
    return null
  }
}

export const numberText = (number: PhoneNumber): string => `${JSON.stringify(number, null, 2)}\n`

/** What is dialled when this is read: the digits alone. */
export const dialOf = (shown: string): string => shown.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '')

/** The number with one of its texts changed. */
export const said = (number: PhoneNumber, language: string, { key, value }: { key: NumberKey; value: string }): PhoneNumber => ({
  ...number,
  texts: { ...number.texts, [language]: { ...number.texts[language], [key]: value } },
})
