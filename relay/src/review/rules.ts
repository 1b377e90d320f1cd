import { changesOnlyCapacity, documentKindOf, type Editing, maySignOff, type OpenRevision, type SignOff, signOffs, signOffsFor } from '@zop/wire'
import type { Contributor, OpenText, StoredDocument } from '../store/editorial.ts'

/** Whoever asks, under every account that has ever been theirs (E3). */
export interface Reviewer extends Editing, Contributor {
  readonly accounts: readonly string[]
}

/** Whether somebody's yes still counts: they may have left, or have lost the right. */
export type Counts = (document: StoredDocument, yes: OpenText['signed'][number]) => boolean

/** Which sign-offs a text needs by itself: none where an entry that is public changes in nothing but how many can come. */
export const needsOver = (id: string, text: string, published: string | null): readonly SignOff[] =>
  documentKindOf(id) === 'listing' && published !== null && changesOnlyCapacity(published, text) ? [] : signOffsFor(id, text)

/**
 * What it needs now: its own, and what the text needs that was public last, so that nobody gets around a safety sign-off by taking the mark away, nor by what happens
 * meanwhile. An entry that was compared with what is public no more needs what every entry needs.
 */
export const needsOf = ({ published, needs: before }: StoredDocument, { needs, against }: OpenText): readonly SignOff[] => {
  if (needs.length === 0) return published === null || against !== published.hash ? ['entry'] : []
  const needed = new Set([...needs, ...before])
  return signOffs.filter((signOff) => needed.has(signOff))
}

export const isContributor = ({ accounts }: Pick<Reviewer, 'accounts'>, { contributors }: StoredDocument): boolean =>
  contributors.some(({ account }) => accounts.includes(account))

/** The yeses that stand: of people who may give them, have not written any of it, and have seen beside it what is public now. */
export const standingYes = (document: StoredDocument, open: OpenText, counts: Counts): OpenText['signed'] =>
  open.signed.filter((yes) => yes.beside === (document.published?.hash ?? null) && counts(document, yes))

export const stateOf = (document: StoredDocument, open: OpenText, counts: Counts): OpenRevision['state'] => {
  if (!open.submitted) return 'draft'
  const given = new Set(standingYes(document, open, counts).map(({ signOff }) => signOff))
  return needsOf(document, open).every((need) => given.has(need)) ? 'approved' : 'in-review'
}

/** Whether this person's yes to the open text would count. */
export const maySign = (who: Reviewer, document: StoredDocument, signOff: SignOff): boolean =>
  document.open !== null && needsOf(document, document.open).includes(signOff) && maySignOff(who, document.id, signOff) && !isContributor(who, document)

/** A release has brought another text than the one that what stands here was made from. */
export const isNewerShipped = ({ shipped, origin, open }: StoredDocument): boolean => shipped !== null && shipped !== (open ? open.shipped : origin)
