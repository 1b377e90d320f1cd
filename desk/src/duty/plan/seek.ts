import type { Month } from '@zop/wire'
import type { Workspace } from '../../workspace.ts'

/** Shows a duty at its place on the board, where its reasons and remedies stand. */
export const seekOnBoard = ({ plans, view }: Pick<Workspace, 'plans' | 'view'>, { month, slot }: { month: Month; slot: string }): void => {
  plans.turn(month)
  plans.seek(slot)
  view.enter('plan', 'board')
}
