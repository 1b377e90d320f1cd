import type { ReadonlySignal } from '@preact/signals'
import { languages } from '@zop/content'
import type { DocumentId } from '@zop/wire'
import { Check, CircleDashed, History, PenLine } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { ownName } from '../said.ts'
import { type Cell, pictureOf } from './entries.ts'
import type { Entry } from './filter.ts'

const icons = { holds: Check, outdated: History, missing: CircleDashed, open: PenLine } as const

const State = ({ of }: { of: Cell }) => (
  <>
    <Icon of={icons[of]} />
    <span class="cell-word">{words.value.editorial.languages.cells[of]}</span>
  </>
)

/** Every page in every language: what holds, what has fallen behind, what is missing. */
export const LanguagesPage = ({ desk, entries }: { desk: Workspace; entries: ReadonlySignal<readonly Entry[]> }) => {
  const { languages: say } = words.value.editorial
  const { place } = desk.editorial
  const pages = pictureOf(entries.value, languages)
  return (
    <div class="plan-body page-body wide">
      <p class="soft">{say.hint}</p>
      {pages.length === 0 ? (
        <p class="empty soft">{say.empty}</p>
      ) : (
        <section class="picture-frame" aria-label={words.value.editorial.parts.languages}>
          <table class="picture">
            <thead>
              <tr>
                <th scope="col">{say.page}</th>
                {languages.map((tag) => (
                  <th key={tag} scope="col" lang={tag}>
                    {ownName(tag)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {pages.map(({ name, title, cells }) => (
                <tr key={name}>
                  <th scope="row">{title}</th>
                  {cells.map((cell, at) => {
                    const tag = languages[at] ?? ''
                    return (
                      <td key={tag} data-cell={cell}>
                        <button
                          type="button"
                          class="cell"
                          aria-label={say.cell(title, ownName(tag), say.cells[cell])}
                          onClick={() => place.open(`page.${tag}.${name}` as DocumentId)}
                        >
                          <State of={cell} />
                        </button>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
