import type { DocumentStanding } from '@zop/wire'
import type { StoredDocument } from '../store/editorial.ts'
import type { Review } from './review.ts'
import { isContributor, isNewerShipped, needsOf, type Reviewer, stateOf } from './rules.ts'

const names = (all: readonly { readonly name: string }[]): string[] => all.map(({ name }) => name).slice(0, 50)

/** How it stands with a document, for one person. */
export const standingFor = (review: Review, who: Reviewer, document: StoredDocument): DocumentStanding => {
  const { id, published, withdrawn, open } = document
  const revision = open && {
    hash: open.hash,
    state: stateOf(document, open, review.counts),
    hour: open.hour,
    by: names(document.contributors),
    mine: isContributor(who, document),
    needs: [...needsOf(document, open)],
    signed: review.standingYes(document).map(({ signOff, name }) => ({ signOff, by: name })),
    remark: open.remark,
  }
  return { id, published, withdrawn, open: revision, newerShipped: isNewerShipped(document) }
}
