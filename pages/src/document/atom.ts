/** What stands in double braces in a text: a number from the list of numbers, or a law, which is never broken or turned. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly name: string }
  | { readonly kind: 'law'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string }

const pieceOf = (inner: string): Piece => {
  const number = /^number:([a-z0-9-]{1,60})$/.exec(inner)
  if (number) return { kind: 'number', name: number[1] ?? '' }
  const law = /^law:\s*(\S[^{}]{0,120})$/.exec(inner)
  return law ? { kind: 'law', text: (law[1] ?? '').trim() } : { kind: 'unknown', text: inner }
}

/** A text cut at its atoms. Braces that open none or end none are of unknown kind. */
export const piecesOf = (text: string): readonly Piece[] =>
  text
    .split(/(\{\{[^{}]*\}\})/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      if (part.startsWith('{{') && part.endsWith('}}')) return pieceOf(part.slice(2, -2))
      return /\{\{|\}\}/.test(part) ? { kind: 'unknown', text: part.slice(0, 60) } : { kind: 'text', text: part }
    })

/** Digits of every script as those of ASCII: a number to be called must not hide in another script's. */
const plainDigits = (text: string): string => text.normalize('NFKD').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))

/** Decimal digits come in rows of ten that begin with their zero (Unicode, section 4.6). */
const digitValue = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0
  for (let value = 0; value < 10; value++) if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return value
  return code - 0x30 < 10 ? code - 0x30 : code % 10
}

/** Numbers that people call as they would be typed: the emergency numbers, 116 and three digits, and whatever begins with 0 or + and goes on for six digits. */
const callable =
  /(?<![\p{L}\p{Nd}.,§])(?:11[02](?!\p{Nd}|[.,]\p{Nd}|\s*(?:€|Euro|EUR|%|Prozent|per cent|AufenthG|StGB|StPO))|116[\s\p{Pd}]?\p{Nd}{3}(?!\p{Nd})|(?:\+|0)\s?\(?\p{Nd}(?:[\s/().\p{Pd}]*\p{Nd}){4,})/u

/** A number to be called that was typed instead of named; null where there is none. */
export const bareNumber = (text: string): string | null => {
  const found = callable.exec(plainDigits(text))?.[0] ?? null
  return found !== null && /^0\d?[./-]\d{1,2}[./-]\d{2,4}$/.test(found.trim()) ? null : found
}
