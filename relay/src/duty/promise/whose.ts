import type { Entry } from '../../conversation/board.ts'
import type { World } from '../../world.ts'

type Sources = Pick<World, 'board' | 'directories'>

/** Certificate hash of the counsellor who has it; null while it waits. */
export const counsellorOf = ({ readers }: Pick<Entry, 'readers'>): string | null => readers.find(({ role }) => role === 'counsellor')?.id ?? null

/** Whether nobody may answer: the person has taken their consent back from everybody (C5). */
export const isAlone = (entry: Pick<Entry, 'readers'> | null): boolean => entry?.readers.every(({ role }) => role === 'seeker') === true

/** The centre of the counsellor who has this conversation; null while nobody has it. */
export const centreOf = ({ board, directories }: Sources, conversation: string): string | null => {
  const entry = board.get(conversation)
  const counsellor = entry && counsellorOf(entry)
  return counsellor ? (directories.certificate(counsellor)?.certificate.centre ?? null) : null
}
