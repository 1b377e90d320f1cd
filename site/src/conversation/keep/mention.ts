import { mentionsCode, parseAccessCode } from '@zop/sealing'
import { digitRun } from '../digits.ts'
import type { Access } from '../prepare.ts'

/** A6: whether an access code stands in a text: this conversation's own in any form, or anybody's in digits. */
export const mentions = async (text: string, { secret }: Access): Promise<boolean> => {
  if (await mentionsCode(text, secret)) return true
  const run = digitRun(text)
  return run !== null && (await parseAccessCode(run)).kind === 'code'
}
