import { RefreshCw } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'

/** While something is read for the first time, and where it could not be. */
export const Loading = ({ state, again }: { state: 'reading' | 'read' | 'unreachable'; again: () => void }) => {
  const { pages } = words.value
  if (state === 'read') return null
  if (state === 'reading') return <p role="status">{pages.reading}</p>
  return (
    <div class="sheet">
      <p role="alert">{pages.unreachable}</p>
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={again}>
          <Icon of={RefreshCw} />
          {pages.again}
        </button>
      </div>
    </div>
  )
}
