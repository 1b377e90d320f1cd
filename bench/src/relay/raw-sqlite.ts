import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Plain sqlite, one insert of `size` bytes each, `batch` of them a durable transaction: inserts per second. The folder should lie on the disk that the relay uses. */
export const rawGroupCommit = async ({ folder, count, batch, size }: { folder: string; count: number; batch: number; size: number }): Promise<number> => {
  const place = await mkdtemp(join(folder, 'raw-'))
  const database = new DatabaseSync(join(place, 'raw.sqlite'))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table message (id blob primary key, box blob) without rowid')
  const insert = database.prepare('insert into message values (?, ?)')
  const rows = Array.from({ length: count }, () => [randomBytes(16), randomBytes(size)] as const)
  const begun = performance.now()
  for (let at = 0; at < count; at += batch) {
    database.exec('begin immediate')
    for (const [id, box] of rows.slice(at, at + batch)) insert.run(id, box)
    database.exec('commit')
  }
  const perSecond = count / ((performance.now() - begun) / 1000)
  database.close()
  await rm(place, { recursive: true })
  return perSecond
}
