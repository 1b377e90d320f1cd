import { invitationMark } from '../invitation-code.ts'

/** The parts of a page's address that are read. */
export interface Place {
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

/** The secret of an invitation in the address, or null. It is taken out of the address at once, so that it stays in no history and on no screen. */
export const takeInvitation = ({ pathname, search, hash }: Place, history: { replaceState(state: null, unused: string, url: string): void }): string | null => {
  if (!hash.startsWith(`#${invitationMark}`)) return null
  history.replaceState(null, '', pathname + search)
  return hash.slice(1 + invitationMark.length)
}
