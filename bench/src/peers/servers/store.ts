import { DatabaseSync } from 'node:sqlite'

/** Stores boxes in sqlite (WAL, synchronous FULL) and says when they are durable: together with all of the same turn, or each by itself. */
export const openStore = (path: string, group: boolean): ((id: string, conversation: number, box: Buffer, stored: () => void) => void) => {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000')
  database.exec(
    'create table message (place integer primary key, conversation integer not null, id text not null, box blob not null, unique (conversation, id))',
  )
  const insert = database.prepare('insert into message (conversation, id, box) values (?, ?, ?)')
  let waiting: (() => void)[] = []
  const commit = () => {
    const now = waiting
    waiting = []
    database.exec('commit')
    for (const stored of now) stored()
  }
  return (id, conversation, box, stored) => {
    if (waiting.length === 0) {
      database.exec('begin immediate')
      if (group) setImmediate(commit)
    }
    insert.run(conversation, id, box)
    waiting.push(stored)
    if (!group) commit()
  }
}
