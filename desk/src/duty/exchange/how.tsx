import { Download } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { dayOf } from '../plan/calendar.ts'
import { tables, titleOf } from './columns.ts'
import { exampleAgreed, exampleSaid } from './example.ts'
import { saveFile } from './save.ts'

/** What a table has to look like, with examples to begin from. */
export const How = ({ desk }: { desk: Workspace }) => {
  const { exchange: say } = words.value
  const today = (): string => dayOf(Math.floor(desk.ground.now() / 60_000))
  return (
    <details class="how">
      <summary>{say.how}</summary>
      <p>{say.howSaid}</p>
      <p>
        <code>{tables.said.map((column) => titleOf(column, language.value)).join(';')}</code>
      </p>
      <p>{say.howWords}</p>
      <p>{say.howTimes}</p>
      <p>{say.howReplaces}</p>
      <p>{say.howAgreed}</p>
      <p>
        <code>{tables.agreed.map((column) => titleOf(column, language.value)).join(';')}</code>
      </p>
      <div class="row-of-buttons">
        <button
          type="button"
          class="button plain"
          onClick={() => saveFile({ name: `${say.names.exampleSaid}.csv`, type: 'text/csv', text: exampleSaid(today(), language.value) })}
        >
          <Icon of={Download} />
          {say.exampleSaid}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() => saveFile({ name: `${say.names.exampleAgreed}.csv`, type: 'text/csv', text: exampleAgreed(today(), language.value) })}
        >
          <Icon of={Download} />
          {say.exampleAgreed}
        </button>
      </div>
    </details>
  )
}
