import { useSignal } from '@preact/signals'
import type { TextBlock } from '@zop/wire'
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { BlockForm } from './block-form.tsx'
import { type Kept, newBlockId, type Shelf } from './blocks.ts'

interface Props {
  readonly desk: Workspace
  readonly shelf: Shelf
  readonly language: string
}

interface RowProps {
  readonly block: TextBlock
  readonly first: boolean
  readonly last: boolean
  readonly edit: () => void
  readonly move: (step: 1 | -1) => void
  readonly remove: () => void
}

const Row = ({ block, first, last, edit, move, remove }: RowProps) => {
  const { editing } = words.value
  const named = (verb: string) => `${verb}: ${block.title}`
  return (
    <>
      <p class="row-text" lang={block.language}>
        <b>{block.title}</b>
        <span class="soft excerpt">{block.text}</span>
      </p>
      <div class="row-of-buttons">
        <button type="button" class="button plain" disabled={first} aria-label={named(editing.up)} onClick={() => move(-1)}>
          <Icon of={ArrowUp} />
          {editing.up}
        </button>
        <button type="button" class="button plain" disabled={last} aria-label={named(editing.down)} onClick={() => move(1)}>
          <Icon of={ArrowDown} />
          {editing.down}
        </button>
        <button type="button" class="button quiet" aria-label={named(editing.edit)} onClick={edit}>
          <Icon of={Pencil} />
          {editing.edit}
        </button>
        <button type="button" class="button danger" aria-label={named(editing.remove)} onClick={remove}>
          <Icon of={Trash2} />
          {editing.remove}
        </button>
      </div>
    </>
  )
}

/** The texts of one shelf in one language: read by all who see them, changed by who may. */
export const ShelfPart = ({ desk, shelf, language }: Props) => {
  const form = useSignal<TextBlock | null>(null)
  const doomed = useSignal<TextBlock | null>(null)
  const { editing } = words.value
  const { blocks } = desk
  const writable = blocks.writable.includes(shelf) && blocks.state.value === 'read'
  const shown = blocks[shelf].value.filter((block) => block.language === language)
  const said = (came: Kept) => {
    if (came !== 'done') desk.notices.warn((text) => text.editing.failed[came])
  }
  const close = () => {
    form.value = null
  }
  const keepIt = () => {
    doomed.value = null
  }
  const remove = async (block: TextBlock) => {
    keepIt()
    said(await blocks.remove(shelf, block.id))
  }
  const formOf = (block: TextBlock) => <BlockForm block={block} keep={(next) => blocks.put(shelf, next)} close={close} fault={desk.fault} />
  const fresh = form.value && !shown.some(({ id }) => id === form.value?.id) ? form.value : null
  return (
    <section aria-labelledby={`shelf-${shelf}`}>
      <h3 id={`shelf-${shelf}`}>{editing.shelves[shelf]}</h3>
      <p class="soft">{editing.about[shelf]}</p>
      {shown.length === 0 ? <p class="empty soft">{editing.empty}</p> : null}
      <ul class="rows">
        {shown.map((block, at) => (
          <li key={block.id} class="row">
            {form.value?.id === block.id ? (
              formOf(form.value)
            ) : writable ? (
              <Row
                block={block}
                first={at === 0}
                last={at === shown.length - 1}
                edit={() => {
                  form.value = block
                }}
                move={(step) => void blocks.move(shelf, block.id, step).then(said).catch(desk.fault)}
                remove={() => {
                  doomed.value = block
                }}
              />
            ) : (
              <p class="row-text" lang={block.language}>
                <b>{block.title}</b>
                <span class="soft excerpt">{block.text}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {fresh ? formOf(fresh) : null}
      {writable && form.value === null ? (
        <div class="row-of-buttons">
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              form.value = { id: newBlockId(), language, title: '', text: '' }
            }}
          >
            <Icon of={Plus} />
            {editing.add}
          </button>
        </div>
      ) : null}
      <Dialog title={doomed.value ? editing.removeTitle(doomed.value.title) : ''} shown={doomed.value !== null} close={keepIt}>
        <p>{editing.removeText[shelf]}</p>
        <div class="row-of-buttons">
          <button type="button" class="button danger solid" onClick={() => doomed.value && void remove(doomed.value).catch(desk.fault)}>
            <Icon of={Trash2} />
            {editing.removeConfirm}
          </button>
          <button type="button" class="button quiet" onClick={keepIt}>
            {editing.removeKeep}
          </button>
        </div>
      </Dialog>
    </section>
  )
}
