import { type Language, localeOf } from '@zop/content'
import { type Html, html, type Value } from '../html.ts'

/** A sentence with each `{name}` replaced, apart from the words around it, which may be written the other way. Throws where a value is missing. */
export const sentence = (text: string, values: Readonly<Record<string, Value>>): Html => {
  const parts = text.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return part
    const value = values[part]
    if (value === undefined) throw new Error(`no value for {${part}}`)
    return html`<bdi>${value}</bdi>`
  })
  return html`${parts}`
}

const formats = new Map<Language, Intl.DateTimeFormat>()

/** A day (`YYYY-MM-DD`) as the language writes it, without the short word for "year" that Ukrainian and Bulgarian put behind it: its full stop would stand beside that of the sentence. */
export const sayDay = (day: string, language: Language): string => {
  const format = formats.get(language) ?? new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(language, format)
  return format.format(new Date(day)).replace(/\s[рг]\.$/, '')
}
