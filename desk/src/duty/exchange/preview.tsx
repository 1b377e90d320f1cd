import type { Availability, DutySlot } from '@zop/wire'
import { TriangleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { timesOf } from '../mine/availability/say.ts'
import { monthName, whenOf } from '../plan/calendar.ts'
import { calledIn } from '../plan/called.ts'
import type { Change } from './change.ts'
import type { Read } from './reading.ts'

/** Lines that stand open; the others are folded. */
const open = 12

const Rows = ({ rows }: { rows: readonly ComponentChildren[] }) => {
  const { exchange: say } = words.value
  return (
    <>
      <ul class="rows">{rows.slice(0, open)}</ul>
      {rows.length > open ? (
        <details>
          <summary>{say.more(rows.length - open)}</summary>
          <ul class="rows">{rows.slice(open)}</ul>
        </details>
      ) : null}
    </>
  )
}

/** Entries of one person that stand open. */
const most = 20

const Said = ({ title, said }: { title: string; said: readonly Availability[] }) => {
  const { availability, exchange: say } = words.value
  return (
    <>
      <p class="soft">{title}</p>
      <ul class="plain-list">
        {said.length === 0 ? <li>{availability.nothing}</li> : null}
        {said.slice(0, most).map((one) => (
          <li key={JSON.stringify(one)}>
            {timesOf(words.value, one, language.value)}: {availability.words[one.word]}
          </li>
        ))}
        {said.length > most ? <li>{say.more(said.length - most)}</li> : null}
      </ul>
    </>
  )
}

/** Duties that are named; the others are counted. */
const mostNamed = 5

/** Duties of a person that would not fit what they say any more. */
const Outside = ({ slots }: { slots: readonly DutySlot[] }) => {
  const { exchange: say } = words.value
  if (slots.length === 0) return null
  return (
    <div class="row-whole">
      <p class="gone fact-line">
        <Icon of={TriangleAlert} />
        {say.outside(slots.length)}
      </p>
      <ul class="plain-list">
        {slots.slice(0, mostNamed).map((slot) => (
          <li key={slot.id}>{whenOf(slot, language.value)}</li>
        ))}
        {slots.length > mostNamed ? <li>{say.more(slots.length - mostNamed)}</li> : null}
      </ul>
      <p class="soft">{say.outsideStays(slots.length)}</p>
    </div>
  )
}

/** Entries of before and after together that need no fold. */
const few = 6

/** What a table would change, before anything is stored. */
export const Preview = ({ desk, change, read }: { desk: Workspace; change: Change; read: Read }) => {
  const { exchange: say } = words.value
  const { people, centres, same, beyond } = change
  const called = (centre: string): string => calledIn(desk, centre)
  const nameOf = (month: string): string => monthName(month, language.value)
  return (
    <>
      <h4>{say.change}</h4>
      {people.length + centres.length === 0 ? <p class="empty soft">{say.nothing}</p> : null}
      <Rows
        rows={people.map(({ account, name, centre, before, after, outside }) => (
          <li key={account} class="row">
            <span class="row-text">
              <b>{name}</b> <span class="soft">{called(centre)}</span>
            </span>
            <span>{say.person(before.length, after.length)}</span>
            <Outside slots={outside} />
            <details class="row-whole" open={before.length + after.length <= few}>
              <summary>{say.what}</summary>
              <Said title={say.next} said={after} />
              <Said title={say.before} said={before} />
            </details>
          </li>
        ))}
      />
      <Rows
        rows={centres.map(({ centre, month, before, after, unbound }) => (
          <li key={`${centre} ${month}`} class="row">
            <span class="row-text">
              <b>{called(centre)}</b> <span class="soft">{nameOf(month)}</span>
            </span>
            <span>
              {say.agreed(before, after)} {unbound ? <span class="gone">({say.unbound})</span> : null}
            </span>
          </li>
        ))}
      />
      {same > 0 && people.length + centres.length > 0 ? <p class="soft">{say.same(same)}</p> : null}
      {read.unread.length > 0 ? <p class="soft">{say.unread(read.unread)}</p> : null}
      {beyond.length > 0 ? (
        <section>
          <h4 class="gone fact-line">
            <Icon of={TriangleAlert} />
            {say.beyondTitle}
          </h4>
          <ul class="plain-list">
            {beyond.map(({ centre, month, agreed, possible }) => (
              <li key={`${centre} ${month}`}>{say.beyond(called(centre), nameOf(month), agreed, possible)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
