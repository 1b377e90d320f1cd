import type { DeskWords } from '@zop/content/desk'
import type { Content, Entry } from '../conversation/timeline.ts'
import { lengthOf, sizeOf } from '../file/size.ts'

export interface TranscriptGiven {
  readonly mark: string
  readonly reason: string
  /** Milliseconds of now. */
  readonly made: number
  readonly language: string
  readonly words: DeskWords
}

const momentIn = (language: string) => {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeStyle: 'short' })
  return (milliseconds: number): string => (milliseconds > 8.64e15 ? '?' : format.format(milliseconds))
}

const nameOf = (entry: Extract<Entry, { from: string }>, { chain }: Content, words: DeskWords): string => {
  if (entry.from === 'seeker') return words.exporting.file.person
  const person = chain?.people[entry.by]
  return person ? `${person.certificate.name}, ${person.centreName}` : words.conversation.colleague
}

const lineOf = (entry: Entry, content: Content, given: TranscriptGiven): string | null => {
  const { words, language } = given
  const { file } = words.exporting
  const moment = momentIn(language)
  switch (entry.kind) {
    case 'text':
      return `${moment(entry.sent)} ${nameOf(entry, content, words)}:\n${entry.text}`
    case 'file': {
      const what = entry.seconds === null ? `${file.file} ${entry.file.name}, ${sizeOf(entry.file.size, language)}` : `${file.voice} ${lengthOf(entry.seconds)}`
      return `${moment(entry.sent)} ${nameOf(entry, content, words)}:\n[${what}]`
    }
    case 'referral':
      return `${moment(entry.sent)} ${nameOf(entry, content, words)}:\n[${words.referralCard.sent}: ${[entry.card.name, ...entry.card.phones].join(', ')}]`
    case 'record': {
      const readers = content.chain?.epochs[entry.n]?.readers ?? []
      const names = readers.map(({ id, role }) => (role === 'seeker' ? file.person : (content.chain?.people[id]?.certificate.name ?? role)))
      return `[${file.readers}: ${names.join(', ')}]`
    }
    case 'damaged':
      return `[${file.missing}]`
    default:
      return null
  }
}

/** The conversation as plain text with dates, oldest first. Notes are no part of it. */
export const transcript = (content: Content, given: TranscriptGiven): string => {
  const { mark, reason, made, language, words } = given
  const { file } = words.exporting
  const head = [file.title(mark), file.made(momentIn(language)(made)), `${file.reason}: ${reason}`].join('\n')
  return `${[head, ...content.entries.flatMap((entry) => lineOf(entry, content, given) ?? [])].join('\n\n')}\n`
}
