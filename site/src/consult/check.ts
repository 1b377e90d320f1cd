import { beginnings, nounEnding, nouns, offices } from './common-words.ts'
import { givenNames } from './given-names.ts'

/** What in a text may tell who a person is. */
export type TraceKind = 'mail' | 'iban' | 'address' | 'date' | 'year' | 'phone' | 'plate' | 'number' | 'name'

/** Where in a text it stands: UTF-16 units, `to` is behind it. */
export interface Trace {
  readonly kind: TraceKind
  readonly from: number
  readonly to: number
}

/** `group`: what is marked, where that is not all that was recognised. `holds`: what a pattern cannot say. */
interface Rule {
  readonly kind: TraceKind
  readonly pattern: RegExp
  readonly group?: number
  readonly holds?: (match: RegExpExecArray) => boolean
}

// Every repetition has an upper bound, so that no text takes longer than its length.
const months =
  'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December|Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Oct|Nov|Dez|Dec'
const ordinals = '(?:ers|zwei|drit|vier|fünf|sechs|sieb|ach|neun|zehn|elf|zwölf|\\p{Ll}{4,8}zehn)ten|(?:\\p{Ll}{3,8}und)?(?:zwanzig|dreißig)sten'
const word = String.raw`\p{Lu}[\p{Ll}\p{M}'’]{1,24}(?:-\p{Lu}[\p{Ll}\p{M}]{1,24})?`
const end = String.raw`(?![\p{L}\d])`
const pattern = (source: string, flags = ''): RegExp => new RegExp(source, `dgu${flags}`)

const digitsIn = (text: string): number => text.replace(/\D/g, '').length
const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12

const numeric: Rule = {
  kind: 'date',
  pattern: pattern(String.raw`(\d{1,2})\. ?(\d{1,2})\.(?: ?(?:19|20)?\d\d(?!\d))?`),
  holds: ([, day, month]) => isDay(Number(day), Number(month)),
}

/** Phone numbers of organisations that everybody may know: emergency, helplines, freephone. */
const isPublic = (number: string): boolean => /^(?:0800|00800|\+49800|116\d{3}$)/.test(number.replace(/[^\d+]/g, ''))

const isCommon = (found: string): boolean => beginnings.has(found) || nouns.has(found) || nounEnding.test(found) || offices.test(found)

const rules: readonly Rule[] = [
  { kind: 'mail', pattern: pattern(String.raw`[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}`) },
  { kind: 'iban', pattern: pattern(String.raw`[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?${end}`) },
  {
    kind: 'address',
    pattern: pattern(
      String.raw`\p{Lu}[\p{L}.-]{0,30}(?:[Ss]traße|[Ss]trasse|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Dd]amm|[Uu]fer|[Cc]haussee) ?\d{1,4}(?: ?[a-z])?${end}`,
    ),
  },
  { kind: 'address', pattern: pattern(String.raw`\d{1,4} (?:${word} ){1,3}(?:Street|Road|Avenue|Lane|Square)${end}`) },
  { kind: 'address', pattern: pattern(String.raw`(?:D-)?\d{5} ${word}`), holds: ([all]) => !/ (?:Euro|Menschen|Personen|Fälle|Frauen)$/.test(all) },
  numeric,
  { kind: 'date', pattern: pattern(String.raw`(?:${ordinals}) (?:${months})(?: \d{4})?${end}`) },
  { kind: 'year', pattern: pattern(String.raw`((?:19|20)\d\d) (?:geboren|born)${end}`), group: 1 },
  { kind: 'date', pattern: pattern(String.raw`(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d${end}`) },
  { kind: 'date', pattern: pattern(String.raw`[0-3]?\d/[01]?\d/(?:19|20)?\d\d${end}`) },
  { kind: 'date', pattern: pattern(String.raw`[0-3]?\d(?:\.|st|nd|rd|th)? (?:of )?(?:${months})(?: \d{4})?${end}`) },
  { kind: 'date', pattern: pattern(String.raw`(?:${months}) [0-3]?\d(?:st|nd|rd|th)?(?:, ?\d{4})?${end}`) },
  {
    kind: 'year',
    pattern: pattern(
      String.raw`(?:geboren|geb\.|Jahrgang|Jg\.|born|year of birth|Geburtsjahr)[:,]? {0,2}(?:im Jahr |im Jahre |in )?((?:19|20)\d\d)${end}`,
      'i',
    ),
    group: 1,
  },
  { kind: 'year', pattern: pattern(String.raw`\* ?((?:19|20)\d\d)${end}`), group: 1 },
  {
    kind: 'phone',
    pattern: pattern(String.raw`(?:\+|00|0)\d[\d ()/.-]{4,22}\d${end}`),
    holds: ([all]) => digitsIn(all) >= 7 && digitsIn(all) <= 16 && !isPublic(all),
  },
  {
    kind: 'phone',
    pattern: pattern(String.raw`(?:Tel\.?|Telefon|Handy|Mobil|Phone|WhatsApp)[: ]{1,3}(\d[\d ()/-]{3,20}\d)${end}`),
    group: 1,
    holds: ([, all = '']) => !isPublic(all),
  },
  {
    kind: 'plate',
    pattern: pattern(String.raw`([A-ZÄÖÜ]{1,3})[- ][A-Z]{1,2}[ -]?[1-9]\d{0,3}[EH]?${end}`),
    holds: ([, district = '']) => !/^(?:SGB|EU|UN|DIN|ISO|BGB|GG|ZPO|BAB|A|B|NR)$/.test(district) || /^B$/.test(district),
  },
  { kind: 'number', pattern: pattern(String.raw`\d{1,4} ?(?:Js|Ks|Ls|Ds|Cs|Gs|UJs|F|C|O|K|L|B|XIV|XVII) ?\d{1,6}/\d\d${end}`) },
  {
    kind: 'number',
    pattern: pattern(
      String.raw`(?:Az\.?|Aktenzeichen|Geschäftszeichen|Vorgangsnummer|Ausweisnummer|Passnummer|Kundennummer|Fallnummer|Steuer-ID|AZR-Nummer|file number|case number|passport number|ID number)(?: ist| lautet| is)?[: ]{1,3}([\p{L}\d][\p{L}\d./-]{1,30}[\p{L}\d])`,
      'i',
    ),
    group: 1,
    holds: ([, all = '']) => /\d/.test(all),
  },
  { kind: 'number', pattern: pattern(String.raw`(?=[A-Z]{0,3}\d)[A-Z\d]{8,20}${end}`), holds: ([all]) => digitsIn(all) >= 5 },
  {
    kind: 'name',
    pattern: pattern(String.raw`(?:Frau|Herrn?|Fr\.|Hr\.|Mrs\.?|Ms\.?|Mr\.?|Familie|Eheleute) ((?:(?:Dr|Prof)\. ){0,2}${word}(?: ${word})?)`),
    group: 1,
    holds: ([, all = '']) => !isCommon(all.split(' ')[0] ?? ''),
  },
  {
    kind: 'name',
    pattern: pattern(
      `(?:heißt|heisst|heiße|namens|genannt|Name ist|Name:|Vorname:?|Nachname:?|Familienname:?|is called|is named|named|name is|called) (${word}(?: ${word})?)`,
    ),
    group: 1,
    holds: ([, all = '']) => !isCommon(all.split(' ')[0] ?? ''),
  },
  // Somebody with their age: "Mirjeta, 17", "Mirjeta (17)".
  {
    kind: 'name',
    pattern: pattern(String.raw`(${word})(?:, | \()\d{1,2}(?=\)|,| Jahre| years|J\.)`),
    group: 1,
    holds: ([, all = '']) => !isCommon(all),
  },
  {
    kind: 'name',
    pattern: pattern(`(${word})(?: ${word})?`),
    holds: ([all, first = '']) => givenNames.has(first) && !nouns.has(all.slice(first.length + 1)),
  },
  { kind: 'name', pattern: pattern(`(${word})${end}`), holds: ([, first = '']) => givenNames.has(first) },
  { kind: 'name', pattern: pattern(`(${word}) (${word})`), holds: ([, one = '', two = '']) => !isCommon(one) && !isCommon(two) },
  // What somebody calls themselves elsewhere.
  { kind: 'name', pattern: pattern(String.raw`@[\p{L}\d_.]{2,40}[\p{L}\d_]`) },
  {
    kind: 'name',
    pattern: pattern(String.raw`\p{Lu}{3,24}${end}`),
    holds: ([all]) => givenNames.has(all.charAt(0) + all.slice(1).toLowerCase()),
  },
]

const inWord = /[\p{L}\p{M}\d]/u

/** All matches of a rule that begin a word. One that does not hold is passed by its first word alone, so that no pair is missed behind it. */
const matchesOf = ({ kind, pattern: { source, flags }, group = 0, holds }: Rule, text: string): readonly Trace[] => {
  const found: Trace[] = []
  const search = new RegExp(source, flags)
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const { index } = match
    const [from, to] = match.indices?.[group] ?? [index, search.lastIndex]
    if (inWord.test(text.slice(Math.max(0, index - 1), index))) search.lastIndex = index + 1
    else if (holds?.(match) ?? true) found.push({ kind, from, to })
    else search.lastIndex = index + Math.max(1, /^\S+\s?/.exec(match[0])?.[0].length ?? 1)
  }
  return found
}

/** Arabic and Persian digits as those of the patterns; every place stays where it is. */
const withPlainDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))

/** What may tell who somebody is, in the order of the text, nothing twice. Never throws, and takes as long as the text is long. It cannot find everything: it is a reminder, no promise. */
export const findTraces = (typed: string): readonly Trace[] => {
  const text = withPlainDigits(typed)
  const all = rules.flatMap((rule) => [...matchesOf(rule, text)]).sort((one, other) => one.from - other.from || other.to - one.to)
  const kept: Trace[] = []
  for (const trace of all) if (trace.from >= (kept.at(-1)?.to ?? 0)) kept.push(trace)
  return kept
}
