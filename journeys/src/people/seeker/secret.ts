import { parseAccessCode } from '@zop/sealing'
import type { AccessCode } from './keeping.ts'

/** Everything by which a code could be known again where it must not lie: runs of its words and digits, and the nine bytes themselves (A1). */
export const marksOfCode = async ({ words, digits }: AccessCode): Promise<readonly (string | Uint8Array)[]> => {
  const parsed = await parseAccessCode(words.join(' '))
  if (parsed.kind === 'wrong') throw new Error(parsed.reason)
  const runs = (parts: readonly string[], joint: string) => parts.slice(0, -1).map((part, at) => `${part}${joint}${parts[at + 1]}`)
  return [...runs(words, ' '), ...runs(words, '-'), ...runs(words, '","'), ...runs(digits, ' '), digits.join(''), parsed.secret]
}
