import { certificate, type Envelope } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { readStatement } from '../directory/statement.ts'
import type { Handlers } from '../serve/handler.ts'
import { isRefused, type Refused, refuse } from '../serve/refuse.ts'
import type { Account } from '../store/account.ts'
import type { Certified, Colleague } from '../store/people.ts'
import type { World } from '../world.ts'
import { closeAccount, cutStreams } from './leaving.ts'
import { answersFor } from './may.ts'
import { askForPool, lacksPool, neededGeneration } from './next-pool.ts'
import { checkCertified, checkRequest } from './request.ts'
import { personOf } from './roster.ts'

const hashOf = (envelope: Envelope | null): string | null => (envelope && readStatement('certificate', certificate, envelope)?.hash) ?? null

/** B3: one request with the lead's signature, for somebody of theirs, exactly as it waits. */
const checkOne = ({ roster, directories, clock }: World, envelope: Envelope, lead: Account): (Certified & { readonly of: Colleague }) | Refused => {
  const statement = readStatement('certificate', certificate, envelope)
  const of = roster.present().find(({ signing }) => signing === statement?.content.signing)
  if (!statement || !of || !answersFor(lead, of) || statement.content.centre !== of.centre) return refuse('not-found')
  // The certificate that they have: of a lead whose answer was lost, or who signs in the place of one who leaves.
  if (hashOf(of.request) !== statement.hash && of.certificate !== statement.hash) return refuse('newer-epoch')
  const checked = checkCertified(envelope, { directories, hour: hourOf(clock) })
  return checked ? { account: of.id, hash: checked.hash, certificate: envelope, of } : refuse('bad-signature')
}

/** B4, E3: whoever is new waits for the next pool; whoever comes back leaves their old account behind. */
const follow = async (world: World, certified: readonly Colleague[]): Promise<void> => {
  for (const { replaces } of certified) {
    const old = replaces === null ? null : world.roster.get(replaces)
    if (old?.closed === null) await closeAccount(world, old)
  }
  const waits = await Promise.all(certified.map(({ id }) => lacksPool(world, id)))
  const ready = world.roster.next !== null && neededGeneration(world) === null
  if (waits.includes(true) && !ready) await askForPool(world)
  for (const { id } of certified) cutStreams(world, await world.store.sessionsOf(id))
}

export const certifyingHandlers = (world: World): Pick<Handlers, 'requestCertificate' | 'certify'> => ({
  requestCertificate: async ({ body, caller: { account } }) => {
    const { store, roster, directories, clock } = world
    const colleague = roster.get(account.id)
    if (colleague?.role !== 'counsellor' || colleague.centre === null) return refuse('not-found')
    const { centre, name, signing, certificate: current } = colleague
    const asking = { centre, id: personOf(directories, colleague), name, signing, current }
    const request = checkRequest(body.certificate, asking, { directories, hour: hourOf(clock) })
    if (isRefused(request)) return request
    if (request.hash === current) return {}
    await store.putRequest(account.id, body.certificate)
    await roster.read()
    world.wakes.tell('desks', { kind: 'state' })
    return {}
  },

  certify: async ({ body, caller }) => {
    const checked: (Certified & { readonly of: Colleague })[] = []
    for (const envelope of body.certificates) {
      const one = checkOne(world, envelope, caller.account)
      if (isRefused(one)) return one
      if (checked.some(({ account }) => account === one.account)) return refuse('malformed')
      checked.push(one)
    }
    await world.store.certify(checked.map(({ account, hash, certificate }) => ({ account, hash, certificate })))
    for (const one of checked) {
      world.directories.addCertificate(one)
      // Who is on duty stays so, by the new certificate.
      world.duty.renewed(one.of.signing, one.hash)
    }
    await world.roster.read()
    await follow(
      world,
      checked.map(({ of }) => of),
    )
    world.wakes.tell('desks', { kind: 'state' })
    return {}
  },
})
