import { useSignal } from '@preact/signals'
import { PenLine, TriangleAlert, UserMinus, UserPlus, X } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { DialogButtons } from '../../look/dialog-buttons.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { DigitsBox } from '../digits-box.tsx'
import type { Came, Member } from './team.ts'

/** What is being asked before it is done. */
export type Asking = { readonly kind: 'compare' | 'remove' | 'lost'; readonly member: Member }

interface Props {
  readonly desk: Workspace
  readonly member: Member
  readonly close: () => void
  readonly busy: boolean
  /** Does it once, and says what came of it. */
  readonly act: (work: () => Promise<Came>, done: () => void) => void
}

/** B3: a first certificate, or one of new keys, is signed only after both have compared twelve digits. */
const Compare = ({ desk, member, close, act, busy }: Props) => {
  const { team: say } = words.value
  const { name } = member.person
  const same = useSignal(false)
  const settled = (is: boolean) => {
    same.value = is
  }
  const differ = () => {
    close()
    desk.notices.warn((text) => text.team.differentSaid)
  }
  return (
    <>
      <p>{say.compareText}</p>
      {member.request.kind === 'first' ? <DigitsBox about={member.request.hash} settled={settled} /> : null}
      <p>{say.compareWarning}</p>
      <DialogButtons close={close}>
        <button
          type="button"
          class="button"
          disabled={busy || !same.value}
          onClick={() =>
            act(
              () => desk.people.team.certify(member),
              () => desk.notices.confirm((text) => text.team.certified(name)),
            )
          }
        >
          <Icon of={PenLine} />
          {say.same}
        </button>
        <button type="button" class="button danger" onClick={differ}>
          <Icon of={X} />
          {say.different}
        </button>
      </DialogButtons>
    </>
  )
}

/** E4: what happens now, and what is left. */
const Remove = ({ desk, member: { person }, close, act, busy }: Props) => {
  const { team: say } = words.value
  return (
    <>
      <p>{say.removeNow}</p>
      <p>{say.removeThen}</p>
      <p class="warning">
        <Icon of={TriangleAlert} />
        <span>{say.removeTalks}</span>
      </p>
      <p>{say.removeKept}</p>
      <DialogButtons close={close}>
        <button
          type="button"
          class="button danger solid"
          disabled={busy}
          onClick={() =>
            act(
              () => desk.people.team.remove(person.account),
              () => desk.notices.confirm((text) => text.team.removed(person.name)),
            )
          }
        >
          <Icon of={UserMinus} />
          {say.removeConfirm}
        </button>
      </DialogButtons>
    </>
  )
}

/** E3: a new invitation in the place of the old account. */
const Lost = ({ desk, member: { person }, close, act, busy }: Props) => {
  const { team: say, invite } = words.value
  const { team } = desk.people
  return (
    <>
      <p>{say.lostText}</p>
      <p>{say.lostWarning}</p>
      <DialogButtons close={close}>
        <button
          type="button"
          class="button"
          disabled={busy}
          onClick={() =>
            act(
              () => team.invite({ name: person.name, centre: person.centre ?? team.centre() ?? '', replaces: person }),
              () => undefined,
            )
          }
        >
          <Icon of={UserPlus} />
          {busy ? invite.working : invite.submit}
        </button>
      </DialogButtons>
    </>
  )
}

const kinds = { compare: Compare, remove: Remove, lost: Lost } as const
const titles = { compare: 'compareTitle', remove: 'removeTitle', lost: 'lostTitle' } as const

/** Asks once before anything is signed, taken away or begun anew. */
export const TeamDialogs = ({ desk, asking, close }: { desk: Workspace; asking: Asking | null; close: () => void }) => {
  const busy = useSignal(false)
  const { team: say } = words.value
  const act = async (work: () => Promise<Came>, done: () => void) => {
    if (busy.peek()) return
    busy.value = true
    try {
      const came = await work()
      close()
      if (came === 'done') done()
      else desk.notices.warn((text) => text.team.failed[came])
    } finally {
      busy.value = false
    }
  }
  const Content = asking && kinds[asking.kind]
  return (
    <Dialog title={asking ? say[titles[asking.kind]](asking.member.person.name) : ''} shown={asking !== null} close={close}>
      {asking && Content ? (
        <Content desk={desk} member={asking.member} close={close} busy={busy.value} act={(work, done) => void act(work, done).catch(desk.fault)} />
      ) : null}
    </Dialog>
  )
}
