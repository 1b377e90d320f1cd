import { useSignal } from '@preact/signals'
import { RefreshCw } from 'lucide'
import { markOf } from '../../lanes/mark.ts'
import { Icon } from '../../look/icon.tsx'
import type { Sentence } from '../../notice/notices.ts'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { ProgressLine } from '../progress-line.tsx'
import type { TaskOf } from '../tasks.ts'

const Person = ({ desk, task, renew, busy }: { desk: Workspace; task: TaskOf<'epochs'>; renew: () => void; busy: boolean }) => {
  const { left } = words.value
  const mine = task.mine.length
  return (
    <section class="sheet">
      <p>
        <b>{task.successor === null ? left.gone(task.name, task.left) : left.returned(task.name, task.left)}</b>
      </p>
      <p class="soft">{mine > 0 ? left.mine(mine, task.left) : desk.signedIn.role === 'counsellor' ? left.others : left.ask}</p>
      {mine > 0 ? (
        <div class="row-of-buttons">
          {task.mine.map((id) => (
            <button
              key={id}
              type="button"
              class="button plain"
              onClick={() => {
                desk.mine.get(id)
                desk.view.show(id)
              }}
            >
              {words.value.conversation.name(markOf(id))}
            </button>
          ))}
        </div>
      ) : null}
      {mine > 0 ? (
        <div class="row-of-buttons">
          <button type="button" class="button" disabled={busy || desk.connection.value !== 'open'} onClick={renew}>
            <Icon of={RefreshCw} />
            {left.renew(mine)}
          </button>
        </div>
      ) : null}
    </section>
  )
}

/** E3, E4: conversations that still name somebody who has left, until there is none. */
export const LeftPage = ({ desk }: { desk: Workspace }) => {
  const said = useSignal<Sentence | null>(null)
  const { left: say } = words.value
  const { left, tasks } = desk.people
  const busy = left.job.progress.value !== null
  const renew = async (task: TaskOf<'epochs'>) => {
    said.value = null
    const came = await left.renew(task)
    said.value = (text) =>
      came === null
        ? text.left.unable
        : came === 'not-yet'
          ? text.left.notYet(task.name)
          : came.failed > 0
            ? text.left.failed(came.done, came.failed)
            : text.left.finished(came.done)
  }
  return (
    <>
      <p class="soft">{say.intro}</p>
      {tasks.left.value.length === 0 ? <p role="status">{say.done}</p> : null}
      {tasks.left.value.map((task) => (
        <Person key={task.certificates.join()} desk={desk} task={task} busy={busy} renew={() => void renew(task).catch(desk.fault)} />
      ))}
      <ProgressLine job={left.job} doing={say.renewing} />
      <p role="status">{said.value?.(words.value)}</p>
    </>
  )
}
