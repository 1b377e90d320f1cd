/** What somebody typed of twelve digits that were read to them, in any spacing. `unfinished`: fewer, and right so far as one may say. */
export const compareDigits = (typed: string, right: readonly string[]): 'unfinished' | 'same' | 'different' => {
  const digits = typed.replace(/[\s.-]+/g, '')
  const whole = right.join('')
  if (digits.length < whole.length) return 'unfinished'
  return digits === whole ? 'same' : 'different'
}
