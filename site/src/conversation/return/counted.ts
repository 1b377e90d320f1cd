/** What was typed, counted: whoever copies a code from paper finds what they left out by the number. */
export const countedIn = (typed: string): { readonly form: 'words' | 'digits'; readonly n: number } | null => {
  const words = typed.match(/\p{L}+/gu)?.length ?? 0
  const digits = typed.match(/\p{Nd}/gu)?.length ?? 0
  if ((words === 0) === (digits === 0)) return null
  return words > 0 ? { form: 'words', n: words } : { form: 'digits', n: digits }
}
