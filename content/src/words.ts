import { type Language, localeOf } from './language.ts'

/** A text that depends on a number: one form per plural category that the language has (CLDR), `other` always. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** What a catalogue of a language must hold: the same keys as the German one, texts as texts and plurals as plurals. */
export type Like<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends { other: string } ? Plural : Like<T[K]> }

/** The text with each `{name}` replaced by its value. Throws where a value is missing: a half-filled sentence is our bug. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}}`)
    return String(value)
  })

/** The form of a plural for `n`, with `{n}` filled in as the language writes numbers. */
export const count = (language: Language, forms: Plural, n: number): string => {
  const locale = localeOf(language)
  const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other
  return fill(form, { n: new Intl.NumberFormat(locale).format(n) })
}
