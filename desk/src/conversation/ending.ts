import type { Line } from '@zop/line'

/** Who ended a conversation, as far as this desk can know. */
export type EndedBy = 'me' | 'other'

export interface Ending {
  /** Deletes it at the relay; false where it may still be running. */
  end(conversation: string): Promise<boolean>
  /** The relay says that it is over. */
  heard(conversation: string): void
}

/** The relay may tell everybody of the end before it answers the one who asked: so the asking is noted first. */
export const createEnding = (line: Line, close: (conversation: string, by: EndedBy) => void): Ending => {
  const asked = new Set<string>()
  return {
    end: async (conversation) => {
      asked.add(conversation)
      const answer = await line.call('end', { conversation }, {})
      const over = answer.kind === 'ok' || (answer.kind === 'refused' && answer.refusal.code === 'not-found')
      if (over) close(conversation, 'me')
      else asked.delete(conversation)
      return over
    },
    heard: (conversation) => close(conversation, asked.has(conversation) ? 'me' : 'other'),
  }
}
