import { fill } from '@zop/content'
import type { State } from '../state.ts'
import { Numbers } from './parts.tsx'
import { wanted } from './sound.ts'
import { want } from './tones.ts'
import { laterWords } from './words.ts'

/** What nobody knows is said to be unknown; what others waited lately is no promise. */
const Span = ({ span, kept }: { kept: boolean; span: { readonly least: number; readonly most: number } | null }) => {
  const { waiting } = laterWords().rare
  if (span === null) return <p class="soft">{kept ? waiting.honestKept : waiting.honest}</p>
  const most = Math.max(1, span.most)
  return (
    <p class="soft">
      {span.least < 1 || span.least === most
        ? fill(waiting.spanShort, { most: most + (span.least === most ? 1 : 0) })
        : fill(waiting.span, { least: span.least, most })}
    </p>
  )
}

/** Sound and a number in the title, only after this yes. */
const Sound = () => {
  const { waiting } = laterWords().rare
  return (
    <label class="tick">
      <input type="checkbox" checked={wanted()} onChange={(event) => want(event.currentTarget.checked)} />
      <span>
        {waiting.sound}
        <small class="soft">{waiting.soundMore}</small>
      </span>
    </label>
  )
}

/** What whoever waits may want to know beside their place, folded so that their own words stay in sight. */
export const MoreWaiting = ({ state: { waiting, kept } }: { state: State }) => (
  <div class="more-waiting">
    {waiting && <Span span={waiting.span} kept={kept !== null} />}
    <Sound />
    <Numbers />
  </div>
)
