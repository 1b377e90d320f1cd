import { useSignal } from '@preact/signals'
import { Download } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { useAttempt } from '../../notice/attempt.ts'
import { Complaint } from '../../notice/complaint.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { monthName } from '../plan/calendar.ts'
import { calledIn } from '../plan/called.ts'
import { saidOf } from './lookup.ts'
import { saveFile } from './save.ts'
import { agreedTable, saidTable } from './writing.ts'

/** What everybody has said, and what centres have agreed to, as tables that can be read in again. */
export const ExportPart = ({ desk }: { desk: Workspace }) => {
  const { exchange: say } = words.value
  const asked = useSignal<{ done: number; of: number } | null>(null)
  const writing = useAttempt()
  const told = desk.plans.told.value
  if (!told) return null
  const month = desk.plans.month.value
  const called = (centre: string): string => calledIn(desk, centre)
  const people = told.people.map((one) => ({ ...one, centre: called(one.centre) }))
  const writeSaid = () =>
    writing.run(async () => {
      const accounts = told.people.map(({ account }) => account)
      const said = await saidOf(desk.ground.line, accounts, {
        stopped: () => false,
        progress: (done, of) => {
          asked.value = { done, of }
        },
      })
      asked.value = null
      if (!said) return (words) => words.exchange.outFailed
      const spoken = [...said.values()].filter((one) => one.said.length > 0)
      if (spoken.length === 0) return (words) => words.exchange.outNothing
      const inOrder = accounts.flatMap((account) => spoken.find((one) => one.account === account) ?? [])
      saveFile({ name: `${say.names.said}.csv`, type: 'text/csv', text: saidTable(inOrder, people, language.value) })
      return null
    })
  return (
    <section class="sheet exchange">
      <h3>{say.out}</h3>
      <p class="soft">{say.outHint}</p>
      <div class="row-of-buttons">
        <button type="button" class="button quiet" disabled={writing.busy.value} onClick={() => void writeSaid().catch(desk.fault)}>
          <Icon of={Download} />
          {say.outSaid}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={told.commitments.length === 0}
          onClick={() =>
            saveFile({
              name: `${say.names.agreed}-${month}.csv`,
              type: 'text/csv',
              text: agreedTable(
                told.commitments.map((one) => ({ ...one, centre: called(one.centre) })),
                language.value,
              ),
            })
          }
        >
          <Icon of={Download} />
          {say.outAgreed(monthName(month, language.value))}
        </button>
      </div>
      {asked.value ? <progress max={asked.value.of} value={asked.value.done} aria-label={say.outSaid} /> : null}
      <Complaint text={writing.wrong.value?.(words.value)} />
    </section>
  )
}
