import { useSignal } from '@preact/signals'
import { CornerDownLeft } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import { Checkbox } from '../look/checkbox.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { words } from '../words/language.ts'
import { languageName, textLanguage } from '../words/spoken.ts'
import type { Workspace } from '../workspace.ts'
import { type Choice, choicesOf, found } from './choice.ts'
import { insert } from './insert.ts'

interface Props {
  readonly desk: Workspace
  readonly conversation: Conversation
}

const List = ({ desk, conversation }: Props) => {
  const { blocks, unspoken } = words.value
  const box = useRef<HTMLInputElement>(null)
  const typed = useSignal('')
  const all = useSignal(false)
  const at = useSignal(0)
  const asked = desk.lanes.find(conversation.id)?.opening.language ?? 'de'
  useEffect(() => {
    box.current?.focus()
    void desk.blocks.load().catch(desk.fault)
  }, [desk])
  const { personal, centre, umbrella, state } = desk.blocks
  const choices = choicesOf({ personal: personal.value, centre: centre.value, umbrella: umbrella.value })
  // A centre may have written texts in a language that the shipped ones do not speak.
  const has = choices.some((choice) => choice.language.split('-')[0] === asked)
  const language = has ? asked : textLanguage(asked).language
  const list = found(choices, { typed: typed.value, language, all: all.value })
  const on = Math.min(at.value, list.length - 1)
  const choose = (choice: Choice | undefined) => {
    if (!choice) return
    insert(conversation, choice.text)
    desk.view.showSheet(null)
    desk.view.toReply()
  }
  const step = (by: 1 | -1) => {
    at.value = Math.max(0, Math.min(list.length - 1, on + by))
    document.getElementById(`block-${at.value}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <label class="stack">
        {blocks.search}
        <input
          ref={box}
          class="box"
          role="combobox"
          aria-expanded="true"
          aria-controls="blocks"
          aria-activedescendant={list.length > 0 ? `block-${on}` : undefined}
          {...unaided}
          value={typed.value}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value
            at.value = 0
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1)
            else if (event.key === 'Enter') choose(list[on])
            else return
            event.preventDefault()
          }}
        />
      </label>
      <p class="soft">{blocks.hint}</p>
      {has ? null : <p class="gone">{unspoken.insteadHint(languageName(words.value, asked), languageName(words.value, language))}</p>}
      <Checkbox
        text={blocks.all}
        on={all.value}
        set={(on) => {
          all.value = on
        }}
      />
      {state.value === 'unreachable' || state.value === 'damaged' ? <p role="status">{blocks.failed}</p> : null}
      <div id="blocks" role="listbox" aria-label={blocks.title} class="choices">
        {list.map((choice, index) => (
          <button
            key={`${choice.from} ${choice.id}`}
            type="button"
            id={`block-${index}`}
            role="option"
            tabIndex={-1}
            class="choice"
            aria-selected={index === on}
            data-on={index === on}
            onClick={() => choose(choice)}
          >
            <b>
              {choice.title}
              <span class="soft">
                {' '}
                · {blocks.from[choice.from]}
                {choice.language === language ? null : ` · ${languageName(words.value, choice.language)}`}
              </span>
            </b>
            <span dir="auto">{choice.text}</span>
            {index === on ? <Icon of={CornerDownLeft} /> : null}
          </button>
        ))}
      </div>
      {list.length === 0 ? <p role="status">{blocks.none}</p> : null}
    </>
  )
}

/** Text blocks to begin an answer with: a search, arrow keys, Enter. Nothing is sent. */
export const Palette = ({ desk, conversation }: Props) => {
  const { blocks } = words.value
  const close = () => desk.view.showSheet(null)
  return (
    <Dialog title={blocks.title} shown={desk.view.sheet.value === 'blocks'} close={close}>
      <List desk={desk} conversation={conversation} />
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={close}>
          {blocks.close}
        </button>
      </div>
    </Dialog>
  )
}
