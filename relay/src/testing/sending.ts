import assert from 'node:assert/strict'
import { blocksAtOnce, fileBlock, pathOf, refusal } from '@zop/wire'
import * as v from 'valibot'
import { call, ok } from './client.ts'
import { random } from './keys.ts'
import type { Taken } from './taken.ts'

export const { sealed } = fileBlock
/** Bytes of one request. */
export const step = blocksAtOnce * sealed

/** A file on its way, and by whom. */
export interface Sending {
  readonly on: string
  readonly token: string
  readonly file: { readonly conversation: string; readonly file: string }
}

export const openFile = ({ on, token, file }: Sending, { record, size }: { record: string; size: number }) =>
  call(on, 'fileOpen', { params: { conversation: file.conversation }, body: { id: file.file, record, size }, token })

export const write = ({ on, token, file }: Sending, at: number, bytes: Uint8Array<ArrayBuffer>) =>
  call(on, 'fileWrite', { params: { ...file, at: String(at) }, body: bytes, token })

export const state = ({ on, token, file }: Sending) => call(on, 'fileState', { params: file, token })

export const cancel = ({ on, token, file }: Sending) => call(on, 'fileCancel', { params: file, token })

/** Every byte from `at` on, or the refusal. */
export const readFrom = async ({ on, token, file }: Sending, at = 0): Promise<Buffer | string> => {
  const response = await fetch(on + pathOf('fileRead', { ...file, at: String(at) }), { headers: { authorization: `Bearer ${token}` } })
  if (response.status !== 200) return v.parse(refusal, await response.json()).code
  assert.deepEqual(
    ['content-type', 'cache-control', 'content-length', 'x-content-type-options'].map((name) => response.headers.get(name)),
    ['application/octet-stream', 'no-store', null, 'nosniff'],
  )
  return Buffer.from(await response.arrayBuffer())
}

export const bySeeker = (site: string, { token, params }: Taken): Sending => ({ on: site, token, file: { ...params, file: random(16) } })
export const byCounsellor = (desk: string, { session, params }: Taken): Sending => ({ on: desk, token: session, file: { ...params, file: random(16) } })

export const sendAll = async (to: Sending, bytes: Buffer<ArrayBuffer>): Promise<void> => {
  for (let at = 0; at < bytes.length; at += step) await ok(write(to, at, bytes.subarray(at, at + step)))
}
