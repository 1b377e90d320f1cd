import type { Reason, SealedRecord } from '@zop/wire'
import { isRefused, type Refused, refuse } from '../../serve/refuse.ts'
import type { CheckedRecord } from '../../store/conversation.ts'
import { checkChange } from './change.ts'
import { checkedOf } from './checked.ts'
import { type Ground, isOver, type Rule, readDraft } from './ground.ts'
import { checkHandOver } from './hand-over.ts'
import { checkPool } from './pool.ts'
import { checkReturn } from './return.ts'
import { checkVisit } from './visit.ts'
import { checkWithdraw } from './withdraw.ts'

/** C7: only the seeker adds a centre or the pool; a person changes the people of their own centre. A start, a take and the first record of notes have ways of their own. */
const rules: Readonly<Partial<Record<Reason, Rule>>> = {
  visit: checkVisit,
  change: checkChange,
  'hand-over': checkHandOver,
  withdraw: checkWithdraw,
  pool: checkPool,
  return: checkReturn,
}

/** A record that goes on from the newest one, which `ground` describes. Notes are changed and nothing else (C9). */
export const checkNext = (sealed: SealedRecord, ground: Ground): CheckedRecord | Refused => {
  const draft = readDraft(sealed, ground)
  if (isRefused(draft)) return draft
  const { reason } = draft.content
  const rule = ground.entry.about !== null && reason !== 'change' ? undefined : rules[reason]
  if (!rule) return refuse('malformed')
  const refused = rule(draft, ground) ?? (isOver(draft, ground) ? refuse('bad-signature') : null)
  if (refused) return refused
  const record = checkedOf(draft.statement, sealed, ground.directories)
  const { proposal } = ground
  if (reason !== 'hand-over' || !proposal) return record
  const { centre } = proposal
  return {
    ...record,
    brings: { centre, until: draft.content.until ?? null },
    answers: { proposal: proposal.id, certificates: proposal.acceptances.map(({ certificate }) => certificate) },
  }
}
