import { brokenReasons, type Obligation } from '@zop/wire'
import { ArrowRight, Clock, List, MoonStar, TriangleAlert, Users } from 'lucide'
import { markOf } from '../../lanes/mark.ts'
import { momentOf } from '../../look/clock.ts'
import { Icon } from '../../look/icon.tsx'
import { Loading } from '../../people/loading.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { type GroupName, type Groups, groupNames } from './groups.ts'

const icons = { fine: Clock, reminder: Clock, 'stand-in': Users, coordinator: Users, broken: TriangleAlert } as const

/** To the conversation where this person reads it, to its place in the lanes where they do not. */
const go = (desk: Workspace, { conversation, kind, open }: Obligation): void => {
  if (open && kind !== 'acknowledgement' && kind !== 'hand-over') {
    desk.mine.get(conversation)
    desk.view.show(conversation)
    return
  }
  desk.lanes.point(conversation)
  desk.view.go('lanes')
}

const Line = ({ desk, one }: { desk: Workspace; one: Obligation }) => {
  const { watch, conversation: say, lanes } = words.value
  const { conversation, kind, channel, centre, due, state, reason, centreAway, open } = one
  const name = say.name(markOf(conversation))
  const when = momentOf(due, language.value)
  const place =
    centre === null || desk.signedIn.role !== 'coordinator' ? null : (desk.trust.current()?.directory.centres.find(({ id }) => id === centre)?.name ?? centre)
  const calm = state === 'fine' || state === 'reminder'
  const opens = open && kind !== 'acknowledgement' && kind !== 'hand-over'
  return (
    <li class="row promise" data-state={state} data-conversation={conversation}>
      <span class="row-text">
        <b>{watch.kinds[kind]}</b>
        <span class="soft">{[name, lanes.channels[channel], place].filter(Boolean).join(' · ')}</span>
        <span class={`fact-line ${calm ? 'soft' : 'gone'}`}>
          <Icon of={icons[state]} />
          <span>
            {[state === 'broken' ? watch.promises.was(when) : watch.promises.by(when), reason === null ? watch.states[state] : watch.reasons[reason]].join(
              ' · ',
            )}
          </span>
        </span>
        {centreAway ? (
          <span class="fact-line gone">
            <Icon of={MoonStar} />
            {watch.promises.centreAway}
          </span>
        ) : null}
      </span>
      <button type="button" class="button quiet" aria-label={`${opens ? watch.promises.open : watch.promises.toLane}: ${name}`} onClick={() => go(desk, one)}>
        <Icon of={opens ? ArrowRight : List} />
        {opens ? watch.promises.open : watch.promises.toLane}
      </button>
    </li>
  )
}

/** How much stands before what is due later. */
const urgentOf = ({ broken, risk, today }: Groups): number => broken.length + risk.length + today.length

/** Broken ones by their reason, in the order of the reasons; the others as they come. */
const inOrder = (name: GroupName, all: readonly Obligation[]): readonly Obligation[] =>
  name === 'broken' ? all.toSorted((a, b) => brokenReasons.indexOf(a.reason ?? 'late') - brokenReasons.indexOf(b.reason ?? 'late')) : all

const Group = ({ desk, name, groups }: { desk: Workspace; name: GroupName; groups: Groups }) => {
  const { promises } = words.value.watch
  const all = groups[name]
  if (all.length === 0) return null
  const lines = inOrder(name, all).map((one) => <Line key={`${one.conversation} ${one.kind}`} desk={desk} one={one} />)
  if (name === 'later') {
    return (
      <details open={urgentOf(groups) === 0}>
        <summary>{promises.later(all.length)}</summary>
        <ul class="rows">{lines}</ul>
      </details>
    )
  }
  return (
    <section id={`promises-${name}`} tabIndex={-1} aria-labelledby={`promises-${name}-title`}>
      <h4 id={`promises-${name}-title`}>
        {promises[name]} <span class="count">{all.length}</span>
      </h4>
      <ul class="rows">{lines}</ul>
    </section>
  )
}

/** What is owed: broken with its reason, at risk, due today, and the others folded. */
export const Promises = ({ desk, groups }: { desk: Workspace; groups: Groups }) => {
  const { promises } = words.value.watch
  const { watch, signedIn } = desk
  const all = watch.obligations.value
  return (
    <section class="sheet watch-promises">
      <h3>{promises.title[signedIn.role]}</h3>
      {watch.state.value === 'read' ? (
        <>
          {all.length === 0 ? <p class="soft">{promises.none[signedIn.role]}</p> : urgentOf(groups) === 0 ? <p class="soft">{promises.calm}</p> : null}
          {groupNames.map((name) => (
            <Group key={name} desk={desk} name={name} groups={groups} />
          ))}
          {watch.inAll.value > all.length ? <p class="soft">{promises.more(all.length, watch.inAll.value)}</p> : null}
        </>
      ) : (
        <Loading state={watch.state.value} again={() => void watch.load().catch(desk.fault)} />
      )}
    </section>
  )
}
