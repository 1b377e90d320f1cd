import type { Page } from '../view.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'

/** The pages that this person has, in the order in which they are offered. What is left after somebody has gone is offered while it is. */
export const pagesOf = ({ signedIn, people, trust }: Workspace): readonly Page[] => {
  const left: readonly Page[] = people.tasks.left.value.length > 0 ? ['left'] : []
  // A lead whom no directory names yet reads their digits out to the coordination.
  const unlisted: readonly Page[] = trust.standing.value.kind === 'valid' && people.team.centre() === null ? ['certificate'] : []
  switch (signedIn.role) {
    case 'counsellor':
      return ['certificate', ...left, 'blocks']
    case 'lead':
      return ['team', ...unlisted, ...left, 'blocks']
    case 'coordinator':
      return ['team', 'directory', ...left, 'blocks']
  }
}

export const nameOf = ({ signedIn }: Pick<Workspace, 'signedIn'>, page: Page): string => {
  const { pages } = words.value
  return page === 'team' && signedIn.role === 'coordinator' ? pages.umbrella : pages[page]
}
