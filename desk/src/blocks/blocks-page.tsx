import { useSignal } from '@preact/signals'
import { deskLanguages } from '@zop/content/desk'
import { ShieldAlert } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Icon } from '../look/icon.tsx'
import { Loading } from '../people/loading.tsx'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { shelves } from './blocks.ts'
import { ShelfPart } from './shelf-part.tsx'

/** Texts to begin an answer with, per language: one's own, the centre's, the umbrella's. */
export const BlocksPage = ({ desk }: { desk: Workspace }) => {
  const chosen = useSignal<string>(language.peek())
  const { blocks } = desk
  const { editing } = words.value
  const load = () => void blocks.load().catch(desk.fault)
  useEffect(load, [desk])
  const shown = desk.signedIn.role === 'coordinator' ? shelves.filter((shelf) => shelf !== 'centre') : shelves
  return (
    <>
      <p class="soft">{editing.intro}</p>
      <p class="warning">
        <Icon of={ShieldAlert} />
        <span>{editing.noNames}</span>
      </p>
      {blocks.state.value === 'damaged' ? (
        <p class="warning" role="alert">
          <Icon of={ShieldAlert} />
          <span>{editing.damaged}</span>
        </p>
      ) : null}
      <fieldset class="languages">
        <legend class="hidden">{editing.language}</legend>
        {deskLanguages.map((one) => (
          <button
            key={one}
            type="button"
            class="button plain"
            aria-pressed={one === chosen.value}
            onClick={() => {
              chosen.value = one
            }}
          >
            {editing.languages[one]}
          </button>
        ))}
      </fieldset>
      <Loading state={blocks.state.value === 'damaged' ? 'read' : blocks.state.value} again={load} />
      {blocks.state.value === 'read' || blocks.state.value === 'damaged'
        ? shown.map((shelf) => <ShelfPart key={`${shelf} ${chosen.value}`} desk={desk} shelf={shelf} language={chosen.value} />)
        : null}
    </>
  )
}
