import type { Sentence } from '../../notice/notices.ts'
import type { Hindered } from './mine.ts'

/** What did not work, in words for the person whose duty it is. */
export const sayHindered =
  (hindered: Exclude<Hindered, null>): Sentence =>
  ({ myDuty }) =>
    'rule' in hindered ? myDuty.rules[hindered.rule] : myDuty.failed[hindered.failed]
