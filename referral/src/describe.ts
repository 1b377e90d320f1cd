import type { AudienceTerm, ExcludedTerm, HelpTerm, Land, Service } from '@zop/wire'
import type { Reason } from './reason.ts'
import { remembered } from './remembered.ts'
import { timesInWords } from './times.ts'

/** The words that an entry is told with: the catalogue `finder` of content has them in each language. */
export interface EntryWords {
  readonly reasons: Readonly<Record<Reason['code'], string>>
  readonly times: string
  readonly byArrangement: string
  readonly span: string
  readonly languages: string
  readonly interpreting: string
  readonly region: string
  readonly wholeCountry: string
  readonly forWhom: string
  readonly everyone: string
  readonly ages: { readonly from: string; readonly to: string; readonly between: string }
  readonly excluded: string
  readonly capacity: { readonly free: string; readonly full: string }
  readonly terms: {
    readonly help: Readonly<Record<HelpTerm, string>>
    readonly who: Readonly<Record<AudienceTerm, string>>
    readonly circumstances: Readonly<Record<Exclude<ExcludedTerm, AudienceTerm>, string>>
  }
  readonly lands: Readonly<Record<Land, string>>
}

/** Words and the locale for `Intl` that goes with them. */
export interface Telling {
  readonly words: EntryWords
  readonly locale: string
}

/** One thing that is said of a service: a label and what stands behind it, each on its own. `language` (BCP 47) where it is not the page's. */
export interface Said {
  readonly label: string
  readonly values: readonly { readonly text: string; readonly language?: string }[]
}

const put = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all))

const lists = remembered((locale) => new Intl.ListFormat(locale))
const listed = (texts: readonly string[], locale: string): string => lists(locale).format(texts)

const dates = remembered((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))
const dateText = (day: string, locale: string): string => dates(locale).format(Date.parse(day))

/** How a language calls itself; its code where the browser does not know it. */
export const ownNameOf = remembered((code) => {
  const name = new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? code
  return name.slice(0, 1).toLocaleUpperCase(code) + name.slice(1)
})

/** What a service helps with, as one line. */
export const helpText = ({ attributes }: Service, { words, locale }: Telling): string =>
  listed(
    attributes.flatMap((one) => (one.link_type === 'help' ? [words.terms.help[one.taxonomy_term.code]] : [])),
    locale,
  )

const isAudience = (code: ExcludedTerm, words: EntryWords): code is AudienceTerm => Object.hasOwn(words.terms.who, code)

const termText = (code: ExcludedTerm, words: EntryWords): string => (isAudience(code, words) ? words.terms.who[code] : words.terms.circumstances[code])

const agesText = ({ minimum_age: from, maximum_age: to }: Service, { ages }: EntryWords): readonly string[] => {
  if (from !== null && to !== null) return [put(ages.between, { from, to })]
  if (from !== null) return [put(ages.from, { from })]
  return to === null ? [] : [put(ages.to, { to })]
}

const whomText = (service: Service, { words, locale }: Telling): string => {
  const whom = service.attributes.flatMap((one) => (one.link_type === 'audience' ? [words.terms.who[one.taxonomy_term.code]] : []))
  return [listed(whom.length > 0 ? whom : [words.everyone], locale), ...agesText(service, words)].join(', ')
}

/** What people want to know of a service, in the order in which they ask. */
export const describeService = (service: Service, telling: Telling): readonly Said[] => {
  const { words, locale } = telling
  const excluded = service.attributes.flatMap((one) => (one.link_type === 'excluded' ? [termText(one.taxonomy_term.code, words)] : []))
  const times = timesInWords(service.schedules, { locale, span: words.span })
  const areas = service.service_areas.map(({ extent }) => (extent === 'DE' ? words.wholeCountry : words.lands[extent]))
  const said: Said[] = [
    { label: words.languages, values: service.languages.map(({ code }) => ({ text: ownNameOf(code), language: code })) },
    ...(service.interpretation_services ? [{ label: '', values: [{ text: words.interpreting }] }] : []),
    { label: words.times, values: (times.length > 0 ? times : [words.byArrangement]).map((text) => ({ text })) },
    { label: words.forWhom, values: [{ text: whomText(service, telling) }] },
    ...(excluded.length > 0 ? [{ label: words.excluded, values: [{ text: listed(excluded, locale) }] }] : []),
    { label: words.region, values: [{ text: listed(areas, locale) }] },
  ]
  const capacity = service.capacities.map(({ available, updated }) =>
    put(available === 0 ? words.capacity.full : words.capacity.free, { n: available, date: dateText(updated, locale) }),
  )
  return [...said, ...capacity.map((text) => ({ label: '', values: [{ text }] }))]
}

/** A reason as a person says it. */
export const reasonText = (reason: Reason, { words, locale }: Telling): string => {
  const text = words.reasons[reason.code]
  switch (reason.code) {
    case 'help':
      return put(text, {
        terms: listed(
          reason.terms.map((term) => words.terms.help[term]),
          locale,
        ),
      })
    case 'language':
      return put(text, { language: ownNameOf(reason.language) })
    case 'near':
      return put(text, { land: words.lands[reason.land] })
    case 'has-places':
    case 'full':
      return put(text, { date: dateText(reason.updated, locale) })
    default:
      return text
  }
}

/** Where an address leads, for whoever decides whether to follow it; other scripts stand there as `xn--`. */
export const hostOf = (address: string): string => /^https:\/\/([^/?#]+)/.exec(address)?.[1] ?? address

/** What a telephone is given: digits, and the plus of a country. */
export const dialOf = (number: string): string => number.replaceAll(' ', '')
