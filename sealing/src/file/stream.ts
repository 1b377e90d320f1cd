import { encode, fileBlock, labelled } from '@zop/wire'
import type { SealedFileRef } from '../message/body.ts'
import { paddedLength } from '../message/pad.ts'
import { type Bytes, fromBase64, random } from '../primitive/bytes.ts'
import { hashOf } from '../primitive/digest.ts'

/**
 * D4: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015) over AES-256-GCM, laid out
 * as in age v1: blocks of 64 KiB, nonce = 11 bytes of counter (big-endian) and one byte that is 1 in the last block. The key is used for one file only.
 */
const nonceOf = (counter: number, last: boolean): Bytes => {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(7, counter)
  nonce[11] = last ? 1 : 0
  return nonce
}

interface Place {
  readonly conversation: string
  readonly id: string
}

/** A block opens in its own file of its own conversation only. */
const additionalData = ({ conversation, id }: Place): Bytes => labelled('file', fromBase64(conversation), fromBase64(id))

const keyOf = (key: string, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> => crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, [use])

/** D2: bytes of plain text after padding, in how many blocks. */
const shapeOf = (size: number): { padded: number; blocks: number } => {
  const padded = paddedLength(size)
  return { padded, blocks: Math.ceil(padded / fileBlock.plain) }
}

/** Bytes that the relay holds of a file of this size: the padded text and a tag per block. */
export const sealedFileSize = (size: number): number => {
  const { padded, blocks } = shapeOf(size)
  return padded + blocks * (fileBlock.sealed - fileBlock.plain)
}

export interface SealedFile {
  readonly ref: SealedFileRef
  /** Sealed bytes in all. */
  readonly size: number
  /** Sealed blocks from this byte on, which is a border of blocks; the same bytes however often they are asked for. Throws `FileChanged` where the file is another one by now. */
  blocks(from: number): AsyncIterable<Bytes>
}

/** The plain text of one block: of the file, then zeros. */
const plainBlock = async (file: Blob, at: number, length: number): Promise<Bytes> => {
  const piece = new Uint8Array(await file.slice(at, Math.min(at + length, file.size)).arrayBuffer())
  if (piece.length === length) return piece
  const padded = new Uint8Array(length)
  padded.set(piece)
  return padded
}

/** The file on the device is another one than when it was sent first: what was sealed of both under one key would give both away. Take a new key. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged'
}

interface FileSealing {
  readonly conversation: string
  readonly name: string
  readonly type: string
  /** Given the plain bytes that nobody needs any more, so that their memory can be given back. */
  spent?(plain: Bytes): void
}

/** D4: a file made ready to be sent under a fresh key. Nothing is read before its block is asked for, so memory stays flat. */
export const sealFile = (file: Blob, { conversation, name, type, spent }: FileSealing): SealedFile => {
  const ref: SealedFileRef = { id: encode(random(16)), name, type, size: file.size, key: encode(random(32)) }
  const { padded, blocks } = shapeOf(file.size)
  /** Hashes of the blocks that were given out: the key and nonce of one go with these bytes and no others. */
  const given = new Map<number, string>()
  return {
    ref,
    size: sealedFileSize(file.size),
    async *blocks(from) {
      if (from % fileBlock.sealed !== 0) throw new RangeError('blocks begin at their borders')
      const key = await keyOf(ref.key, 'encrypt')
      const data = additionalData({ conversation, id: ref.id })
      for (let n = from / fileBlock.sealed; n < blocks; n++) {
        const at = n * fileBlock.plain
        const plain = await plainBlock(file, at, Math.min(fileBlock.plain, padded - at))
        const iv = nonceOf(n, n === blocks - 1)
        const block = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: data }, key, plain))
        spent?.(plain)
        const hash = await hashOf(block)
        if ((given.get(n) ?? hash) !== hash) throw new FileChanged(`block ${n}`)
        given.set(n, hash)
        yield block
      }
    },
  }
}

/** H7: a block is missing, too many, out of order, of another file, or altered. What came before it was whole. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged'
}

/** Bytes that come in pieces of any length, in pieces of exactly the length asked for, shorter only where they end; each is gone when the next is asked for. */
async function* inBlocks(pieces: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Bytes> {
  const held = new Uint8Array(length)
  let have = 0
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const take = Math.min(length - have, piece.length - at)
      held.set(piece.subarray(at, at + take), have)
      have += take
      at += take
      if (have < length) continue
      yield held
      have = 0
    }
  }
  if (have > 0) yield held.subarray(0, have)
}

/**
 * D4: the file's own bytes, block by block, each given out only when it has been verified, without the padding. Throws `FileDamaged` as soon as anything is not
 * what the sender sealed, also where the end is missing: keep nothing that came before, then.
 */
export async function* openFile(
  ref: Pick<SealedFileRef, 'id' | 'size' | 'key'>,
  { conversation }: { readonly conversation: string },
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes> {
  const key = await keyOf(ref.key, 'decrypt')
  const data = additionalData({ conversation, id: ref.id })
  const { padded, blocks } = shapeOf(ref.size)
  let n = 0
  for await (const block of inBlocks(pieces, fileBlock.sealed)) {
    if (n >= blocks) throw new FileDamaged('more than the file has')
    const iv = nonceOf(n, n === blocks - 1)
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: data }, key, block).catch(() => null)
    const at = n * fileBlock.plain
    if (opened === null || opened.byteLength !== Math.min(fileBlock.plain, padded - at)) throw new FileDamaged(`block ${n}`)
    const plain = new Uint8Array(opened)
    const own = Math.max(0, Math.min(plain.length, ref.size - at))
    if (plain.subarray(own).some((byte) => byte !== 0)) throw new FileDamaged('not the padding')
    n += 1
    if (own > 0) yield plain.subarray(0, own)
  }
  if (n !== blocks) throw new FileDamaged('the end is missing')
}
