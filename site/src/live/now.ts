import type { Status } from '@zop/wire'

/** What is known of the chat right now. `asking` until somebody has answered; `unknown` whenever the relay did not say, or said what cannot be: the page never pretends (P9). Times as in `Status`. */
export interface Now extends Pick<Status, 'until' | 'opens' | 'missing'> {
  /** Minutes by which the relay's clock is ahead of this device's, which may be wrong. */
  readonly ahead: number
  readonly live: Status['chat'] | 'unknown' | 'asking'
  /** Of whoever is there. Codes that no page has a name for may be among them. */
  readonly languages: readonly string[]
  readonly spoken: readonly { readonly language: string; readonly from: number }[]
  /** The hour by which a letter that is written now is answered; null where nobody said, or nobody could read it. */
  readonly answerBy: number | null
  readonly lastWeek: { readonly days: number; readonly of: number } | null
}

export const unknown: Now = { ahead: 0, live: 'unknown', until: null, opens: null, missing: null, languages: [], spoken: [], answerBy: null, lastWeek: null }
export const asking: Now = { ...unknown, live: 'asking' }

const minuteLength = 60_000

/** The minute that it is now, by the relay's clock as far as it is known. */
export const minuteOf = ({ ahead }: Now): number => Math.floor(Date.now() / minuteLength + ahead)

/** Characters of the longest answer that makes sense, several times over. */
const longest = 8_192

const chats: readonly unknown[] = ['open', 'full', 'closed', 'keyless'] satisfies readonly Status['chat'][]
const isCount = (value: unknown, most = 100_000_000): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
const isCode = (value: unknown): boolean => typeof value === 'string' && /^[a-z]{2}$/.test(value)

/** Written out: the schema would weigh more than everything else that this page runs. */
const isStatus = (said: Partial<Record<keyof Status, unknown>> | null): said is Status => {
  const { spoken, languages, missing, lastWeek } = (said ?? {}) as Status
  return (
    said?.version === 1 &&
    chats.includes(said.chat) &&
    isCount(said.at) &&
    [said.until, said.opens].every((minute) => minute === null || isCount(minute)) &&
    (said.chat === 'keyless' ? said.answerBy === null : isCount(said.answerBy, 10_000_000)) &&
    Array.isArray(languages) &&
    languages.every(isCode) &&
    Array.isArray(spoken) &&
    spoken.every((each) => isCode(each?.language) && isCount(each?.from)) &&
    (missing === null || (isCount(missing?.since) && typeof missing.given === 'boolean')) &&
    (lastWeek === null || (isCount(lastWeek?.days, 7) && isCount(lastWeek?.of, 7)))
  )
}

/** What an answer of the relay says; `unknown` where it is none. */
export const readNow = (text: string): Now => {
  try {
    const said = text.length > longest ? null : (JSON.parse(text) as Partial<Record<keyof Status, unknown>> | null)
    return isStatus(said) ? { ...said, live: said.chat, ahead: said.at - Date.now() / minuteLength } : unknown
  } catch {
    return unknown
  }
}
