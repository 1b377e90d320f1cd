import type { SeekerEvent } from '@zop/wire'
import type { World } from '../world.ts'

type Sources = Pick<World, 'board' | 'queue' | 'now' | 'directories' | 'desks' | 'vanish'>

/** The place among those who wait like this one and are there, or write letters, and what can honestly be said about how long it takes; null where it does not wait. */
export const waitingEvent = ({ board, queue, now }: Sources, conversation: string): SeekerEvent | null => {
  const place = queue.live.place(conversation) ?? queue.letters.place(conversation)
  if (place === null) return null
  const language = board.get(conversation)?.opening.language
  const spoken = now.state().speaking.find((one) => one.language === language)
  const onDuty = spoken?.there.length ?? 0
  const span = queue.live.has(conversation) && onDuty > 0 ? queue.spans.span(queue.longest()) : null
  const opens = onDuty > 0 ? null : (spoken?.next ?? spoken?.expected ?? null)
  return { kind: 'waiting', place, onDuty, span, answerBy: queue.answerBy(conversation), opens }
}

/** Who of those who read it is there; null while it waits. */
export const counsellorEvent = ({ board, queue, directories, desks, vanish }: Sources, conversation: string): SeekerEvent | null => {
  const entry = board.get(conversation)
  if (!entry || queue.waiting.has(conversation)) return null
  const there = (role: 'counsellor' | 'stand-in'): boolean | null => {
    const reader = entry.readers.find((one) => one.role === role)
    return reader ? desks.there(directories.certificate(reader.id)?.certificate.signing ?? '') : null
  }
  return { kind: 'counsellor', there: there('counsellor') ?? false, standIn: there('stand-in'), gone: vanish.gone(conversation) }
}
