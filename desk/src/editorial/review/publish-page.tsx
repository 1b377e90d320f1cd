import { type ReadonlySignal, useSignal } from '@preact/signals'
import { type DocumentId, type DocumentStanding, mayRead, mayWithdraw, type Publishing } from '@zop/wire'
import { ArrowRight, EyeOff, Globe, Languages, X } from 'lucide'
import { Checkbox } from '../../look/checkbox.tsx'
import { Dialog } from '../../look/dialog.tsx'
import { DialogButtons } from '../../look/dialog-buttons.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { useAct } from '../act.ts'
import type { Entry } from '../overview/filter.ts'
import { narrowed, wide } from '../overview/filter.ts'
import { faultText, nameOf, ownName } from '../said.ts'
import { fallingBack } from './kept.ts'

/** What stopped the site from being made: which text, where in it, and what to do. */
const Faults = ({ desk, entries, faults }: { desk: Workspace; entries: readonly Entry[]; faults: Publishing['faults'] }) => {
  const { publish: say } = words.value.editorial
  return (
    <ul class="rows">
      {faults.map((fault, at) => (
        <li key={at} class="row">
          <span class="row-text">
            <b>{say.fault(nameOf(entries, fault.document), fault.line)}</b>
            <span>{faultText(words.value, fault)}</span>
          </span>
          <button
            type="button"
            class="button quiet"
            aria-label={say.fix(nameOf(entries, fault.document))}
            onClick={() => desk.editorial.place.open(fault.document)}
          >
            {words.value.alarm.open}
            <Icon of={ArrowRight} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** How far the site is that is being made, or how the last one ended. */
const Progress = ({ desk, entries }: { desk: Workspace; entries: readonly Entry[] }) => {
  const { publish: say } = words.value.editorial
  const { pages } = words.value
  const { busy, act } = useAct(desk)
  const run = desk.editorial.publishing.value
  if (run === null) return null
  if (run.ended === null) {
    return (
      <div class="progress">
        <label>
          {say.running}
          <progress max={Math.max(1, run.of)} value={run.done} />
        </label>
        <span role="status">{run.of === 0 ? say.running : pages.progress(run.done, run.of)}</span>
        <button type="button" class="button quiet" disabled={busy.value} onClick={() => act(desk.editorial.stop)}>
          <Icon of={X} />
          {busy.value ? say.stopping : say.stop}
        </button>
      </div>
    )
  }
  return (
    <section class="stack" aria-label={say.title}>
      <p role="status" class={run.ended === 'published' ? 'soft' : 'warning'}>
        {say.ended[run.ended]}
      </p>
      <Faults desk={desk} entries={entries} faults={run.faults} />
    </section>
  )
}

interface ReadyProps {
  readonly desk: Workspace
  readonly entries: readonly Entry[]
  readonly running: boolean
}

/** Which pages would be shown in another language until their translations are made anew. */
const FallingBack = ({ desk, entries, chosen }: { desk: Workspace; entries: readonly Entry[]; chosen: readonly DocumentId[] }) => {
  const { publish: say } = words.value.editorial
  const { told, texts } = desk.editorial
  const standings = told.value?.documents ?? []
  /** A translation that is published with its page stands as it will be. */
  const remaining = (standing: DocumentStanding) => (chosen.includes(standing.id) && !standing.id.startsWith('page.de.') ? null : texts.published(standing))
  const falling = standings
    .filter(({ id }) => chosen.includes(id) && id.startsWith('page.de.'))
    .flatMap((standing) => {
      const text = texts.newest(standing)
      const languages = text === null ? [] : fallingBack(standing.id.slice('page.de.'.length), text, { standings, published: remaining })
      return languages.length === 0 ? [] : [{ id: standing.id, languages }]
    })
  return falling.map(({ id, languages }) => (
    <p key={id} class="warning">
      <Icon of={Languages} />
      <span>{say.fallsBack(nameOf(entries, id), languages.map(ownName))}</span>
    </p>
  ))
}

/** What has been looked at and waits to become public, to choose from. */
const Ready = ({ desk, entries, running }: ReadyProps) => {
  const { publish: say } = words.value.editorial
  const { editorial } = desk
  const { busy, act } = useAct(desk)
  const left = useSignal<ReadonlySet<string>>(new Set())
  const ready = narrowed(entries, { ...wide, group: 'approved' }).filter(({ standing }) => mayRead(editorial.who(), standing.id))
  const chosen = ready.filter(({ standing }) => !left.value.has(standing.id)).map(({ standing }) => standing.id)
  const set = (id: string, on: boolean) => {
    const next = new Set(left.peek())
    if (on) next.delete(id)
    else next.add(id)
    left.value = next
  }
  return (
    <section class="stack" aria-labelledby="website-ready">
      <h3 id="website-ready">{say.ready}</h3>
      {ready.length === 0 ? <p class="empty soft">{say.none}</p> : null}
      <ul class="rows">
        {ready.map(({ standing: { id } }) => (
          <li key={id}>
            <Checkbox text={nameOf(entries, id)} on={!left.value.has(id)} set={(on) => set(id, on)} />
          </li>
        ))}
      </ul>
      <FallingBack desk={desk} entries={entries} chosen={chosen} />
      {ready.length === 0 ? null : (
        <div class="row-of-buttons">
          <button
            type="button"
            class="button"
            disabled={busy.value || running || chosen.length === 0}
            onClick={() =>
              act(
                () => editorial.publish(chosen, []),
                (all) => all.editorial.publish.begun,
              )
            }
          >
            <Icon of={Globe} />
            {say.go(chosen.length)}
          </button>
        </div>
      )}
    </section>
  )
}

/** Takes a text off the site; it stays in the history. */
const Withdraw = ({ desk, entries, running }: ReadyProps) => {
  const { publish: say } = words.value.editorial
  const { editorial } = desk
  const { busy, act } = useAct(desk)
  const chosen = useSignal('')
  const asked = useSignal(false)
  const able = entries.filter(({ standing }) => standing.published && !standing.withdrawn && mayWithdraw(editorial.who(), standing.id))
  const close = () => {
    asked.value = false
  }
  if (able.length === 0) return null
  const id = able.find(({ standing }) => standing.id === chosen.value)?.standing.id
  return (
    <section class="stack" aria-labelledby="website-withdraw">
      <h3 id="website-withdraw">{say.withdraw}</h3>
      <div class="row-of-buttons">
        <select
          class="box narrow-box"
          autocomplete="off"
          aria-labelledby="website-withdraw"
          value={chosen.value}
          onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
        >
          <option value="">{say.withdrawPick}</option>
          {able.map(({ standing }) => (
            <option key={standing.id} value={standing.id}>
              {nameOf(entries, standing.id)}
            </option>
          ))}
        </select>
        <button type="button" class="button danger" disabled={running || busy.value || id === undefined} onClick={() => (asked.value = true)}>
          <Icon of={EyeOff} />
          {say.withdraw}
        </button>
      </div>
      <Dialog title={id === undefined ? '' : say.withdrawTitle(nameOf(entries, id))} shown={asked.value && id !== undefined} close={close}>
        <p>{say.withdrawText}</p>
        <DialogButtons close={close}>
          <button
            type="button"
            class="button danger solid"
            onClick={() => {
              close()
              if (id !== undefined)
                act(
                  () => editorial.publish([], [id]),
                  (all) => all.editorial.publish.begun,
                )
            }}
          >
            <Icon of={EyeOff} />
            {say.withdrawGo}
          </button>
        </DialogButtons>
      </Dialog>
    </section>
  )
}

/** From looked-at to public: what is chosen, how far it is, and how it ended. */
export const PublishPage = ({ desk, entries }: { desk: Workspace; entries: ReadonlySignal<readonly Entry[]> }) => {
  const { publish: say } = words.value.editorial
  const run = desk.editorial.publishing.value
  const running = run !== null && run.ended === null
  return (
    <div class="plan-body page-body">
      <p class="soft">{say.hint}</p>
      <Progress desk={desk} entries={entries.value} />
      <Ready desk={desk} entries={entries.value} running={running} />
      <Withdraw desk={desk} entries={entries.value} running={running} />
    </div>
  )
}
