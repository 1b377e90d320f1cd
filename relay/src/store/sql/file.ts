import { fileBlock } from '@zop/wire'
import { type Blocks, type FileStanding, type FileStore, fileQuota, type NewFile, type Opened, unfinishedFor, type Written } from '../file.ts'
import type { Database } from './database.ts'
import { orderOf, placeOf } from './place.ts'
import { sql, statement } from './query.ts'
import { all, keyOf, one, put, run, type Work } from './work.ts'

const files = sql
  .selectFrom('file')
  .innerJoin('conversation', 'conversation.key', 'file.conversation')
  .select(['file.place', 'file.n', 'file.sender', 'file.size', 'file.have', 'conversation.n as newest', 'conversation.shred'])

type Row = { place: number; n: number; sender: string; size: number; have: number; newest: number; shred: string }

const fileOf = ({ conversation, id }: Pick<Blocks, 'conversation' | 'id'>): Work<Row | null> =>
  one(files.where('conversation.id', '=', conversation).where('file.id', '=', id))

function* open({ conversation, id, record, size, sender, hour }: NewFile): Work<Opened> {
  const of = yield* one(sql.selectFrom('conversation').select(['key', 'n', 'head']).where('id', '=', conversation))
  if (!of) return { kind: 'missing' }
  if (of.head !== record) return { kind: 'newer-epoch' }
  const known = yield* fileOf({ conversation, id })
  if (known) {
    if (known.sender !== sender || known.size !== size) return { kind: 'foreign' }
    if (known.n !== of.n) yield* put(sql.updateTable('file').set({ n: of.n }).where('place', '=', known.place))
    return { kind: 'open', have: known.have, size }
  }
  const others = yield* all(sql.selectFrom('file').select(['place', 'size']).where('conversation', '=', of.key))
  const bytes = others.reduce((sum, other) => sum + other.size, size)
  if (others.length >= fileQuota.files || bytes > fileQuota.bytes) return { kind: 'full' }
  const slot = 1 + Math.max(0, ...others.map(({ place }) => orderOf(place)))
  const row = { place: placeOf(of.key, slot), conversation: of.key, id, n: of.n, sender, size, have: 0, opened: hour }
  yield* put(sql.insertInto('file').values(row))
  return { kind: 'open', have: 0, size }
}

/** Whole blocks from the border of one on; only the last of a file may be short. */
const fits = ({ at, bytes }: Blocks, size: number): boolean => {
  const end = at + bytes.length
  return at % fileBlock.sealed === 0 && bytes.length > 0 && end <= size && (bytes.length % fileBlock.sealed === 0 || end === size)
}

const insert = statement('insert into part (file, at, box) values (?, ?, ?)')

function* write(blocks: Blocks): Work<Written> {
  const file = yield* fileOf(blocks)
  if (file?.sender !== blocks.sender) return { kind: 'missing' }
  const { place, size, have, shred } = file
  if (!fits(blocks, size)) return { kind: 'malformed' }
  const { at, bytes } = blocks
  const end = at + bytes.length
  if (end <= have) return { kind: 'stored', have, size }
  if (file.n !== file.newest) return { kind: 'newer-epoch' }
  if (at > have) return { kind: 'stored', have, size }
  const key = yield* keyOf(shred)
  for (let from = have; from < end; from += fileBlock.sealed) {
    const block = bytes.subarray(from - at, Math.min(from - at + fileBlock.sealed, bytes.length))
    yield* put(insert(place, from, key.seal(`part ${place} ${from}`, block)))
  }
  yield* put(sql.updateTable('file').set({ have: end }).where('place', '=', place))
  return { kind: 'stored', have: end, size }
}

/** The hot path of a download: one block at a time. */
const blockAt = statement<{ place: number; shred: string; box: Uint8Array }>(
  `select file.place, shred, box from conversation join file on file.conversation = conversation.key join part on part.file = file.place
   where conversation.id = ? and file.id = ? and part.at = ?`,
)

function* read({ conversation, id, from }: Parameters<FileStore['readFile']>[0]): Work<Uint8Array> {
  const border = from - (from % fileBlock.sealed)
  const row = yield* one(blockAt(conversation, id, border))
  if (!row) return new Uint8Array()
  const key = yield* keyOf(row.shred)
  return key.open(`part ${row.place} ${border}`, row.box).subarray(from - border)
}

function* cancel(file: Parameters<FileStore['cancelFile']>[0]): Work<boolean> {
  const row = yield* fileOf(file)
  if (row?.sender !== file.sender || row.have === row.size) return false
  return (yield* run(sql.deleteFrom('file').where('place', '=', row.place))) > 0
}

export const fileStore = (database: Database): FileStore => ({
  openFile: (file) => database.write(() => open(file), { of: file.conversation }),
  writeFile: (blocks) => database.write(() => write(blocks), { of: blocks.conversation }),

  file: (conversation, id) =>
    database.read(function* (): Work<FileStanding | null> {
      const row = yield* fileOf({ conversation, id })
      return row && { have: row.have, size: row.size, sender: row.sender }
    }),

  readFile: (asked) => database.read(() => read(asked)),
  cancelFile: (file) => database.write(() => cancel(file), { of: file.conversation, erases: (gone) => gone }),

  sweepFiles: (hour) => {
    const unfinished = sql.deleteFrom('file').whereRef('have', '<', 'size')
    return database.write(() => run(unfinished.where('opened', '<=', hour - unfinishedFor)), { locks: true, erases: (gone) => gone > 0 })
  },
})
