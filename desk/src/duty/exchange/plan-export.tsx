import { useSignal } from '@preact/signals'
import { Download, FileJson, Table } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { calledIn } from '../plan/called.ts'
import { planFile, planTable } from './plan-file.ts'
import { saveFile } from './save.ts'

/** The month that is looked at, as a file: nothing in it that this person does not see. */
export const PlanExport = ({ desk }: { desk: Workspace }) => {
  const { exchange: say, plan: duty } = words.value
  const shown = useSignal(false)
  const told = desk.plans.told.value
  const plan = told?.plan
  if (!told || !plan) return null
  const name = `${say.names.plan}-${plan.month}`
  const close = () => {
    shown.value = false
  }
  const done = () => {
    close()
    desk.notices.confirm((words) => words.exchange.saved)
  }
  const table = () => {
    const text = planTable(
      { plan, people: told.people.map((one) => ({ ...one, centre: calledIn(desk, one.centre) })) },
      {
        titles: say.titles,
        kind: (slot) => (slot.kind === 'duty' ? duty.channels[slot.channel] : duty.meetings[slot.kind]),
        language: language.value,
      },
    )
    saveFile({ name: `${name}.csv`, type: 'text/csv', text })
    done()
  }
  const whole = () => {
    saveFile({ name: `${name}.json`, type: 'application/json', text: `${JSON.stringify(planFile(plan, told.people), null, 2)}\n` })
    done()
  }
  return (
    <>
      <button
        type="button"
        class="button plain tool-wide"
        onClick={() => {
          shown.value = true
        }}
      >
        <Icon of={Download} />
        {say.plan}
      </button>
      <Dialog title={say.planTitle} shown={shown.value} close={close}>
        <p class="soft">{say.planHint}</p>
        <ul class="rows">
          <li class="row">
            <span class="row-text">
              <b>{say.planTable}</b> <span class="soft">{say.planTableHint}</span>
            </span>
            <button type="button" class="button quiet" aria-label={`CSV: ${say.planTable}`} onClick={table}>
              <Icon of={Table} />
              CSV
            </button>
          </li>
          <li class="row">
            <span class="row-text">
              <b>{say.planFile}</b> <span class="soft">{say.planFileHint}</span>
            </span>
            <button type="button" class="button quiet" aria-label={`JSON: ${say.planFile}`} onClick={whole}>
              <Icon of={FileJson} />
              JSON
            </button>
          </li>
        </ul>
        <div class="row-of-buttons">
          <button type="button" class="button quiet" onClick={close}>
            {say.close}
          </button>
        </div>
      </Dialog>
    </>
  )
}
