import type { Envelope } from '@zop/wire'
import type { Accepting, HandOverStore, Proposing, StoredProposal } from '../hand-over.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { sql } from './query.ts'

const rows = sql
  .selectFrom('proposal')
  .innerJoin('conversation', 'conversation.key', 'proposal.conversation')
  .selectAll('proposal')
  .select(['conversation.id as of', 'conversation.shred'])

type Row = NonNullable<ReturnType<typeof rowOf>>

const rowOf = (connection: Connection, id: string) => connection.one(rows.where('proposal.id', '=', id))

const acceptancesOf = (connection: Connection, { id, shred }: Row): StoredProposal['acceptances'] =>
  connection.all(sql.selectFrom('acceptance').select(['slot', 'certificate', 'content']).where('proposal', '=', id).orderBy('slot')).map((row) => ({
    certificate: row.certificate,
    acceptance: JSON.parse(connection.keys.open(shred, `acceptance ${id} ${row.slot}`, row.content).toString()) as Envelope,
  }))

const proposalOf = (connection: Connection, row: Row): StoredProposal => ({
  id: row.id,
  conversation: row.of,
  hash: row.hash,
  by: row.proposer,
  centre: row.centre,
  expires: row.expires,
  promise: row.asked === null || row.due === null ? null : { since: row.asked, by: row.due },
  refused: row.refused === 1,
  proposal: JSON.parse(connection.keys.open(row.shred, `proposal ${row.id}`, row.content).toString()) as Envelope,
  acceptances: acceptancesOf(connection, row),
})

export const handOverStore = (connection: Connection, batch: Batch): HandOverStore => {
  const one = (row: Row | null): StoredProposal | null => row && proposalOf(connection, row)
  const drop = (id: string): boolean => connection.run(sql.deleteFrom('proposal').where('id', '=', id)) > 0

  return {
    putProposal: ({ id, conversation, hash, by, centre, expires, promise, proposal }, hour) =>
      batch.write((): Proposing => {
        const same = rowOf(connection, id)
        if (same) return same.hash === hash ? 'again' : 'other'
        const of = connection.one(sql.selectFrom('conversation').select(['key', 'shred']).where('id', '=', conversation))
        if (!of) return 'missing'
        const before = connection.one(rows.where('conversation.key', '=', of.key))
        if (before && before.refused === 0 && before.expires > hour) return 'other'
        if (before) drop(before.id)
        const content = connection.keys.seal(of.shred, `proposal ${id}`, Buffer.from(JSON.stringify(proposal)))
        const promised = { asked: promise?.since ?? null, due: promise?.by ?? null }
        connection.run(sql.insertInto('proposal').values({ id, conversation: of.key, hash, proposer: by, centre, expires, ...promised, content }))
        return 'stored'
      }),

    proposal: async (id) => one(rowOf(connection, id)),
    proposalOf: async (conversation) => one(connection.one(rows.where('conversation.id', '=', conversation))),
    proposalsFor: async (centre) => connection.all(rows.where('proposal.centre', '=', centre)).map((row) => proposalOf(connection, row)),
    proposals: async () => connection.all(rows).map((row) => proposalOf(connection, row)),

    accept: (id, { certificate, acceptance }) =>
      batch.write((): Accepting => {
        const row = rowOf(connection, id)
        if (!row || row.refused === 1) return 'missing'
        const taken = acceptancesOf(connection, row)
        if (taken.some((other) => other.certificate === certificate)) return 'again'
        const [slot] = [0, 1].slice(taken.length)
        if (slot === undefined) return 'full'
        const content = connection.keys.seal(row.shred, `acceptance ${id} ${slot}`, Buffer.from(JSON.stringify(acceptance)))
        connection.run(sql.insertInto('acceptance').values({ proposal: id, slot, certificate, content }))
        return 'accepted'
      }),

    leave: (id, certificates) =>
      batch.write(() => {
        const row = rowOf(connection, id)
        if (!row) return false
        const [first, second] = acceptancesOf(connection, row)
        const stays = [first, second].filter((one) => one !== undefined).filter(({ certificate }) => !certificates.includes(certificate))
        const gone = connection.run(sql.deleteFrom('acceptance').where('proposal', '=', id)) - stays.length
        // Whoever is left is the first now.
        for (const [slot, { certificate, acceptance }] of stays.entries()) {
          const content = connection.keys.seal(row.shred, `acceptance ${id} ${slot}`, Buffer.from(JSON.stringify(acceptance)))
          connection.run(sql.insertInto('acceptance').values({ proposal: id, slot, certificate, content }))
        }
        return gone > 0
      }),

    refuse: (id) =>
      batch.write(() => {
        connection.run(sql.deleteFrom('acceptance').where('proposal', '=', id))
        return connection.run(sql.updateTable('proposal').set({ refused: 1 }).where('id', '=', id)) > 0
      }),
    dropProposal: (id) => batch.write(() => drop(id)),
    sweepProposals: (hour) => batch.write(() => connection.run(sql.deleteFrom('proposal').where('expires', '<=', hour))),
  }
}
