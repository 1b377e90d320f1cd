import type { ComponentChildren } from 'preact'
import { DevicesLane } from '../account/devices-lane.tsx'
import { present } from '../look/clock.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { MineCard, WaitingCard } from './cards.tsx'
import { oldestAge } from './lanes.ts'

const Lane = ({ id, name, count, oldest, children }: { id: string; name: string; count: number; oldest: number | null; children: ComponentChildren }) => (
  <section class="lane" aria-labelledby={id}>
    <header>
      <h2 id={id}>{name}</h2>
      {oldest === null ? null : <span class="soft">{words.value.lanes.oldest(words.value.lanes.age(oldest))}</span>}
      <a class="count" href={`#${id}-list`} aria-label={words.value.lanes.count(count)}>
        {count}
      </a>
    </header>
    <ul id={`${id}-list`} tabIndex={-1} aria-labelledby={id}>
      {children}
    </ul>
  </section>
)

const Empty = ({ text }: { text: string }) => <li class="empty soft">{text}</li>

const Waiting = ({ desk }: { desk: Workspace }) => {
  const { lanes } = words.value
  const cards = desk.lanes.waiting.value
  const shown = cards ?? []
  const inAll = desk.lanes.inAll.value
  const more = inAll - shown.length
  return (
    <Lane id="waiting" name={lanes.waiting} count={inAll} oldest={oldestAge(shown, present.value)}>
      {cards === null ? <Empty text={lanes.loading} /> : null}
      {cards?.length === 0 ? <Empty text={desk.duty.me.value ? lanes.waitingEmptyOn : lanes.waitingEmptyOff} /> : null}
      {shown.map((card) => (
        <WaitingCard key={card.conversation} desk={desk} card={card} />
      ))}
      {more > 0 ? <Empty text={lanes.more(more)} /> : null}
    </Lane>
  )
}

const Mine = ({ desk }: { desk: Workspace }) => {
  const { lanes } = words.value
  const cards = desk.lanes.mine.value
  return (
    <Lane id="mine" name={lanes.mine} count={cards.length} oldest={oldestAge(cards, present.value)}>
      {cards.length === 0 ? <Empty text={lanes.mineEmpty} /> : null}
      {cards.map((card) => (
        <MineCard key={card.conversation} desk={desk} card={card} />
      ))}
    </Lane>
  )
}

/** What waits and what is mine; for leads and coordinators, which devices ask. */
export const LanesPane = ({ desk }: { desk: Workspace }) => (
  <nav class="pane lanes" aria-label={words.value.lanes.title}>
    {desk.signedIn.role === 'counsellor' ? (
      <>
        <Waiting desk={desk} />
        <Mine desk={desk} />
      </>
    ) : (
      <DevicesLane devices={desk.devices} />
    )}
  </nav>
)
