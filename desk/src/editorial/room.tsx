import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { ListingsPage } from '../listing/listings-page.tsx'
import { Loading } from '../people/loading.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { DocumentPage } from './document-page.tsx'
import type { Editorial } from './editorial.ts'
import { entriesIn } from './entries.ts'
import type { Entry } from './overview/filter.ts'
import { LanguagesPage } from './overview/languages-page.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import type { Part } from './place.ts'
import { EditionsPage } from './review/editions-page.tsx'
import { PublishPage } from './review/publish-page.tsx'
import { EditorsPage } from './rights/editors-page.tsx'

const partsOf = ({ editorial, signedIn }: Workspace): readonly Part[] => {
  const documents = editorial.told.value?.documents ?? []
  const pages = documents.some(({ id }) => !id.startsWith('listing.'))
  const listings = signedIn.role !== 'counsellor'
  return [
    'overview',
    ...(pages ? (['languages'] as const) : []),
    ...(listings ? (['listings'] as const) : []),
    'publish',
    ...(pages ? (['editions'] as const) : []),
    ...(signedIn.role === 'coordinator' ? (['editors'] as const) : []),
  ]
}

const Parts = ({ desk }: { desk: Workspace }) => {
  const { place } = desk.editorial
  const at = place.at.value
  const { parts } = words.value.editorial
  return (
    <nav class="pages" aria-label={parts.label}>
      {partsOf(desk).map((part) => (
        <button
          key={part}
          type="button"
          class="button plain"
          aria-current={at.kind === 'part' && at.part === part ? 'page' : undefined}
          onClick={() => place.turn(part)}
        >
          {parts[part]}
        </button>
      ))}
    </nav>
  )
}

const Shown = ({ desk, entries }: { desk: Workspace; entries: ReadonlySignal<readonly Entry[]> }) => {
  const { place } = desk.editorial
  const at = place.at.value
  if (at.kind === 'document') return <DocumentPage key={at.id} desk={desk} id={at.id} entries={entries} />
  switch (at.part) {
    case 'overview':
      return <OverviewPage desk={desk} entries={entries} />
    case 'languages':
      return <LanguagesPage desk={desk} entries={entries} />
    case 'publish':
      return <PublishPage desk={desk} entries={entries} />
    case 'editions':
      return <EditionsPage desk={desk} entries={entries} />
    case 'listings':
      return <ListingsPage desk={desk} open={place.open} />
    case 'editors':
      return <EditorsPage desk={desk} />
  }
}

/** Reads what has changed while somebody looks: the standing of all documents, and the texts that are new here. */
const useFresh = (editorial: Editorial, fault: (error: unknown) => void): void => {
  const told = editorial.told.value
  useEffect(() => {
    void editorial.load().catch(fault)
  }, [editorial])
  useEffect(() => {
    if (told) void editorial.texts.fetch(told.documents).catch(fault)
  }, [told])
}

/** The public site: what it says, in all its languages, and who has looked at it. */
export const EditorialRoom = ({ desk }: { desk: Workspace }) => {
  const { editorial } = desk
  const entries = useMemo(() => entriesIn(editorial), [editorial])
  useFresh(editorial, desk.fault)
  const state = editorial.state.value
  return (
    <main id="conversation" class="plan website" tabIndex={-1} aria-labelledby="website-title">
      <header class="plan-head">
        <h2 id="website-title" class="plan-title">
          {words.value.editorial.title}
        </h2>
        {state === 'read' ? <Parts desk={desk} /> : null}
      </header>
      {state === 'read' ? (
        <Shown desk={desk} entries={entries} />
      ) : (
        <div class="plan-body page-body">
          {state === 'none' ? (
            <p class="soft">{words.value.editorial.none}</p>
          ) : (
            <Loading state={state} again={() => void editorial.load().catch(desk.fault)} />
          )}
        </div>
      )}
    </main>
  )
}
