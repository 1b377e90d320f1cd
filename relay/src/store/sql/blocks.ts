import type { BlockStore } from '../blocks.ts'
import type { Database } from './database.ts'
import { sql } from './query.ts'
import { one, put } from './work.ts'

/** The umbrella's are under a name that no centre can have. */
const placeOf = (centre: string | null): string => centre ?? ''

export const blockStore = (database: Database): BlockStore => ({
  personalBlocks: async (account) => (await database.read(() => one(sql.selectFrom('account').select('blocks').where('id', '=', account))))?.blocks ?? null,

  putPersonalBlocks: (account, blocks) =>
    database.write(() => put(sql.updateTable('account').set({ blocks }).where('id', '=', account).where('closed', 'is', null)), { erases: true }),

  textBlocks: async (centre) => {
    const row = await database.read(() => one(sql.selectFrom('text_block').select('blocks').where('centre', '=', placeOf(centre))))
    return row === null ? [] : JSON.parse(row.blocks)
  },

  putTextBlocks: (centre, texts) => {
    const blocks = JSON.stringify(texts)
    const added = sql.insertInto('text_block').values({ centre: placeOf(centre), blocks })
    return database.write(() => put(added.onConflict((same) => same.column('centre').doUpdateSet({ blocks }))))
  },
})
