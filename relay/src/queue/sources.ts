import type { Clock } from '../clock.ts'
import type { Board } from '../conversation/board.ts'
import type { Directories } from '../directory/known.ts'

/** What whoever keeps an index of the board works with. */
export interface BoardSources {
  readonly clock: Clock
  readonly board: Board
  readonly directories: Directories
}
