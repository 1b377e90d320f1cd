import { type BrokenReason, dutyChannels } from '@zop/wire'
import type { World } from '../../world.ts'
import { dayOf } from '../calendar.ts'
import type { Owed } from './obligation.ts'
import { counsellorOf } from './whose.ts'

export type ReasonSources = Pick<World, 'board' | 'directories' | 'roster' | 'service' | 'store' | 'clock'>

/** Account of whoever has this certificate, while they are of the house. */
export const accountOf = ({ directories, roster }: Pick<World, 'directories' | 'roster'>, certificate: string): string | null => {
  const signing = directories.certificate(certificate)?.certificate.signing
  return roster.present().find((one) => one.signing === signing)?.id ?? null
}

/** Whether anybody was there on a duty, of either channel, on the days of the promise. */
const wasStaffed = async ({ store }: ReasonSources, { promise }: Owed): Promise<boolean> => {
  const [from, to] = [dayOf(promise.since * 60), dayOf(promise.by * 60 - 1)]
  const days = await Promise.all(dutyChannels.map((channel) => store.staffedDays(channel, from, to)))
  return days.some(({ size }) => size > 0)
}

/** Why nothing was answered by the hour that was promised. Of whoever is absent nobody is told why. */
export const reasonOf = async (sources: ReasonSources, owed: Owed): Promise<BrokenReason> => {
  const { board, service, directories, roster } = sources
  const minute = owed.promise.by * 60 - 1
  if (owed.centre !== null && service.centreAway(owed.centre, minute)) return 'centre-away'
  if (owed.kind === 'acknowledgement') return (await wasStaffed(sources, owed)) ? 'untaken' : 'unstaffed'
  if (owed.kind === 'hand-over') return 'untaken'
  const counsellor = counsellorOf(board.get(owed.conversation) ?? { readers: [] })
  const account = counsellor === null ? null : accountOf({ directories, roster }, counsellor)
  return account === null || service.personAway(account, minute) ? 'counsellor-away' : 'late'
}
