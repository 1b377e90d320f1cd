/** What was typed, with another word in place of the one at `at`; everything around it stays. */
export const mended = (typed: string, at: number, word: string): string => {
  let place = 0
  return typed.replace(/[\p{L}\p{M}]+/gu, (each) => (place++ === at ? word : each))
}
