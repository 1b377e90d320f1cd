import { languages } from '@zop/content'
import { documentLanguageOf } from '@zop/wire'
import { language, words } from '../../words/language.ts'
import type { Editorial } from '../editorial.ts'
import { dayText, ownName } from '../said.ts'
import { type Cell, pictureOf } from './entries.ts'
import { type Entry, wide } from './filter.ts'

/** Pages that are told beside the list: those that must be looked at soonest. */
const most = 6

const cells = ['holds', 'open', 'outdated', 'missing'] as const satisfies readonly Cell[]

/** The pages that must be looked at again soonest. */
const Soonest = ({ entries, editorial }: { entries: readonly Entry[]; editorial: Editorial }) => {
  const { overview } = words.value.editorial
  const due = entries
    .flatMap(({ standing, title, reviewBy }) => (reviewBy !== null && documentLanguageOf(standing.id) === 'de' ? [{ id: standing.id, title, reviewBy }] : []))
    .toSorted((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1))
    .slice(0, most)
  if (due.length === 0) return null
  return (
    <section aria-labelledby="website-due">
      <h3 id="website-due">{overview.soonest}</h3>
      <ul class="rows">
        {due.map(({ id, title, reviewBy }) => (
          <li key={id} class="row document-row">
            <button type="button" class="to-document" onClick={() => editorial.place.open(id)}>
              <bdi>{title}</bdi>
            </button>
            <span class="soft">{dayText(reviewBy, language.value)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many pages hold, have fallen behind or are missing in each language; each number leads to them. */
const Translated = ({ entries, editorial: { place } }: { entries: readonly Entry[]; editorial: Editorial }) => {
  const { overview, languages: say } = words.value.editorial
  const picture = pictureOf(entries, languages)
  const count = (at: number, cell: Cell): number => picture.filter((page) => page.cells[at] === cell).length
  const go = (tag: string, cell: Cell) => {
    if (cell === 'outdated') place.narrow({ ...wide, group: 'outdated', language: tag })
    else if (cell === 'open') place.narrow({ ...wide, kind: 'page', language: tag })
    else place.turn('languages')
  }
  return (
    <section aria-labelledby="website-translated">
      <h3 id="website-translated">{overview.translated}</h3>
      <div class="picture-frame">
        <table class="picture">
          <thead>
            <tr>
              <th scope="col">{overview.language}</th>
              {cells.map((cell) => (
                <th key={cell} scope="col">
                  {say.cells[cell]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {languages.map((tag, at) => (
              <tr key={tag}>
                <th scope="row" lang={tag}>
                  {ownName(tag)}
                </th>
                {cells.map((cell) => {
                  const pages = count(at, cell)
                  return (
                    <td key={cell} data-cell={pages === 0 ? undefined : cell}>
                      {pages === 0 ? (
                        <span class="cell">0</span>
                      ) : (
                        <button type="button" class="cell" aria-label={say.count(ownName(tag), say.cells[cell], pages)} onClick={() => go(tag, cell)}>
                          {pages}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What a wide screen has room for beside the list: when pages are due, and how the translations stand. */
export const Beside = (props: { entries: readonly Entry[]; editorial: Editorial }) => (
  <div class="overview-beside">
    <Translated {...props} />
    <Soonest {...props} />
  </div>
)
