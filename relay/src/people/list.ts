import type { PersonOfCentre } from '@zop/wire'
import { hourOf } from '../clock.ts'
import type { Handlers } from '../serve/handler.ts'
import type { Colleague } from '../store/people.ts'
import type { World } from '../world.ts'
import { waitsForLead } from './hanging.ts'
import { isTheirs, shown } from './invitations.ts'
import { sees } from './may.ts'
import { personOf } from './roster.ts'

const personFor = (world: World, colleague: Colleague): PersonOfCentre => {
  const { directories, clock, named } = world
  const { id: account, name, role, centre, signing, closed } = colleague
  const request = waitsForLead(world, colleague)
  const known = colleague.certificate === null ? null : directories.certificate(colleague.certificate)
  const certificate = known && { hash: known.hash, expires: known.certificate.expires }
  const inPool = closed === null && directories.inPool(colleague.certificate, { hour: hourOf(clock) })
  const leaving = closed !== null
  const epochs = leaving ? named.for(signing).length : 0
  return { account, id: personOf(directories, colleague), name, role, centre, signing, certificate, request, inPool, leaving, epochs }
}

export const listHandlers = (world: World): Pick<Handlers, 'people' | 'colleagues'> => {
  const { store, roster, directories, clock } = world
  return {
    people: async ({ caller: { account } }) => {
      const hour = hourOf(clock)
      const people = [...roster.present(), ...roster.leaving()].filter((one) => sees(account, one))
      const invitations = (await store.invitations()).filter((one) => one.expires > hour && isTheirs(account, one))
      return { people: people.map((one) => personFor(world, one)), invitations: invitations.map(shown) }
    },

    colleagues: ({ caller: { account } }) => {
      const here = account.centre === null ? [] : roster.present().filter(({ centre }) => centre === account.centre)
      return { certificates: here.flatMap(({ certificate }) => directories.certified(certificate, hourOf(clock))?.hash ?? []) }
    },
  }
}
