import type { Conversation } from '../conversation/conversation.ts'
import { markOf } from '../lanes/mark.ts'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { agreementIn } from './agreement.ts'
import { sealTranscript } from './seal.ts'
import { transcript } from './transcript.ts'

/** A copy that was made: the bytes of the file, its name, and the words that open it. */
export interface Copy {
  readonly file: Uint8Array<ArrayBuffer>
  readonly name: string
  readonly phrase: string
}

/** Most pages of older messages that a copy waits for: more than a conversation can have. */
const mostPages = 1000

/**
 * Makes the copy that the person has agreed to: all of the conversation is read, the relay is told that a copy exists (so that the person sees it) before it
 * does, then it is sealed. Null where the person has not agreed, or one of the steps could not be done; then there is no copy.
 */
export const makeCopy = async (desk: { readonly ground: Pick<Workspace['ground'], 'line' | 'now'> }, conversation: Conversation): Promise<Copy | null> => {
  const agreement = agreementIn(conversation.content.peek().entries)
  if (agreement.kind !== 'agreed') return null
  for (let page = 0; !conversation.content.peek().whole; page += 1) if (page > mostPages || !(await conversation.older())) return null
  const told = await desk.ground.line.call('exported', { conversation: conversation.id }, {})
  if (told.kind !== 'ok') return null
  const mark = markOf(conversation.id)
  const text = transcript(conversation.content.peek(), {
    mark,
    reason: agreement.reason,
    made: desk.ground.now(),
    language: language.peek(),
    words: words.peek(),
  })
  const { file, phrase } = await sealTranscript(text, language.peek())
  return { file, phrase, name: `${mark}.txt.age` }
}
