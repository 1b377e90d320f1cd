import { every, hourLength, hourOf } from '../clock.ts'
import { placesOf } from '../log.ts'
import type { World } from '../world.ts'
import { settle } from './leaving.ts'

/** Certificates that have run out go when no record names them: by them a removed person would be known for ever. */
const forgetCertificates = async ({ store, directories, clock }: World): Promise<void> => {
  const over = directories.over(hourOf(clock))
  if (over.length === 0) return
  for (const hash of await store.forgetCertificates(over)) directories.forgetCertificate(hash)
}

/** Each hour: invitations that have run out go, so does whom nothing names any more; and whatever runs out by the hour is told. */
export const keepPeople = (world: World): (() => void) => {
  const look = async () => {
    await world.store.sweepInvitations(hourOf(world.clock))
    await settle(world)
    await forgetCertificates(world)
    world.wakes.tell('desks', { kind: 'state' })
  }
  return every(world.clock, hourLength, () => {
    look().catch((error: unknown) => world.log.line('error', { msg: 'people could not be looked after', stack: placesOf(error) }))
  })
}
