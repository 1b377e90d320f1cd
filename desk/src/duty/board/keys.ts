import type { Grid } from './grid.ts'

/** A place on the board: line and day. */
export interface Place {
  readonly row: number
  readonly column: number
}

export type Wish =
  | { readonly kind: 'go'; readonly to: Place }
  | { readonly kind: 'open' | 'remove' | 'undo' | 'redo' | 'keys' }
  | { readonly kind: 'type'; readonly text: string }

export interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Next place in a direction that has a duty; the same place where there is none. */
const along = (grid: Grid, from: Place, { rows, columns }: { rows: number; columns: number }): Place => {
  let at = from
  for (;;) {
    const next = { row: at.row + rows, column: at.column + columns }
    const line = grid.rows[next.row]
    if (!line || next.column < 0 || next.column >= grid.days.length) return from
    if (line.cells[next.column]) return next
    at = next
  }
}

const end = (grid: Grid, { row }: Place, last: boolean): Place | null => {
  const cells = grid.rows[row]?.cells ?? []
  const column = last ? cells.findLastIndex((cell) => cell !== null) : cells.findIndex((cell) => cell !== null)
  return column < 0 ? null : { row, column }
}

const arrows: ReadonlyMap<string, { rows: number; columns: number }> = new Map([
  ['ArrowUp', { rows: -1, columns: 0 }],
  ['ArrowDown', { rows: 1, columns: 0 }],
  ['ArrowLeft', { rows: 0, columns: -1 }],
  ['ArrowRight', { rows: 0, columns: 1 }],
])

const mirrored = (key: string): string => (key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key)

const withControl = ({ key, shiftKey }: Stroke): Wish | null => {
  const letter = key.toLowerCase()
  if (letter === 'y' || (letter === 'z' && shiftKey)) return { kind: 'redo' }
  return letter === 'z' ? { kind: 'undo' } : null
}

/** What a stroke on the board means, null where it is the browser's. `rtl`: the first day is on the right. */
export const wishOf = (stroke: Stroke, { grid, at, rtl }: { grid: Grid; at: Place; rtl: boolean }): Wish | null => {
  if (stroke.altKey) return null
  if (stroke.ctrlKey || stroke.metaKey) return withControl(stroke)
  const way = arrows.get(rtl ? mirrored(stroke.key) : stroke.key)
  if (way) return { kind: 'go', to: along(grid, at, way) }
  if (stroke.key === 'Home' || stroke.key === 'End') return { kind: 'go', to: end(grid, at, stroke.key === 'End') ?? at }
  if (stroke.key === 'Enter' || stroke.key === 'F2') return { kind: 'open' }
  if (stroke.key === 'Delete' || stroke.key === 'Backspace') return { kind: 'remove' }
  if (stroke.key === '?') return { kind: 'keys' }
  return /^\p{L}$/u.test(stroke.key) ? { kind: 'type', text: stroke.key } : null
}
