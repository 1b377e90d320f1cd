import { useSignal } from '@preact/signals'
import { languages } from '@zop/content'
import type { Editor, EditorRights } from '@zop/wire'
import { Check } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Checkbox } from '../../look/checkbox.tsx'
import { Icon } from '../../look/icon.tsx'
import { Loading } from '../../people/loading.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { useAct } from '../act.ts'
import { cameOf } from '../editorial.ts'
import { ownName } from '../said.ts'

const withLanguage = (rights: EditorRights, tag: string, on: boolean): EditorRights => ({
  ...rights,
  languages: on ? [...rights.languages, tag] : rights.languages.filter((one) => one !== tag),
})

const same = (a: EditorRights, b: EditorRights): boolean =>
  a.content === b.content && a.safety === b.safety && a.languages.toSorted().join() === b.languages.toSorted().join()

const EditorRow = ({ desk, editor, saved }: { desk: Workspace; editor: Editor; saved: (rights: EditorRights) => void }) => {
  const { editors: say } = words.value.editorial
  const { busy, act } = useAct(desk)
  const rights = useSignal(editor.rights)
  const change = (to: Partial<EditorRights>) => {
    rights.value = { ...rights.peek(), ...to }
  }
  const save = () => {
    const given = rights.peek()
    act(
      async () => {
        const came = cameOf(await desk.ground.line.call('putEditor', { account: editor.account }, { rights: given }))
        if (came === null) saved(given)
        return came
      },
      (all) => all.editorial.editors.saved(editor.name),
    )
  }
  return (
    <li class="sheet">
      <fieldset class="stack rights">
        <legend>
          <bdi>{editor.name}</bdi> <span class="soft">{words.value.menu.roles[editor.role]}</span>
        </legend>
        <div class="row-of-buttons rights-boxes">
          <Checkbox text={say.content} on={rights.value.content} set={(content) => change({ content })} />
          <Checkbox text={say.safety} on={rights.value.safety} set={(safety) => change({ safety })} />
        </div>
        <fieldset class="row-of-buttons languages-checked">
          <legend class="soft">{say.languages}</legend>
          {languages
            .filter((tag) => tag !== 'de')
            .map((tag) => (
              <Checkbox
                key={tag}
                text={ownName(tag)}
                on={rights.value.languages.includes(tag)}
                set={(on) => {
                  rights.value = withLanguage(rights.peek(), tag, on)
                }}
              />
            ))}
        </fieldset>
        <div class="row-of-buttons">
          <button type="button" class="button" aria-label={say.saveOf(editor.name)} disabled={busy.value || same(rights.value, editor.rights)} onClick={save}>
            <Icon of={Check} />
            {say.save}
          </button>
        </div>
      </fieldset>
    </li>
  )
}

/** Who may look at what: given by coordinators, who have all of it themselves. */
export const EditorsPage = ({ desk }: { desk: Workspace }) => {
  const { editors: say } = words.value.editorial
  const editors = useSignal<readonly Editor[]>([])
  const state = useSignal<'reading' | 'read' | 'unreachable'>('reading')
  const load = async () => {
    state.value = 'reading'
    const answer = await desk.ground.line.call('editors', {})
    state.value = answer.kind === 'ok' ? 'read' : 'unreachable'
    if (answer.kind === 'ok') editors.value = answer.value.editors.filter(({ role }) => role !== 'coordinator').toSorted((a, b) => a.name.localeCompare(b.name))
  }
  const again = () => void load().catch(desk.fault)
  useEffect(again, [])
  const saved = (account: string) => (rights: EditorRights) => {
    editors.value = editors.peek().map((one) => (one.account === account ? { ...one, rights } : one))
  }
  return (
    <div class="plan-body page-body">
      <h3>{say.title}</h3>
      <p class="soft">
        {say.hint} {say.all}
      </p>
      <Loading state={state.value} again={again} />
      {state.value === 'read' && editors.value.length === 0 ? <p class="empty soft">{say.nobody}</p> : null}
      <ul class="stack">
        {editors.value.map((editor) => (
          <EditorRow key={editor.account} desk={desk} editor={editor} saved={saved(editor.account)} />
        ))}
      </ul>
    </div>
  )
}
