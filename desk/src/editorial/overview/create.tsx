import { useSignal } from '@preact/signals'
import type { DocumentId } from '@zop/wire'
import { FilePlus, Phone } from 'lucide'
import { useId } from 'preact/hooks'
import { Dialog } from '../../look/dialog.tsx'
import { DialogButtons } from '../../look/dialog-buttons.tsx'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { Complaint } from '../../notice/complaint.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import type { Entry } from './filter.ts'

const fits = (name: string): boolean => /^[a-z0-9-]{1,60}$/.test(name)

const prefixes = { page: 'page.de.', number: 'number.' } as const

/** A new page or number: its name is asked for, all else in its form. Pages begin in German. */
export const Create = ({ desk, entries }: { desk: Workspace; entries: readonly Entry[] }) => {
  const { create: say } = words.value.editorial
  const asking = useSignal<'page' | 'number' | null>(null)
  const wrong = useSignal<'bad' | 'exists' | null>(null)
  const name = useSignal('')
  const id = useId()
  const close = () => {
    asking.value = null
    wrong.value = null
    name.value = ''
  }
  const go = () => {
    const kind = asking.peek()
    if (kind === null) return
    const made = `${prefixes[kind]}${name.peek().trim()}` as DocumentId
    wrong.value = fits(name.peek().trim()) ? (entries.some(({ standing }) => standing.id === made) ? 'exists' : null) : 'bad'
    if (wrong.peek() !== null) return
    close()
    desk.editorial.place.open(made)
  }
  if (!entries.some(({ standing }) => !standing.id.startsWith('listing.'))) return null
  return (
    <div class="row-of-buttons">
      {(['page', 'number'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="button quiet"
          onClick={() => {
            asking.value = kind
          }}
        >
          <Icon of={kind === 'page' ? FilePlus : Phone} />
          {kind === 'page' ? say.open : say.number}
        </button>
      ))}
      <Dialog title={asking.value === 'number' ? say.number : say.open} shown={asking.value !== null} close={close}>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            go()
          }}
        >
          <Complaint text={wrong.value && say[wrong.value]} />
          <label for={`${id}-name`}>{say.name}</label>
          <p id={`${id}-hint`} class="soft">
            {say.nameHint}
          </p>
          <input
            id={`${id}-name`}
            class="box"
            {...unaided}
            aria-describedby={`${id}-hint`}
            value={name.value}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value
            }}
          />
          <DialogButtons close={close}>
            <button type="submit" class="button">
              {say.go}
            </button>
          </DialogButtons>
        </form>
      </Dialog>
    </div>
  )
}
