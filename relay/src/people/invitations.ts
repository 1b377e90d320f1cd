import { randomBytes } from 'node:crypto'
import type { Invitation } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { tokenHash } from '../conversation/sessions.ts'
import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { Account } from '../store/account.ts'
import type { StoredInvitation } from '../store/people.ts'
import type { World } from '../world.ts'
import { answersFor } from './may.ts'
import { personOf } from './roster.ts'

/** Hours that an invitation can be used. */
const life = 7 * 24
/** Most invitations of one centre that are open at the same time. */
const most = 50

export const shown = ({ invitation, person, name, role, centre, expires }: StoredInvitation): Invitation => ({
  invitation,
  id: person,
  name,
  role,
  centre,
  expires,
})

/** Who may see and cancel an invitation: whoever answers for such people. */
export const isTheirs = (leader: Account, { role, centre }: StoredInvitation): boolean => answersFor(leader, { id: '', role, centre })

type Names = 'invite' | 'cancelInvitation' | 'invitation'

export const invitationHandlers = (world: World): Pick<Handlers, Names> => {
  const { store, roster, directories, clock } = world
  const open = async (): Promise<StoredInvitation[]> => (await store.invitations()).filter(({ expires }) => expires > hourOf(clock))

  return {
    invite: async ({ body, caller: { account } }) => {
      const { id: person, name, role, replaces } = body
      const centre = account.centre ?? body.centre
      const old = replaces === null ? null : roster.get(replaces)
      // A coordinator may invite the first lead of a centre that no directory names yet.
      if (!answersFor(account, { id: '', role, centre })) return refuse('not-found')
      // E3: in the place of a colleague of the same kind and centre.
      if (replaces !== null && (!old || old.closed !== null || old.role !== role || old.centre !== centre || !answersFor(account, old)))
        return refuse('not-found')
      const here = roster.present().filter((one) => one.centre === centre && one.id !== replaces)
      const waiting = (await open()).filter((one) => one.centre === centre)
      if (here.some((one) => personOf(directories, one) === person) || waiting.some((one) => one.person === person)) return refuse('taken')
      if (waiting.length >= most) return refuse('limit')
      const [secret, invitation] = [randomBytes(16).toString('base64url'), randomBytes(16).toString('base64url')]
      const expires = hourOf(clock) + life
      await store.invite({ invitation, secret: tokenHash(secret), person, name, role, centre, replaces, inviter: account.id, expires })
      return { secret, expires }
    },

    cancelInvitation: async ({ params, caller: { account } }) => {
      const found = (await store.invitations()).find(({ invitation }) => invitation === params.invitation)
      if (!found || !isTheirs(account, found)) return refuse('not-found')
      await store.cancelInvitation(found.invitation)
      return {}
    },

    // Unknown, used, cancelled and expired are one and the same.
    invitation: async ({ body }) => {
      const hash = tokenHash(body.secret)
      const found = (await open()).find(({ secret }) => secret === hash)
      return found ? shown(found) : refuse('not-found')
    },
  }
}
