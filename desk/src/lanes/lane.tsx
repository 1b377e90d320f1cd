import { useSignal } from '@preact/signals'
import type { LaneName } from '@zop/wire'
import { ChevronsDown, TriangleAlert } from 'lucide'
import type { ComponentType } from 'preact'
import { present } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { awaited, type LaneCard, longestWait, oldestAge } from './lanes.ts'
import { more } from './more.ts'

interface Props {
  readonly desk: Workspace
  readonly name: LaneName
  /** What to do while nothing is in it. */
  readonly empty: string
  readonly card: ComponentType<{ desk: Workspace; card: LaneCard }>
}

const More = ({ desk, name, left }: { desk: Workspace; name: LaneName; left: number }) => {
  const { lanes } = words.value
  const state = useSignal<'still' | 'loading' | 'failed'>('still')
  const load = async () => {
    if (state.peek() === 'loading') return
    state.value = 'loading'
    state.value = (await more(desk, name)) ? 'still' : 'failed'
  }
  return (
    <li>
      <button type="button" class="button quiet wide" aria-disabled={state.value === 'loading'} onClick={() => void load().catch(desk.fault)}>
        <Icon of={ChevronsDown} />
        {state.value === 'loading' ? lanes.moreLoading : lanes.more(left)}
      </button>
      <p role="status">{state.value === 'failed' ? lanes.moreFailed : ''}</p>
    </li>
  )
}

/** A lane: its name, the oldest age, what is late, how many in all; each number leads to what it counts. */
export const LaneSection = ({ desk, name, empty, card: Card }: Props) => {
  const { lanes } = words.value
  const lane = desk.lanes[name].value
  const told = desk.lanes.told.value
  // Of what is mine it counts how long somebody waits for me, not how old it is.
  const own = name === 'mine' || name === 'due'
  const oldest = own ? longestWait(lane, present.value, desk.mine.unanswered) : oldestAge(lane, present.value)
  const list = `${name}-list`
  const left = lane.inAll - lane.cards.length
  const count = name === 'waiting' ? awaited(lane) : lane.inAll
  return (
    <section class="lane" aria-labelledby={name}>
      <header>
        <h2 id={name}>{lanes[name]}</h2>
        {lane.overdue > 0 ? (
          <a class="gone fact-line late" href={`#${list}`}>
            <Icon of={TriangleAlert} />
            {lanes.overdue(lane.overdue)}
          </a>
        ) : null}
        {oldest === null ? null : <span class="soft">{own ? lanes.longest(lanes.age(oldest)) : lanes.oldest(lanes.age(oldest))}</span>}
        <a class="count" href={`#${list}`} aria-label={lanes.count(count)}>
          {count}
        </a>
      </header>
      <ul id={list} tabIndex={-1} aria-labelledby={name}>
        {told ? null : <li class="empty soft">{lanes.loading}</li>}
        {told && lane.cards.length === 0 ? <li class="empty soft">{empty}</li> : null}
        {lane.cards.map((card) => (
          <Card key={card.conversation} desk={desk} card={card} />
        ))}
        {left > 0 ? <More desk={desk} name={name} left={left} /> : null}
      </ul>
    </section>
  )
}
