import type { Envelope } from '@zop/wire'
import type { InferResult } from 'kysely'
import type { Accepting, HandOverStore, Proposing, StoredProposal } from '../hand-over.ts'
import type { Database } from './database.ts'
import { lostNames, sql } from './query.ts'
import type { ShredKey } from './shred.ts'
import { all, keyOf, lock, one, put, run, type Work } from './work.ts'

const rows = sql
  .selectFrom('proposal')
  .innerJoin('conversation', 'conversation.key', 'proposal.conversation')
  .selectAll('proposal')
  .select(['conversation.id as of', 'conversation.shred'])
  .where('conversation.shred', 'not in', lostNames)

type Row = InferResult<typeof rows>[number]

const rowOf = (id: string): Work<Row | null> => one(rows.where('proposal.id', '=', id))

/** The same, with its conversation locked. */
function* locked(id: string): Work<Row | null> {
  const found = yield* rowOf(id)
  if (!found) return null
  yield* lock(found.of)
  return yield* rowOf(id)
}

const accepted = (id: string) => sql.selectFrom('acceptance').select(['slot', 'certificate', 'content']).where('proposal', '=', id).orderBy('slot')

const envelopeOf = (bytes: Buffer): Envelope => JSON.parse(bytes.toString())

function* acceptancesOf({ id, shred }: Row): Work<StoredProposal['acceptances']> {
  const key = yield* keyOf(shred)
  return (yield* all(accepted(id))).map(({ slot, certificate, content }) => ({
    certificate,
    acceptance: envelopeOf(key.open(`acceptance ${id} ${slot}`, content)),
  }))
}

function* proposalOf(row: Row): Work<StoredProposal> {
  const key = yield* keyOf(row.shred)
  return {
    id: row.id,
    conversation: row.of,
    hash: row.hash,
    by: row.proposer,
    centre: row.centre,
    expires: row.expires,
    promise: row.asked === null || row.due === null ? null : { since: row.asked, by: row.due },
    refused: row.refused === 1,
    proposal: envelopeOf(key.open(`proposal ${row.id}`, row.content)),
    acceptances: yield* acceptancesOf(row),
  }
}

function* proposalsIn(found: Work<Row[]>): Work<StoredProposal[]> {
  const proposals: StoredProposal[] = []
  for (const row of yield* found) proposals.push(yield* proposalOf(row))
  return proposals
}

function* firstOf(found: Work<Row | null>): Work<StoredProposal | null> {
  const row = yield* found
  return row && (yield* proposalOf(row))
}

const drop = (id: string): Work<number> => run(sql.deleteFrom('proposal').where('id', '=', id))

type New = Parameters<HandOverStore['putProposal']>[0]

function* propose({ id, conversation, hash, by, centre, expires, promise, proposal }: New, hour: number): Work<Proposing> {
  const same = yield* rowOf(id)
  if (same) return same.hash === hash ? 'again' : 'other'
  const of = yield* one(sql.selectFrom('conversation').select(['key', 'shred']).where('id', '=', conversation))
  if (!of) return 'missing'
  const before = yield* one(rows.where('conversation.key', '=', of.key))
  if (before && before.refused === 0 && before.expires > hour) return 'other'
  if (before) yield* drop(before.id)
  const key = yield* keyOf(of.shred)
  const content = key.seal(`proposal ${id}`, Buffer.from(JSON.stringify(proposal)))
  const promised = { asked: promise?.since ?? null, due: promise?.by ?? null }
  yield* put(sql.insertInto('proposal').values({ id, conversation: of.key, hash, proposer: by, centre, expires, ...promised, content }))
  return 'stored'
}

type Acceptance = StoredProposal['acceptances'][number]

function* putAcceptance(key: ShredKey, at: { id: string; slot: number }, { certificate, acceptance }: Acceptance): Work<void> {
  const content = key.seal(`acceptance ${at.id} ${at.slot}`, Buffer.from(JSON.stringify(acceptance)))
  yield* put(sql.insertInto('acceptance').values({ proposal: at.id, slot: at.slot, certificate, content }))
}

function* accept(id: string, given: Acceptance): Work<Accepting> {
  const row = yield* locked(id)
  if (!row || row.refused === 1) return 'missing'
  const taken = yield* acceptancesOf(row)
  if (taken.some((other) => other.certificate === given.certificate)) return 'again'
  const [slot] = [0, 1].slice(taken.length)
  if (slot === undefined) return 'full'
  yield* putAcceptance(yield* keyOf(row.shred), { id, slot }, given)
  return 'accepted'
}

function* leave(id: string, certificates: readonly string[]): Work<boolean> {
  const row = yield* locked(id)
  if (!row) return false
  const stays = (yield* acceptancesOf(row)).filter(({ certificate }) => !certificates.includes(certificate))
  const gone = (yield* run(sql.deleteFrom('acceptance').where('proposal', '=', id))) - stays.length
  // Whoever is left is the first now.
  const key = yield* keyOf(row.shred)
  for (const [slot, one] of stays.entries()) yield* putAcceptance(key, { id, slot }, one)
  return gone > 0
}

function* refuse(id: string): Work<boolean> {
  yield* locked(id)
  yield* put(sql.deleteFrom('acceptance').where('proposal', '=', id))
  return (yield* run(sql.updateTable('proposal').set({ refused: 1 }).where('id', '=', id))) > 0
}

function* dropProposal(id: string): Work<boolean> {
  yield* locked(id)
  return (yield* drop(id)) > 0
}

export const handOverStore = (database: Database): HandOverStore => ({
  putProposal: (given, hour) => database.write(() => propose(given, hour), { of: given.conversation }),

  proposal: (id) => database.read(() => firstOf(rowOf(id))),
  proposals: () => database.read(() => proposalsIn(all(rows))),

  accept: (id, given) => database.write(() => accept(id, given), { locks: true }),
  leave: (id, certificates) => database.write(() => leave(id, certificates), { locks: true }),
  refuse: (id) => database.write(() => refuse(id), { locks: true }),
  dropProposal: (id) => database.write(() => dropProposal(id), { locks: true }),
  sweepProposals: (hour) => database.write(() => run(sql.deleteFrom('proposal').where('expires', '<=', hour)), { locks: true }),
})
