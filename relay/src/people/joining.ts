import type { Join } from '@zop/wire'
import { signIn } from '../account/sign-in.ts'
import { hourOf } from '../clock.ts'
import { tokenHash } from '../conversation/sessions.ts'
import type { Handlers } from '../serve/handler.ts'
import { isRefused, type Refused, refuse } from '../serve/refuse.ts'
import type { StoredInvitation } from '../store/people.ts'
import type { World } from '../world.ts'
import { checkRequest } from './request.ts'

/** E1: a fresh account opens by its recovery code and by nothing else; a passkey is enrolled from within. */
const opensByCode = ({ account }: Join): boolean => {
  const [wrap, ...more] = account.wraps
  return wrap?.credential === 'recovery' && wrap.generation === account.generation && more.length === 0
}

/** B3: a counsellor asks for the certificate that the invitation speaks of; a lead is named by a directory and asks for none. */
const checkBrought = ({ directories, clock }: World, body: Join, { role, centre, person, name }: StoredInvitation): Refused | null => {
  if (!opensByCode(body) || (body.request === null) !== (role === 'lead') || body.signing === body.recovery) return refuse('malformed')
  if (body.request === null) return null
  const asking = { centre, id: person, name, signing: body.signing, current: null }
  const request = checkRequest(body.request, asking, { directories, hour: hourOf(clock) })
  return isRefused(request) ? request : null
}

export const joiningHandlers = (world: World): Pick<Handlers, 'join'> => ({
  join: async ({ body }) => {
    const { store, roster, clock } = world
    const { account, signing, recovery, request } = body
    const hour = hourOf(clock)
    const secret = tokenHash(body.secret)
    const invited = (await store.invitations()).find((one) => one.secret === secret && one.expires > hour)
    if (!invited) return refuse('not-found')
    const wrong = checkBrought(world, body, invited)
    if (wrong) return wrong
    const done = await store.join({ secret, account, signing, recovery, request, hour })
    if (done !== 'joined') return refuse(done === 'known' ? 'taken' : 'not-found')
    await roster.read()
    const joined = roster.get(account.account)
    if (!joined) throw new Error('whoever has just joined is not there')
    world.wakes.tell('desks', { kind: 'state' })
    return signIn(world, joined, 'full')
  },
})
