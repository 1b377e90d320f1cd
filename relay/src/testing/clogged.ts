import { Connection } from '../store/sqlite/connection.ts'
import { Unavailable } from '../store/store.ts'

/** A store whose write-ahead log cannot be emptied while it is clogged: what is written stays, and what was erased lies in the log. */
export class Clogged extends Connection {
  clogged = false

  override empty(): void {
    if (this.clogged) throw new Unavailable('clogged')
    super.empty()
  }
}
