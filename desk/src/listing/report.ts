import type { DocumentStanding } from '@zop/wire'
import type { Came, Editorial } from '../editorial/editorial.ts'

/** Keeps the text, and where the relay asks nobody else's yes for it, makes it public. What waits for a yes already goes on waiting, with the new number in it. */
export const reportCapacity = async (
  editorial: Pick<Editorial, 'save' | 'publish' | 'told'>,
  { id, open, published }: DocumentStanding,
  text: string,
): Promise<Came> => {
  const came = await editorial.save([{ id, text, base: open?.hash ?? published?.hash ?? null }], true)
  if (came !== null) return came
  const now = editorial.told.peek()?.documents.find((standing) => standing.id === id)
  return now?.open?.state === 'approved' ? editorial.publish([id], []) : null
}
