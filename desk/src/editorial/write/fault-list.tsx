import type { DocumentFault } from '@zop/wire'
import { CircleCheck, CornerUpLeft, TriangleAlert } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import { faultText } from '../said.ts'

/** Where the bar below a form leads to. */
export const faultsId = 'document-faults'

interface Props {
  readonly faults: readonly DocumentFault[]
  /** Lines before the text that is shown. */
  readonly before: number
  readonly toLine: (line: number) => void
  /** Those of the form, where the bar below it leads to. */
  readonly main?: boolean
}

/** What must be put right before a text can be public: where it stands and what to do. */
export const FaultList = ({ faults, before, toLine, main = false }: Props) => {
  const { write: say } = words.value.editorial
  const lineOf = ({ line }: DocumentFault): number | null => (line !== null && line > before ? line - before : null)
  return (
    <div id={main ? faultsId : undefined} class="faults" tabIndex={-1}>
      <p role="status" class={faults.length === 0 ? 'soft with-icon' : 'warning'}>
        <Icon of={faults.length === 0 ? CircleCheck : TriangleAlert} />
        <span>{faults.length === 0 ? say.noFaults : `${say.faults(faults.length)}. ${say.unfit}`}</span>
      </p>
      <ul class="rows">
        {faults.map((fault, at) => {
          const line = lineOf(fault)
          return (
            <li key={at} class="row">
              <span class="row-text">
                {line === null ? null : <b>{say.line(line)}</b>}
                <span>{faultText(words.value, fault)}</span>
              </span>
              {line === null ? null : (
                <button type="button" class="button plain" onClick={() => toLine(line)}>
                  <Icon of={CornerUpLeft} />
                  {say.toLine(line)}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
