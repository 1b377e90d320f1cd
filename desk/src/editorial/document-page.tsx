import { type ReadonlySignal, useSignal } from '@preact/signals'
import { type DocumentId, documentKindOf, mayWrite } from '@zop/wire'
import { ArrowLeft } from 'lucide'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { ListingForm } from '../listing/listing-form.tsx'
import { Icon } from '../look/icon.tsx'
import { Loading } from '../people/loading.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { mine } from './mine.ts'
import type { Entry } from './overview/filter.ts'
import { HistoryPane } from './review/history-pane.tsx'
import { ReviewPane } from './review/review-pane.tsx'
import { kindOf, standingOf } from './said.ts'
import { StatePill } from './state-pill.tsx'
import { ConflictPane } from './write/conflict-pane.tsx'
import { createDraft, type Draft } from './write/draft.ts'
import { NumberForm } from './write/number-form.tsx'
import { PageFormView } from './write/page-form.tsx'
import { SaveBar } from './write/save-bar.tsx'
import { ShippedLine } from './write/shipped-line.tsx'
import { TextsForm } from './write/texts-form.tsx'

interface Props {
  readonly desk: Workspace
  readonly id: DocumentId
  readonly entries: ReadonlySignal<readonly Entry[]>
}

const views = ['write', 'review', 'history'] as const
type View = (typeof views)[number]

const Form = ({ desk, draft, entries, disabled }: Props & { draft: Draft; disabled: boolean }) => {
  switch (documentKindOf(draft.id)) {
    case 'page':
      return <PageFormView desk={desk} draft={draft} entries={entries} disabled={disabled} />
    case 'words':
      return <TextsForm desk={desk} draft={draft} entries={entries} disabled={disabled} />
    case 'number':
      return <NumberForm draft={draft} today={desk.editorial.today()} disabled={disabled} />
    case 'listing':
      return <ListingForm desk={desk} id={draft.id} text={draft.text.value} set={draft.set} readOnly={disabled} />
  }
}

const Write = (props: Props & { draft: Draft }) => {
  const { desk, draft, id } = props
  const { document: say } = words.value.editorial
  const may = mayWrite(desk.editorial.who(), id)
  const remark = draft.opened.value?.standing.open?.remark ?? ''
  return (
    <>
      {remark === '' ? null : <p class="warning">{say.remark(remark)}</p>}
      {may ? <ShippedLine draft={draft} /> : <p class="soft">{say.readOnly}</p>}
      {draft.conflict.value === null ? null : <ConflictPane draft={draft} />}
      <Form {...props} disabled={!may} />
      {may ? <SaveBar desk={desk} draft={draft} /> : null}
    </>
  )
}

const Head = ({ desk, id, entries, view, turn, draft }: Props & { view: View; turn: (view: View) => void; draft: Draft }) => {
  const { document: say } = words.value.editorial
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever opens a text reads on from its title.
  useEffect(() => heading.current?.focus(), [])
  const entry = entries.value.find(({ standing }) => standing.id === id)
  const standing = draft.opened.value?.standing ?? entry?.standing
  return (
    <header class="document-head">
      <button type="button" class="button plain" onClick={() => desk.editorial.place.turn('overview')}>
        <Icon of={ArrowLeft} />
        {say.back}
      </button>
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{entry?.title ?? id.split('.').at(-1)}</bdi>
      </h3>
      <span class="soft">{kindOf(words.value, id)}</span>
      {standing ? <StatePill of={standingOf(standing)} /> : null}
      <nav class="pages" aria-label={say.views.label}>
        {views.map((one) => (
          <button key={one} type="button" class="button plain" aria-current={one === view ? 'page' : undefined} onClick={() => turn(one)}>
            {say.views[one]}
          </button>
        ))}
      </nav>
    </header>
  )
}

/** One text of the site: to write, to look at, and what has become of it. */
export const DocumentPage = (props: Props) => {
  const { desk, id, entries } = props
  const { editorial, ground } = desk
  const draft = useMemo(() => createDraft(ground.line, editorial, id), [id])
  const standing = entries.value.find((entry) => entry.standing.id === id)?.standing
  const view = useSignal<View>(standing && mine(editorial.who(), standing).length > 0 ? 'review' : 'write')
  const connected = desk.connection.value === 'open'
  // What somebody else has kept or signed meanwhile shows at once.
  useEffect(() => {
    void draft.load().catch(desk.fault)
  }, [editorial.told.value])
  useEffect(() => {
    if (connected) void draft.again().catch(desk.fault)
  }, [connected])
  return (
    <div class="plan-body page-body wide">
      <Head {...props} draft={draft} view={view.value} turn={(next) => (view.value = next)} />
      {draft.state.value === 'read' ? (
        view.value === 'write' ? (
          <Write {...props} draft={draft} />
        ) : view.value === 'review' ? (
          <ReviewPane desk={desk} draft={draft} />
        ) : (
          <HistoryPane
            desk={desk}
            draft={draft}
            bringBack={(text) => {
              draft.set(text)
              view.value = 'write'
            }}
          />
        )
      ) : (
        <Loading state={draft.state.value} again={() => void draft.load().catch(desk.fault)} />
      )}
    </div>
  )
}
