import { fill } from '@zop/content'
import { words } from './words.ts'

/** Our own mistake, told humbly, with an id and without content. */
export const Bug = ({ id }: { id: string }) => (
  <p class="note" role="alert">
    {fill(words().bug, { id })}
  </p>
)
