import { Check, Pencil, RotateCcw, X } from 'lucide'
import { useId, useMemo } from 'preact/hooks'
import { FileButton } from '../../look/file-button.tsx'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { Complaint } from '../../notice/complaint.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { monthName } from '../plan/calendar.ts'
import { titleOf } from './columns.ts'
import { Faults } from './faults.tsx'
import { How } from './how.tsx'
import { createImporting, type Importing, type Stage } from './importing.ts'
import { centresIn } from './named.ts'
import { Preview } from './preview.tsx'

const Choose = ({ desk, importing }: { desk: Workspace; importing: Importing }) => {
  const { exchange: say } = words.value
  const { pasted } = importing
  const field = useId()
  return (
    <>
      <div class="row-of-buttons">
        <FileButton label={say.choose} accept=".csv,.txt,text/csv" hint={`${field}-hint`} read={(file) => void importing.file(file).catch(desk.fault)} />
      </div>
      <p id={`${field}-hint`} class="soft">
        {say.chooseHint}
      </p>
      <label for={field}>{say.paste}</label>
      <textarea
        {...unaided}
        id={field}
        class="box table-box"
        rows={4}
        value={pasted.value}
        onInput={({ currentTarget }) => {
          pasted.value = currentTarget.value
        }}
      />
      <div class="row-of-buttons">
        <button type="button" class="button quiet" disabled={pasted.value.trim() === ''} onClick={() => void importing.text().catch(desk.fault)}>
          {say.read}
        </button>
      </div>
    </>
  )
}

const Working = ({ stage, importing }: { stage: Extract<Stage, { kind: 'working' }>; importing: Importing }) => {
  const { exchange: say } = words.value
  return (
    <div class="progress planning">
      <label>
        {say.working[stage.what]}
        <progress max={Math.max(1, stage.of)} value={stage.done} />
      </label>
      <button type="button" class="button quiet" onClick={importing.stop}>
        <Icon of={X} />
        {say.stop}
      </button>
    </div>
  )
}

/** Why nothing could be read, in one sentence. */
const notRead = (came: Exclude<Extract<Stage, { kind: 'not-read' }>['came'], { kind: 'faulty' }>): string => {
  const { impossible } = words.value.exchange
  switch (came.kind) {
    case 'no-head':
      return came.missing.length > 0 ? impossible.missing(came.missing.map((column) => titleOf(column, language.value))) : impossible.twice(came.twice)
    case 'people':
    case 'commitments':
      return impossible[came.kind](came.count)
    case 'empty':
    case 'stopped':
      return impossible.empty
  }
}

const notPossible = ({ why, months }: Extract<Stage, { kind: 'not-possible' }>): string => {
  const { impossible } = words.value.exchange
  return why === 'closed' ? impossible.closed(months.map((month) => monthName(month, language.value))) : impossible[why]
}

const Came = ({ desk, stage, importing }: { desk: Workspace; stage: Stage; importing: Importing }) => {
  const { exchange: say } = words.value
  switch (stage.kind) {
    case 'still':
    case 'working':
      return null
    case 'not-read':
      return stage.came.kind === 'faulty' ? <Faults {...stage.came} /> : <Complaint text={notRead(stage.came)} />
    case 'not-possible':
      return <Complaint text={notPossible(stage)} />
    case 'ready':
      return (
        <>
          <Preview desk={desk} change={stage.change} read={stage.read} />
          {stage.change.people.length + stage.change.centres.length > 0 ? (
            <div class="row-of-buttons">
              <button type="button" class="button" onClick={() => void importing.send().catch(desk.fault)}>
                <Icon of={Check} />
                {say.store}
              </button>
            </div>
          ) : null}
        </>
      )
    case 'sending':
      return <p role="status">{say.sending}</p>
    case 'done':
      return <p role="status">{say.done(stage.people, stage.centres)}</p>
    case 'failed':
      return <Complaint text={say.failed[stage.why]} />
  }
}

/** Tables of availability and agreed hours: read, looked at, and stored in whole or not at all. */
export const ImportPart = ({ desk }: { desk: Workspace }) => {
  const { exchange: say } = words.value
  const importing = useMemo(
    () => createImporting({ ground: desk.ground, month: () => desk.plans.month.peek(), centres: () => centresIn(desk), stored: desk.plans.load }),
    [desk],
  )
  const stage = importing.stage.value
  return (
    <section class="sheet exchange">
      <h3>{say.title}</h3>
      <p class="soft">
        {say.intro} {say.whole}
      </p>
      {stage.kind === 'still' ? <Choose desk={desk} importing={importing} /> : null}
      {stage.kind === 'working' ? <Working stage={stage} importing={importing} /> : null}
      <Came desk={desk} stage={stage} importing={importing} />
      {stage.kind === 'still' || stage.kind === 'working' || stage.kind === 'sending' ? null : (
        <div class="row-of-buttons">
          <button type="button" class="button quiet" onClick={importing.again}>
            <Icon of={importing.pasted.value === '' ? RotateCcw : Pencil} />
            {importing.pasted.value === '' ? say.again : say.amend}
          </button>
        </div>
      )}
      <How desk={desk} />
    </section>
  )
}
