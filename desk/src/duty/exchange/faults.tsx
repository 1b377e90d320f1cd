import { language, words } from '../../words/language.ts'
import { titleOf } from './columns.ts'
import type { Fault } from './fault.ts'

/** What is wrong in a table, line by line. */
export const Faults = ({ faults, count, lines }: { faults: readonly Fault[]; count: number; lines: number }) => {
  const { exchange: say } = words.value
  return (
    <>
      <p class="warning" role="alert">
        {say.faulty(count, lines)}
      </p>
      {count > faults.length ? <p class="soft">{say.faultsShown(faults.length)}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1) */}
      <section class="fault-frame" tabIndex={0} aria-label={say.columns.wrong}>
        <table class="fault-table">
          <thead>
            <tr>
              <th scope="col">{say.columns.line}</th>
              <th scope="col">{say.columns.column}</th>
              <th scope="col">{say.columns.cell}</th>
              <th scope="col">{say.columns.wrong}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ line, column, kind, cell, other, where }) => (
              <tr key={`${line} ${column} ${kind}`}>
                <th scope="row">{line}</th>
                <td>{column === null ? '–' : titleOf(column, language.value)}</td>
                <td class="fault-cell">{cell.slice(0, 60) || '–'}</td>
                <td>
                  {say.faults[kind]} {where === undefined ? '' : say.belongs(where)} {other === undefined ? '' : say.other(other)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
