import type { Workspace } from '../workspace.ts'

/** The conversations whose people wait at an open page: not the lane, that is told a moment after a take or an end; and not what is kept, that waits for the next day without harm. */
export const leftWaiting = ({ mine, lanes }: { mine: Pick<Workspace['mine'], 'open'>; lanes: Pick<Workspace['lanes'], 'find'> }): readonly string[] =>
  [...mine.open.value.keys()].filter((id) => !lanes.find(id)?.kept)

interface Inside {
  readonly mine: Pick<Workspace['mine'], 'open'>
  readonly notes: Pick<Workspace['notes'], 'unsent'>
  readonly parcels: Pick<Workspace['parcels'], 'of'>
  readonly editorial: { readonly unsaved: Pick<Workspace['editorial']['unsaved'], 'all'> }
  readonly people: { readonly team: Pick<Workspace['people']['team'], 'shown'> }
}

/** Whether something goes with the page that is nowhere else: a text or a file that has not gone out, an invitation that is shown once, a text of the website that is not kept. */
export const wouldLose = ({ mine, notes, parcels, people, editorial }: Inside): boolean =>
  editorial.unsaved.all.peek().size > 0 ||
  notes.unsent() ||
  people.team.shown.peek() !== null ||
  [...mine.open.peek()].some(
    ([id, { draft, outbox }]) =>
      draft.peek() !== '' ||
      outbox.unsent.peek() ||
      parcels
        .of(id)
        .peek()
        .some(({ standing }) => standing.peek().kind !== 'refused'),
  )
