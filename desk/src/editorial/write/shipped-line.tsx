import { History } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Draft } from './draft.ts'

/** An upgrade has brought a newer text than the one that was edited here: it can be taken over. */
export const ShippedLine = ({ draft }: { draft: Draft }) => {
  const { document: say } = words.value.editorial
  const { standing, shipped } = draft.opened.value ?? {}
  if (!standing?.newerShipped || !shipped || shipped === draft.text.value) return null
  return (
    <div class="warning">
      <Icon of={History} />
      <span>{say.newerShipped}</span>
      <button type="button" class="button quiet" onClick={() => draft.set(shipped)}>
        {say.takeShipped}
      </button>
    </div>
  )
}
