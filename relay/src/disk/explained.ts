import { ConfigRefused } from '../config.ts'

/** Primary result codes of sqlite (sqlite.org/rescode.html). */
const sqliteReadOnly = 8
const sqliteFull = 13
const sqliteCannotOpen = 14

const readOnly = 'lies on a disk that is read-only. Nothing is lost: let it be written to again, and start the relay again.'
const full = 'lies on a disk that is full. Nothing is lost: make room, and start the relay again.'
const foreign = 'may not be written by the user that runs the relay. Nothing is lost: give it to that user, and start the relay again.'

const sentences: Readonly<Record<string | number, string>> = {
  EROFS: readOnly,
  [sqliteReadOnly]: readOnly,
  ENOSPC: full,
  EDQUOT: full,
  [sqliteFull]: full,
  EACCES: foreign,
  EPERM: foreign,
  [sqliteCannotOpen]: foreign,
}

/** Does what the start needs of the data folder. Where the disk does not let it, throws one sentence for the operator instead of a code. */
export const explained = async <T>(folder: string, act: () => T | Promise<T>): Promise<T> => {
  try {
    return await act()
  } catch (error) {
    const { code, errcode } = error as { code?: string; errcode?: number }
    // Extended codes carry the primary one in their lowest byte.
    const sentence = sentences[code ?? ''] ?? (errcode === undefined ? undefined : sentences[errcode & 0xff])
    if (sentence === undefined) throw error
    throw new ConfigRefused(`The data folder ${folder} ${sentence}`)
  }
}
