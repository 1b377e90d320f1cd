import { signal } from '@preact/signals'
import { faultNumber } from '../notice/notices.ts'
import type { Workspace } from '../workspace.ts'
import { type Taking, take } from './take.ts'

/** The conversation that is being taken just now. */
export const beingTaken = signal<string | null>(null)

const tellLoss = ({ notices }: Workspace, came: Exclude<Taking, { kind: 'done' }>): void => {
  if (came.kind !== 'taken') {
    notices.warn((words) => words.take[came.kind])
    return
  }
  const { by } = came
  notices.tell((words) => (by ? words.take.taken(by.certificate.name, by.centreName) : words.take.takenUnknown))
}

/** Takes a waiting conversation, opens it and puts the cursor into the reply; or says why not. */
export const takeWaiting = async (desk: Workspace, conversation: string): Promise<void> => {
  if (beingTaken.peek() !== null) return
  const follower = desk.follower()
  const person = desk.person()
  if (!follower || !person) {
    desk.notices.warn((words) => words.trouble.noDirectory)
    return
  }
  beingTaken.value = conversation
  try {
    const by = { ...follower, conversation }
    const came = await take(conversation, { line: desk.ground.line, person, by, whoIs: desk.trust.whoIs })
    if (came.kind !== 'done') return tellLoss(desk, came)
    desk.mine.get(conversation)
    desk.view.show(conversation)
    desk.view.toReply()
  } catch (error) {
    const id = faultNumber()
    console.error(`fault ${id}`, error instanceof Error ? error.name : typeof error)
    desk.notices.warn((words) => words.take.sealing(id))
  } finally {
    beingTaken.value = null
  }
}
