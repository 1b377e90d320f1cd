import type { Sentence } from '../../notice/notices.ts'
import type { Workspace } from '../../workspace.ts'
import type { Hindered } from './mine.ts'

/** What did not work, in words for the person whose duty it is. */
export const sayHindered =
  (hindered: Exclude<Hindered, null>): Sentence =>
  ({ myDuty }) =>
    'rule' in hindered ? myDuty.rules[hindered.rule] : myDuty.failed[hindered.failed]

/** Does what was asked, and says what came of it. */
export const settle = async ({ notices }: Pick<Workspace, 'notices'>, work: Promise<Hindered>, done: () => string): Promise<void> => {
  const hindered = await work
  if (hindered === null) notices.confirm(done)
  else notices.warn(sayHindered(hindered))
}
