import { type DocumentStanding, type Editing, maySignOff, type OpenRevision, type SignOff } from '@zop/wire'

export const lacking = ({ needs, signed }: Pick<OpenRevision, 'needs' | 'signed'>): readonly SignOff[] =>
  needs.filter((need) => !signed.some(({ signOff }) => signOff === need))

/** The sign-offs that still lack and that this person may give: none of what they have written themselves. */
export const mine = (who: Editing, { id, open }: Pick<DocumentStanding, 'id' | 'open'>): readonly SignOff[] =>
  open?.state === 'in-review' && !open.mine ? lacking(open).filter((signOff) => maySignOff(who, id, signOff)) : []

/** A reviewer has sent back what this person has written. */
export const wasSentBack = ({ open }: Pick<DocumentStanding, 'open'>): boolean => open?.state === 'draft' && open.mine && open.remark !== ''

/** How many texts wait for this person. */
export const waitingFor = (who: Editing, documents: readonly DocumentStanding[]): number =>
  documents.filter((standing) => mine(who, standing).length > 0 || wasSentBack(standing)).length
