import type { BlockStore } from '../blocks.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { sql } from './query.ts'

/** The umbrella's are under a name that no centre can have. */
const placeOf = (centre: string | null): string => centre ?? ''

export const blockStore = (connection: Connection, batch: Batch): BlockStore => ({
  personalBlocks: async (account) => connection.one(sql.selectFrom('account').select('blocks').where('id', '=', account))?.blocks ?? null,

  putPersonalBlocks: (account, personal) =>
    batch.write(() => void connection.run(sql.updateTable('account').set({ blocks: personal }).where('id', '=', account).where('closed', 'is', null)), {
      erases: true,
    }),

  textBlocks: async (centre) => {
    const row = connection.one(sql.selectFrom('text_block').select('blocks').where('centre', '=', placeOf(centre)))
    return row === null ? [] : JSON.parse(row.blocks)
  },

  putTextBlocks: (centre, blocks) =>
    batch.write(() => {
      const row = { centre: placeOf(centre), blocks: JSON.stringify(blocks) }
      connection.run(
        sql
          .insertInto('text_block')
          .values(row)
          .onConflict((same) => same.column('centre').doUpdateSet({ blocks: row.blocks })),
      )
    }),
})
