import { useSignal } from '@preact/signals'
import { ArrowLeftRight, Hand, Undo2, X } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { Loading } from '../../people/loading.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { meetingsOf } from '../meeting/meeting.ts'
import { MeetingText } from '../meeting/meeting-text.tsx'
import { whenOf } from '../plan/calendar.ts'
import { minuteNow } from '../state.ts'
import { AwayForm } from './away-form.tsx'
import { dutiesOf, type HeldDuty, offersTo } from './duties.ts'
import { settle } from './hindered.ts'
import { News } from './news.tsx'
import { OpenDuties } from './open-duties.tsx'
import { SwapSheet } from './swap-sheet.tsx'

const Duty = ({ desk, duty, swap }: { desk: Workspace; duty: HeldDuty; swap: () => void }) => {
  const { myDuty, plan } = words.value
  const { slot, others, offer, status } = duty
  const when = whenOf(slot, language.value)
  return (
    <li class="row">
      <span class="row-text">
        <b>{when}</b>
        <span class="soft">
          {[plan.channels[slot.channel], others.length > 0 ? myDuty.with(others) : myDuty.alone, myDuty.status[status]].filter(Boolean).join(' · ')}
        </span>
        {offer ? <span class="gone">{myDuty.offered(offer.to === null ? null : (desk.ownDuties.nameOf(offer.to) ?? '…'))}</span> : null}
      </span>
      {offer ? (
        <button
          type="button"
          class="button quiet"
          onClick={() => void settle(desk, desk.ownDuties.withdraw(offer.id), () => words.peek().myDuty.done.withdrawn).catch(desk.fault)}
        >
          <Icon of={Undo2} />
          {myDuty.withdraw}
        </button>
      ) : status === 'binding' ? (
        <button type="button" class="button quiet" aria-label={`${myDuty.offer}: ${when}`} onClick={swap}>
          <Icon of={ArrowLeftRight} />
          {myDuty.offer}
        </button>
      ) : null}
    </li>
  )
}

/** Duties after the next one that stand open; the others are folded. */
const soon = 4

const Own = ({ desk }: { desk: Workspace }) => {
  const { myDuty } = words.value
  const swapping = useSignal<HeldDuty | null>(null)
  const duties = dutiesOf(desk.ownDuties.months.value, desk.unlocked.account, minuteNow())
  const [next, ...later] = duties
  const line = (duty: HeldDuty) => (
    <Duty
      key={duty.assignment.id}
      desk={desk}
      duty={duty}
      swap={() => {
        swapping.value = duty
      }}
    />
  )
  if (!next) {
    return (
      <>
        <News desk={desk} />
        <p class="empty soft">{myDuty.none}</p>
      </>
    )
  }
  return (
    <>
      <section class="sheet next-duty">
        <h3>{next.slot.start <= minuteNow() ? myDuty.now : myDuty.next}</h3>
        <ul>{line(next)}</ul>
      </section>
      <News desk={desk} />
      {later.length > 0 ? (
        <section>
          <h3>{myDuty.later}</h3>
          <ul class="rows">{later.slice(0, soon).map(line)}</ul>
          {later.length > soon ? (
            <details>
              <summary>{myDuty.more(later.length - soon)}</summary>
              <ul class="rows">{later.slice(soon).map(line)}</ul>
            </details>
          ) : null}
        </section>
      ) : null}
      <SwapSheet
        desk={desk}
        duty={swapping.value}
        close={() => {
          swapping.value = null
        }}
        send={(work) => void settle(desk, work, () => words.peek().myDuty.done.offered).catch(desk.fault)}
      />
    </>
  )
}

const Offers = ({ desk }: { desk: Workspace }) => {
  const { myDuty, plan } = words.value
  const offers = offersTo(desk.ownDuties.months.value, desk.unlocked.account, minuteNow())
  return (
    <section>
      <h3>{myDuty.offers}</h3>
      {offers.length === 0 ? <p class="soft">{myDuty.offersNone}</p> : null}
      <ul class="rows">
        {offers.map(({ swap, slot, from, inReturn, against }) => {
          const when = whenOf(slot, language.value)
          return (
            <li key={swap.id} class="row">
              <span class="row-text">
                <b>{when}</b>
                <span class="soft">
                  {[plan.channels[slot.channel], myDuty.from(from), swap.to === null ? myDuty.forEverybody : ''].filter(Boolean).join(' · ')}
                </span>
                {inReturn ? <span>{myDuty.inReturn(whenOf(inReturn, language.value))}</span> : null}
                {against === null ? null : <span>{myDuty.rules[against]}</span>}
              </span>
              <span class="row-of-buttons">
                {against === null ? (
                  <button
                    type="button"
                    class="button"
                    aria-label={`${myDuty.yes}: ${when}`}
                    onClick={() => void settle(desk, desk.ownDuties.answer(swap.id, true), () => words.peek().myDuty.done.taken(when)).catch(desk.fault)}
                  >
                    <Icon of={Hand} />
                    {myDuty.yes}
                  </button>
                ) : null}
                {swap.to === null ? null : (
                  <button
                    type="button"
                    class="button quiet"
                    onClick={() => void settle(desk, desk.ownDuties.answer(swap.id, false), () => words.peek().myDuty.done.refused).catch(desk.fault)}
                  >
                    <Icon of={X} />
                    {myDuty.no}
                  </button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const MyMeetings = ({ desk }: { desk: Workspace }) => {
  const centre = desk.ownDuties.people().find(({ account }) => account === desk.unlocked.account)?.centre ?? ''
  const slots = desk.ownDuties.months.value.flatMap(({ plan }) => plan?.slots ?? [])
  const meetings = meetingsOf(slots, centre).filter(({ end }) => end > minuteNow())
  if (meetings.length === 0) return null
  return (
    <section>
      <h3>{words.value.meeting.mine}</h3>
      <ul class="rows">
        {meetings.map((slot) => (
          <li key={slot.id} class="row">
            <MeetingText desk={desk} slot={slot} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** My duties: the next one first, what has changed, what is offered to me, where somebody is missing, and that I cannot. */
export const MinePage = ({ desk }: { desk: Workspace }) => {
  const { ownDuties } = desk
  useEffect(() => ownDuties.open(), [ownDuties])
  const own = ownDuties.people().find(({ account }) => account === desk.unlocked.account)
  return (
    <div class="page-body plan-body">
      {ownDuties.state.value === 'read' ? (
        <>
          <Own desk={desk} />
          <Offers desk={desk} />
          <OpenDuties desk={desk} />
          <MyMeetings desk={desk} />
          {own ? <AwayForm desk={desk} who={own} absences={ownDuties.absences.value} /> : null}
        </>
      ) : (
        <>
          <News desk={desk} />
          <Loading state={ownDuties.state.value} again={() => void ownDuties.load().catch(desk.fault)} />
        </>
      )}
    </div>
  )
}
