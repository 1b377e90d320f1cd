import { useSignal } from '@preact/signals'
import { type OpenRevision, signOffs } from '@zop/wire'
import { CircleCheck, CircleDashed, Languages, Send, Undo2 } from 'lucide'
import { useId } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { Complaint } from '../../notice/complaint.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { useAct } from '../act.ts'
import { lacking, mine } from '../mine.ts'
import { ownName } from '../said.ts'
import type { Draft } from '../write/draft.ts'
import { Difference } from './difference-pane.tsx'
import { keptIn } from './kept.ts'

/** Translations that nobody would look at again, because the change is said to be one of words alone. */
const Kept = ({ desk, draft, text }: { desk: Workspace; draft: Draft; text: string }) => {
  const { review: say } = words.value.editorial
  const { told, texts } = desk.editorial
  if (!draft.id.startsWith('page.de.')) return null
  const languages = keptIn(draft.id.slice('page.de.'.length), text, { standings: told.value?.documents ?? [], published: texts.published })
  if (languages.length === 0) return null
  return (
    <p class="warning">
      <Icon of={Languages} />
      <span>{say.kept(languages.map(ownName))}</span>
    </p>
  )
}

const Needs = ({ open }: { open: OpenRevision }) => {
  const { review: say, signOffs: names } = words.value.editorial
  const missing = lacking(open)
  return (
    <ul class="needs" aria-label={say.needs}>
      {signOffs
        .filter((signOff) => open.needs.includes(signOff))
        .map((signOff) => {
          const by = open.signed.find((one) => one.signOff === signOff)?.by
          return (
            <li key={signOff} class="with-icon" data-lacks={missing.includes(signOff)}>
              <Icon of={by === undefined ? CircleDashed : CircleCheck} />
              {by === undefined ? say.lacks(names[signOff]) : say.signedBy(names[signOff], by)}
            </li>
          )
        })}
    </ul>
  )
}

/** Yes to exactly this text, or back with a sentence; never by whoever has written it. */
const Judge = ({ desk, draft, open }: { desk: Workspace; draft: Draft; open: OpenRevision }) => {
  const { review: say, signOffs: names } = words.value.editorial
  const { busy, act } = useAct(desk)
  const remark = useSignal('')
  const empty = useSignal(false)
  const id = useId()
  const { editorial } = desk
  const may = mine(editorial.who(), { id: draft.id, open })
  if (open.state === 'draft') return <p class="soft">{say.draft}</p>
  if (open.mine) return <p class="soft">{say.own}</p>
  if (may.length === 0) return open.state === 'in-review' ? <p class="soft">{say.notYours}</p> : null
  const back = () => {
    empty.value = remark.peek().trim() === ''
    if (!empty.peek())
      act(
        () => editorial.sendBack(draft.id, open.hash, remark.peek().trim()),
        (all) => all.editorial.review.sentBack,
      )
  }
  return (
    <section class="sheet" aria-label={words.value.editorial.document.views.review}>
      <p class="soft">{say.signHint}</p>
      <div class="row-of-buttons">
        {may.map((signOff) => (
          <button
            key={signOff}
            type="button"
            class="button"
            disabled={busy.value}
            onClick={() =>
              act(
                () => editorial.sign(draft.id, open.hash, signOff),
                (all) => all.editorial.review.signed,
              )
            }
          >
            <Icon of={CircleCheck} />
            {say.sign(names[signOff])}
          </button>
        ))}
      </div>
      <label for={id}>{say.remark}</label>
      <Complaint text={empty.value ? say.remarkNeeded : null} />
      <textarea
        id={id}
        class="box"
        rows={2}
        maxLength={1000}
        {...unaided}
        value={remark.value}
        onInput={({ currentTarget }) => {
          remark.value = currentTarget.value
        }}
      />
      <div class="row-of-buttons">
        <button type="button" class="button quiet" disabled={busy.value} onClick={back}>
          <Icon of={Undo2} />
          {say.sendBack}
        </button>
      </div>
    </section>
  )
}

/** What is to become public beside what is, and whoever may say yes to it. */
export const ReviewPane = ({ desk, draft }: { desk: Workspace; draft: Draft }) => {
  const { review: say } = words.value.editorial
  const { standing, open, published } = draft.opened.value ?? {}
  if (!standing?.open || open === null || open === undefined) return <p class="soft">{say.noOpen}</p>
  return (
    <div class="stack review">
      {draft.unsaved.value ? (
        <p class="warning">
          <Icon of={Send} />
          <span>{say.unsavedFirst}</span>
        </p>
      ) : null}
      <p class="soft">{say.wrote(standing.open.by)}</p>
      <Kept desk={desk} draft={draft} text={open} />
      <Needs open={standing.open} />
      <h3>{say.title}</h3>
      <Difference id={draft.id} before={published ?? null} after={open} />
      {draft.unsaved.value ? null : <Judge desk={desk} draft={draft} open={standing.open} />}
    </div>
  )
}
