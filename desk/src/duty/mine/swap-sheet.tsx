import { useSignal } from '@preact/signals'
import { useId, useMemo } from 'preact/hooks'
import { Dialog } from '../../look/dialog.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { whenOf } from '../plan/calendar.ts'
import { calledIn } from '../plan/called.ts'
import { minuteNow } from '../state.ts'
import { type HeldDuty, waysFor } from './duties.ts'
import type { Hindered } from './mine.ts'

interface Props {
  readonly desk: Workspace
  readonly duty: HeldDuty | null
  readonly close: () => void
  readonly send: (work: Promise<Hindered>) => void
}

const Sheet = ({ desk, duty, close, send }: Props & { duty: HeldDuty }) => {
  const { sheet } = words.value.myDuty
  const to = useSignal('')
  const inReturn = useSignal('')
  const fields = useId()
  const { ownDuties, unlocked } = desk
  const months = ownDuties.months.value
  const ways = useMemo(() => {
    const others = ownDuties.people().filter(({ account }) => account !== unlocked.account)
    return new Map(others.map(({ account }) => [account, waysFor(months, duty, account, minuteNow())]))
  }, [months, duty, ownDuties, unlocked])
  const waysOf = (account: string) => ways.get(account) ?? []
  const colleagues = ownDuties.people().filter(({ account }) => waysOf(account).length > 0)
  const theirs = waysOf(to.value).filter((one) => one !== null)
  const offer = () => {
    send(ownDuties.offer({ assignment: duty.assignment.id, to: to.peek() || null, inReturn: inReturn.peek() || null }))
    close()
  }
  return (
    <>
      <p>
        <b>{whenOf(duty.slot, language.value)}</b>
      </p>
      <div class="stack">
        <label for={`${fields}-to`}>{sheet.to}</label>
        <select
          autocomplete="off"
          id={`${fields}-to`}
          class="box"
          value={to.value}
          onChange={(event) => {
            const account = event.currentTarget.value
            to.value = account
            // Who can take it only for one of theirs is asked for the first.
            inReturn.value = waysOf(account)[0]?.assignment.id ?? ''
          }}
        >
          <option value="">{sheet.everybody}</option>
          {colleagues.map(({ account, name, centre }) => (
            <option key={account} value={account}>
              {name} ({calledIn(desk, centre)})
            </option>
          ))}
        </select>
        {theirs.length > 0 ? (
          <>
            <label for={`${fields}-return`}>{sheet.inReturn}</label>
            <select
              autocomplete="off"
              id={`${fields}-return`}
              class="box"
              value={inReturn.value}
              onChange={(event) => {
                inReturn.value = event.currentTarget.value
              }}
            >
              {waysOf(to.value).includes(null) ? <option value="">{sheet.nothing}</option> : null}
              {theirs.map(({ assignment, slot }) => (
                <option key={assignment.id} value={assignment.id}>
                  {whenOf(slot, language.value)}
                </option>
              ))}
            </select>
          </>
        ) : null}
      </div>
      <p class="soft">{sheet.hint}</p>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={offer}>
          {sheet.send}
        </button>
        <button type="button" class="button quiet" onClick={close}>
          {sheet.cancel}
        </button>
      </div>
    </>
  )
}

/** Offers one's duty: to a colleague or to all who can, for nothing or for one of theirs. */
export const SwapSheet = (props: Props) => (
  <Dialog title={words.value.myDuty.sheet.title} shown={props.duty !== null} close={props.close}>
    {props.duty ? <Sheet {...props} duty={props.duty} /> : null}
  </Dialog>
)
