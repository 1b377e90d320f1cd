import { X } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Job } from './job.ts'

/** Long work: how far it is, and the way to stop it. Nothing while none runs. */
export const ProgressLine = ({ job, doing }: { job: Job; doing: string }) => {
  const at = job.progress.value
  const { pages } = words.value
  if (at === null) return null
  const through = at.done + at.failed
  return (
    <div class="progress">
      <label>
        {doing}
        <progress max={at.of} value={through} />
      </label>
      <span role="status">{pages.progress(through, at.of)}</span>
      <button type="button" class="button quiet" onClick={job.stop}>
        <Icon of={X} />
        {pages.stop}
      </button>
    </div>
  )
}
