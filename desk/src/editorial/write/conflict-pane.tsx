import { words } from '../../words/language.ts'
import { Changes } from '../review/changes.tsx'
import type { Draft } from './draft.ts'

/** Two people have changed the same text: both are there, and one of them says which goes on. */
export const ConflictPane = ({ draft }: { draft: Draft }) => {
  const { document: say } = words.value.editorial
  const conflict = draft.conflict.value
  if (conflict === null) return null
  return (
    <section class="sheet" aria-label={say.theirs}>
      <p role="alert" class="warning">
        {say.conflict}
      </p>
      <p class="soft">{say.conflictHint}</p>
      <div class="source-text">
        <Changes before={conflict.theirs} after={draft.text.value} />
      </div>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={() => draft.settle('mine')}>
          {say.keepMine}
        </button>
        <button type="button" class="button quiet" onClick={() => draft.settle('theirs')}>
          {say.takeTheirs}
        </button>
      </div>
    </section>
  )
}
