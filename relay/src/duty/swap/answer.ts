import type { Swap } from '@zop/wire'
import type { PersonCaller } from '../../serve/handler.ts'
import { refuseRule } from '../../serve/refuse.ts'
import type { Account } from '../../store/account.ts'
import type { World } from '../../world.ts'
import { onDutyRoll, personOf } from '../may.ts'
import { exchange } from './exchange.ts'

/** For whom this answer is: whoever was asked, or of an offer to everybody the one who answers; null where it is not theirs to answer. */
const takerOf = (world: World, caller: Account, { from, to }: Swap): string | null => {
  if (to !== null) return personOf(world, caller, to)?.id ?? null
  return caller.id !== from && onDutyRoll(world, caller.id) ? caller.id : null
}

export const answerSwap = async (world: World, { account: caller }: PersonCaller, { id, yes }: { readonly id: string; readonly yes: boolean }) => {
  const swap = await world.store.swap(id)
  const taker = swap && takerOf(world, caller, swap)
  if (!swap || !taker) return refuseRule('gone')
  if (yes) return (await exchange(world, { swap, taker, by: caller.id })) ?? {}
  // A no to what was offered to everybody leaves it to the others.
  if (swap.to === null) return {}
  await world.store.changeDuty({ withdrawn: id })
  world.news.heard()
  return {}
}
