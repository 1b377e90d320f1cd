import { signal } from '@preact/signals'
import { reported } from '../notice/notices.ts'
import type { Workspace } from '../workspace.ts'
import { type Taker, type Taking, take } from './take.ts'

/** The conversation that is being taken just now. */
export const beingTaken = signal<string | null>(null)

/** What taking needs of the desk around it. */
type Around = Pick<Workspace, 'ground' | 'trust' | 'notices' | 'view' | 'person' | 'follower' | 'renewTrust'> & {
  readonly mine: Pick<Workspace['mine'], 'get'>
  readonly lanes: Pick<Workspace['lanes'], 'gone'>
}

const tellLoss = ({ notices }: Around, came: Exclude<Taking, { kind: 'done' }>): void => {
  if (came.kind !== 'taken') {
    notices.warn((words) => words.take[came.kind])
    return
  }
  const { by } = came
  notices.tell((words) => (by ? words.take.taken(by.certificate.name, by.centreName) : words.take.takenUnknown))
}

/** Who takes now, and under which directory; null while nothing may be encrypted. */
const takerNow = (desk: Around, conversation: string): Pick<Taker, 'person' | 'by'> | null => {
  const follower = desk.follower()
  const person = desk.person()
  return follower && person && { person, by: { ...follower, conversation } }
}

/** Takes a waiting conversation, opens it and puts the cursor into the reply; or says why not. */
export const takeWaiting = async (desk: Around, conversation: string): Promise<void> => {
  if (beingTaken.peek() !== null) return
  const taker = takerNow(desk, conversation)
  if (!taker) {
    desk.notices.warn((words) => words.trouble.noDirectory)
    return
  }
  beingTaken.value = conversation
  try {
    const renew = async () => {
      await desk.renewTrust()
      return takerNow(desk, conversation)
    }
    const came = await take(conversation, { ...taker, line: desk.ground.line, whoIs: desk.trust.whoIs, renew })
    if (came.kind === 'done' || came.kind === 'taken' || came.kind === 'gone') desk.lanes.gone(conversation)
    if (came.kind !== 'done') return tellLoss(desk, came)
    desk.mine.get(conversation)
    desk.view.show(conversation)
    desk.view.toReply()
  } catch (error) {
    const id = reported(error)
    desk.notices.warn((words) => words.take.sealing(id))
  } finally {
    beingTaken.value = null
  }
}
