import * as v from 'valibot'
import { count, hash, identifier } from './encoding.ts'

/** Most bytes of one file before it is sealed: 25 MB. */
export const fileLimit = 25_000_000

/** STREAM blocks (D4): 64 KiB of plain text and a 16-byte tag. */
export const fileBlock = { plain: 64 * 1024, sealed: 64 * 1024 + 16 } as const

/** Most blocks of one request; a request carries whole blocks, only the last of a file may be short. */
export const blocksAtOnce = 32

/** Most bytes of one sealed file: 25 MB in their size class (Padme), with a tag per block. */
export const sealedFileLimit = 25_171_968

/** A file that is about to come. `record` is the newest one; `size` counts sealed bytes, `id` is the sender's. Asking again with the same id says how much is there. */
export const fileOpening = v.strictObject({ id: identifier, record: hash, size: v.pipe(count(sealedFileLimit), v.minValue(1)) })
export type FileOpening = v.InferOutput<typeof fileOpening>

/** How many sealed bytes the relay holds: the place to go on. `size` is what it waits for. */
export const fileState = v.strictObject({ have: count(), size: count() })
export type FileState = v.InferOutput<typeof fileState>
