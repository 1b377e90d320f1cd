import { fileBlock } from '@zop/wire'
import { type Blocks, type FileStanding, type FileStore, fileQuota, type NewFile, type Opened, unfinishedFor, type Written } from '../file.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { orderOf, placeOf } from './place.ts'
import { sql } from './query.ts'

const files = sql
  .selectFrom('file')
  .innerJoin('conversation', 'conversation.key', 'file.conversation')
  .select(['file.place', 'file.n', 'file.sender', 'file.size', 'file.have', 'conversation.n as newest', 'conversation.shred'])

type Row = { place: number; n: number; sender: string; size: number; have: number; newest: number; shred: string }

const fileOf = (connection: Connection, { conversation, id }: Pick<Blocks, 'conversation' | 'id'>): Row | null =>
  connection.one(files.where('conversation.id', '=', conversation).where('file.id', '=', id))

const open = (connection: Connection, { conversation, id, record, size, sender, hour }: NewFile): Opened => {
  const of = connection.one(sql.selectFrom('conversation').select(['key', 'n', 'head']).where('id', '=', conversation))
  if (!of) return { kind: 'missing' }
  if (of.head !== record) return { kind: 'newer-epoch' }
  const known = fileOf(connection, { conversation, id })
  if (known) {
    if (known.sender !== sender || known.size !== size) return { kind: 'foreign' }
    if (known.n !== of.n) connection.run(sql.updateTable('file').set({ n: of.n }).where('place', '=', known.place))
    return { kind: 'open', have: known.have, size }
  }
  const others = connection.all(sql.selectFrom('file').select(['place', 'size']).where('conversation', '=', of.key))
  const bytes = others.reduce((sum, other) => sum + other.size, size)
  if (others.length >= fileQuota.files || bytes > fileQuota.bytes) return { kind: 'full' }
  const slot = 1 + Math.max(0, ...others.map(({ place }) => orderOf(place)))
  const row = { place: placeOf(of.key, slot), conversation: of.key, id, n: of.n, sender, size, have: 0, opened: hour }
  connection.run(sql.insertInto('file').values(row))
  return { kind: 'open', have: 0, size }
}

/** Whole blocks from the border of one on; only the last of a file may be short. */
const fits = ({ at, bytes }: Blocks, size: number): boolean => {
  const end = at + bytes.length
  return at % fileBlock.sealed === 0 && bytes.length > 0 && end <= size && (bytes.length % fileBlock.sealed === 0 || end === size)
}

const write = (connection: Connection, blocks: Blocks): Written => {
  const file = fileOf(connection, blocks)
  if (file?.sender !== blocks.sender) return { kind: 'missing' }
  const { place, size, have, shred } = file
  if (!fits(blocks, size)) return { kind: 'malformed' }
  const { at, bytes } = blocks
  const end = at + bytes.length
  if (end <= have) return { kind: 'stored', have, size }
  if (file.n !== file.newest) return { kind: 'newer-epoch' }
  if (at > have) return { kind: 'stored', have, size }
  const insert = connection.prepare('insert into part (file, at, box) values (?, ?, ?)')
  for (let from = have; from < end; from += fileBlock.sealed) {
    const block = bytes.subarray(from - at, Math.min(from - at + fileBlock.sealed, bytes.length))
    insert.run(place, from, connection.keys.seal(shred, `part ${place} ${from}`, block))
  }
  connection.run(sql.updateTable('file').set({ have: end }).where('place', '=', place))
  return { kind: 'stored', have: end, size }
}

/** The hot path of a download: one block at a time, compiled once. */
const prepareRead = ({ database, keys }: Connection): FileStore['readFile'] => {
  const block = database.prepare(
    `select file.place, shred, box from conversation join file on file.conversation = conversation.key join part on part.file = file.place
     where conversation.id = ? and file.id = ? and part.at = ?`,
  )
  return async ({ conversation, id, from }) => {
    const border = from - (from % fileBlock.sealed)
    const row = block.get(conversation, id, border) as { place: number; shred: string; box: Uint8Array } | undefined
    return row ? keys.open(row.shred, `part ${row.place} ${border}`, row.box).subarray(from - border) : new Uint8Array()
  }
}

export const fileStore = (connection: Connection, batch: Batch): FileStore => ({
  openFile: (file) => batch.write(() => open(connection, file)),
  writeFile: (blocks) => batch.write(() => write(connection, blocks)),

  file: async (conversation, id): Promise<FileStanding | null> => {
    const row = fileOf(connection, { conversation, id })
    return row && { have: row.have, size: row.size, sender: row.sender }
  },

  readFile: prepareRead(connection),

  cancelFile: (file) =>
    batch.write(
      () => {
        const row = fileOf(connection, file)
        if (row?.sender !== file.sender || row.have === row.size) return false
        return connection.run(sql.deleteFrom('file').where('place', '=', row.place)) > 0
      },
      { erases: (gone) => gone },
    ),

  sweepFiles: (hour) =>
    batch.write(
      () => {
        const unfinished = sql.deleteFrom('file').whereRef('have', '<', 'size')
        return connection.run(unfinished.where('opened', '<=', hour - unfinishedFor))
      },
      { erases: (gone) => gone > 0 },
    ),
})
