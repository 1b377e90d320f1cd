import { useSignalEffect } from '@preact/signals'
import { Dialog } from '../../look/dialog.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { nameIn } from '../plan/move.ts'
import { isFixed } from '../plan/rules.ts'

/** Every rule that a move would break, said in words; the coordinator may bend most of them. */
export const AlthoughDialog = ({ desk }: { desk: Workspace }) => {
  const { although, rules, someone } = words.value.plan
  const { refusing, make } = desk.plans.moves
  const close = () => {
    refusing.value = null
  }
  useSignalEffect(() => {
    const { value } = refusing
    if (!value || value.kind === 'rule') return
    close()
    desk.notices.warn((say) => say.plan.taken[value.kind])
  })
  const now = refusing.value
  const rule = now?.kind === 'rule' ? now : null
  const told = desk.plans.told.value
  if (!rule || !told) return <Dialog title={although.title} shown={false} close={close} children={null} />
  const fixed = rule.broken.some((one) => isFixed(one.rule))
  return (
    <Dialog title={although.title} shown close={close}>
      <ul class="plain-list">
        {rule.broken.map((one) => (
          <li key={`${one.account} ${one.rule}`}>{rules[one.rule](nameIn(told, one.account) ?? someone)}</li>
        ))}
      </ul>
      <p class="soft">{fixed ? although.fixed : although.text}</p>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={close}>
          {although.no}
        </button>
        {fixed ? null : (
          <button type="button" class="button quiet" onClick={() => void make(rule.moves, true).catch(desk.fault)}>
            {although.yes}
          </button>
        )}
      </div>
    </Dialog>
  )
}
