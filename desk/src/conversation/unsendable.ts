import type { Sentence } from '../notice/notices.ts'
import type { Sending } from './writing.ts'

/** Why a text stays in its box; null where it is on its way, or there is none. */
export const unsendable = (came: Sending): Sentence | null => {
  switch (came) {
    case 'queued':
    case 'empty':
      return null
    case 'too-long':
      return (say) => say.trouble.tooLong
    case 'no-directory':
      return (say) => say.trouble.noDirectory
    case 'consent-over':
      return (say) => say.trouble.consentOver
    case 'not-open':
      return (say) => say.trouble.notOpen
  }
}
