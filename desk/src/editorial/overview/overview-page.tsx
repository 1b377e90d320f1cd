import { type ReadonlySignal, useSignal } from '@preact/signals'
import { type DocumentKind, documentKinds, documentLanguageOf } from '@zop/wire'
import { ChevronRight, X } from 'lucide'
import { useEffect, useId } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import type { Editorial } from '../editorial.ts'
import { dayText, kindOf, ownName, standingOf } from '../said.ts'
import { StatePill } from '../state-pill.tsx'
import { Beside } from './beside.tsx'
import { Create } from './create.tsx'
import { type Entry, groups, narrowed, wide } from './filter.ts'

/** Rows that are shown at once. */
const page = 50

const Row = ({ entry: { standing, title, reviewBy, groups: calls }, open }: { entry: Entry; open: () => void }) => {
  const { overview } = words.value.editorial
  const { open: revision } = standing
  const due = reviewBy !== null && (calls.includes('overdue') || calls.includes('due-soon'))
  return (
    <li class="row document-row">
      <span class="row-text">
        <button type="button" class="to-document" onClick={open}>
          <bdi>{title}</bdi>
          <Icon of={ChevronRight} />
        </button>
        <span class="soft">
          {kindOf(words.value, standing.id)}
          {revision ? ` · ${overview.by(revision.by)}` : ''}
          {due ? ` · ${overview.reviewBy(dayText(reviewBy, language.value))}` : ''}
        </span>
      </span>
      <StatePill of={standingOf(standing)} />
    </li>
  )
}

/** What calls for somebody, each number a way to what it counts. */
const Calls = ({ entries, editorial }: { entries: readonly Entry[]; editorial: Editorial }) => {
  const { place } = editorial
  const { groups: names, overview } = words.value.editorial
  const chosen = place.filter.value.group
  const counted = groups.map((group) => ({ group, count: entries.filter((entry) => entry.groups.includes(group)).length })).filter(({ count }) => count > 0)
  return (
    <section aria-labelledby="website-calls">
      <h3 id="website-calls">{overview.calls}</h3>
      {counted.length === 0 ? <p class="soft">{overview.nothing}</p> : null}
      <ul class="calls">
        {counted.map(({ group, count }) => (
          <li key={group}>
            <button
              type="button"
              class="call"
              data-urgent={group === 'to-sign' || group === 'sent-back' || group === 'overdue'}
              aria-pressed={chosen === group}
              onClick={() => place.narrow({ ...wide, group: chosen === group ? null : group })}
            >
              <b>{count}</b> {names[group]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Narrowing = ({ entries, editorial: { place } }: { entries: readonly Entry[]; editorial: Editorial }) => {
  const { overview, kinds } = words.value.editorial
  const id = useId()
  const filter = place.filter.value
  const languages = [...new Set(entries.flatMap(({ standing }) => documentLanguageOf(standing.id) ?? []))]
  return (
    <search class="line-fields narrowing">
      <label for={`${id}-text`}>
        {overview.search}
        <input
          id={`${id}-text`}
          class="box"
          type="search"
          {...unaided}
          value={filter.text}
          onInput={({ currentTarget }) => place.narrow({ text: currentTarget.value })}
        />
      </label>
      <label for={`${id}-kind`}>
        {overview.kind}
        <select
          id={`${id}-kind`}
          class="box"
          autocomplete="off"
          value={filter.kind ?? ''}
          onChange={({ currentTarget }) => place.narrow({ kind: documentKinds.find((one): one is DocumentKind => one === currentTarget.value) ?? null })}
        >
          <option value="">{overview.anyKind}</option>
          {documentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label for={`${id}-language`}>
        {overview.language}
        <select
          id={`${id}-language`}
          class="box"
          autocomplete="off"
          value={filter.language ?? ''}
          onChange={({ currentTarget }) => place.narrow({ language: currentTarget.value || null })}
        >
          <option value="">{overview.anyLanguage}</option>
          {languages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {ownName(tag)}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}

/** What waits for this person, and every text of the site. */
export const OverviewPage = ({ desk, entries }: { desk: Workspace; entries: ReadonlySignal<readonly Entry[]> }) => {
  const { editorial } = desk
  const { place, texts } = editorial
  const { overview, groups: names } = words.value.editorial
  const filter = place.filter.value
  const shown = useSignal(page)
  useEffect(() => {
    shown.value = page
  }, [filter])
  const found = narrowed(entries.value, filter)
  return (
    <div class="plan-body page-body wide overview">
      <Calls entries={entries.value} editorial={editorial} />
      {entries.value.some(({ standing }) => standing.id.startsWith('page.')) ? <Beside entries={entries.value} editorial={editorial} /> : null}
      <section aria-labelledby="website-all">
        <h3 id="website-all">{filter.group === null ? overview.all : overview.only(names[filter.group])}</h3>
        <Create desk={desk} entries={entries.value} />
        <Narrowing entries={entries.value} editorial={editorial} />
        {texts.state.value === 'unreachable' ? <p class="soft">{overview.textsUnread}</p> : null}
        <p class="row-of-buttons" role="status">
          <span class="soft">{found.length === 0 ? overview.noMatch : overview.count(found.length)}</span>
          {filter === wide ? null : (
            <button type="button" class="button plain" onClick={() => place.narrow(wide)}>
              <Icon of={X} />
              {overview.widen}
            </button>
          )}
        </p>
        <ul class="rows">
          {found.slice(0, shown.value).map((entry) => (
            <Row key={entry.standing.id} entry={entry} open={() => place.open(entry.standing.id)} />
          ))}
        </ul>
        {found.length > shown.value ? (
          <div class="row-of-buttons">
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                shown.value += page
              }}
            >
              {overview.more(found.length - shown.value)}
            </button>
          </div>
        ) : null}
      </section>
    </div>
  )
}
