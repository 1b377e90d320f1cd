import type { Line } from '@zop/line'
import { holds, sourceOf } from '@zop/pages'
import type { DocumentId } from '@zop/wire'
import type { Texts } from '../texts.ts'

/** Texts of the history that are looked at, the newest first. */
const most = 60

/** The newest text of a page for which a translation still held; null where the history no longer has one, or cannot be read now. */
export const translatedFrom = async ({ line, texts }: { line: Line; texts: Texts }, master: DocumentId, translation: string): Promise<string | null> => {
  const opened = await line.call('openDocument', { document: master })
  if (opened.kind !== 'ok') return null
  const hashes = [...new Set(opened.value.history.flatMap(({ hash }) => hash ?? []))].slice(0, most)
  const missing = hashes.filter((hash) => texts.find(master, hash) === null)
  if (missing.length > 0) {
    const answer = await line.call('documentTexts', {}, { wanted: missing.map((hash) => ({ document: master, hash })) })
    if (answer.kind === 'ok') for (const { hash, text } of answer.value.texts) texts.keep(master, hash, text)
  }
  const found = hashes.find((hash) => {
    const text = texts.find(master, hash)
    return text !== null && holds(text, translation)
  })
  return found === undefined ? null : texts.find(master, found)
}

/** Whether only the wording of a master has changed: numbers, laws and links are the same, in the same order. */
export const onlyReworded = (before: string, after: string): boolean => sourceOf(before).split('-')[1] === sourceOf(after).split('-')[1]
