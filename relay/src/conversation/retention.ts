import { every, hourLength, hourOf, minute } from '../clock.ts'
import { placesOf } from '../log.ts'
import type { World } from '../world.ts'
import { endForgotten, tellEnded, tellPeersEnded } from './ending.ts'
import { leap } from './steady.ts'
import { lookAgain, tellPeers, tellQueue } from './telling.ts'

/** What the board still shows and the store has erased. */
const forgetMissing = async (world: World): Promise<void> => {
  for (const { conversation } of world.board.all()) if (!(await world.store.standing(conversation))) tellEnded(world, conversation)
}

/**
 * Whether what is past its time may go: not while this machine's clock has leapt, and not while it is hours away from those of other machines. Every process follows its
 * own clock, so that it knows this when it comes to lead.
 */
export const isTimeSure = ({ steady, clock, peers }: Pick<World, 'steady' | 'clock' | 'peers'>): boolean =>
  steady.holds(hourOf(clock)) && peers.apart <= leap * hourLength

const whyUnsure = ({ steady, peers }: Pick<World, 'steady' | 'peers'>): string => {
  if (peers.apart > leap * hourLength) return 'the clocks of this house are hours apart, nothing is deleted'
  if (steady.late) return 'this start is days after the last deletion: nothing is deleted for a day, look at the clock (timedatectl)'
  return 'the clock has leapt ahead, nothing is deleted for a day'
}

/** Asks once in every hour that passes. The answer ends it. */
export const keepSteady = ({ steady, clock }: Pick<World, 'steady' | 'clock'>): (() => void) => every(clock, hourLength, () => steady.believes(hourOf(clock)))

/**
 * F2, C9: what is past its time goes, at the start and every hour. Where the store cannot erase just now, the next hour does the rest; what was erased before
 * that is told all the same.
 */
export const sweep = async (world: World): Promise<void> => {
  const { store, clock, log } = world
  const hour = hourOf(clock)
  if (!isTimeSure(world)) return log.line('error', { msg: whyUnsure(world) })
  try {
    const { erased, thinned } = await store.sweep(hour)
    for (const conversation of erased) tellEnded(world, conversation)
    for (const conversation of thinned) {
      await lookAgain(world, conversation)
      await tellPeers(world, conversation)
    }
    await tellPeersEnded(world, erased)
    if (erased.length + thinned.length > 0) tellQueue(world)
    await store.sweepSessions(hour)
    world.swept.finished(hour)
    await store.sweepFinished(hour)
  } catch (error) {
    log.line('error', { msg: 'the retention could not finish', stack: placesOf(error) })
    // Where the store cannot even be read, the next hour, or whoever leads next, looks again.
    await forgetMissing(world).catch(() => log.line('error', { msg: 'what the retention has erased is not known yet' }))
  }
}

/** F4: how old the copy of the keys may get. */
const copyEvery = 10 * minute

/** Chats whose people went while nobody led. */
const endAllForgotten = (world: World): void => {
  for (const { conversation } of world.board.all()) if (!world.lingering.there(conversation)) void endForgotten(world, conversation)
}

/** The retention every hour, and the copy of the keys. The answer ends both. */
export const keepRetention = (world: World): (() => void) => {
  const { clock, store, log } = world
  const copy = () => void store.copyKeys().catch((error: unknown) => log.line('error', { msg: 'the keys could not be copied', stack: placesOf(error) }))
  endAllForgotten(world)
  const stops = [every(clock, hourLength, () => void sweep(world)), every(clock, copyEvery, copy)]
  return () => {
    for (const stop of stops) stop()
  }
}
