import { blocksAtOnce, fileBlock, fileOpening, fileState } from '../file.ts'
import { atFile, none, nothing, ofConversation, ofFile, small } from './shape.ts'
import type { Route } from './type.ts'

/** Files and voice notes (D4), in sealed blocks. */
export const fileRoutes = {
  fileOpen: {
    method: 'POST',
    path: '/api/conversation/:conversation/file',
    on: 'both',
    caller: 'reader',
    params: ofConversation,
    body: fileOpening,
    reply: fileState,
    limit: small,
  },
  /** Sealed blocks from byte `at` on, which is where the relay's copy ends; what it has already changes nothing. */
  fileWrite: {
    method: 'POST',
    path: '/api/conversation/:conversation/file/:file/at/:at',
    on: 'both',
    caller: 'reader',
    params: atFile,
    body: 'bytes',
    reply: fileState,
    limit: blocksAtOnce * fileBlock.sealed,
  },
  fileState: {
    method: 'GET',
    path: '/api/conversation/:conversation/file/:file',
    on: 'both',
    caller: 'reader',
    params: ofFile,
    body: none,
    reply: fileState,
    limit: small,
  },
  /** Every sealed byte from `at` on, of a file that is whole. */
  fileRead: {
    method: 'GET',
    path: '/api/conversation/:conversation/file/:file/from/:at',
    on: 'both',
    caller: 'reader',
    params: atFile,
    body: none,
    reply: 'bytes',
    limit: small,
  },
  /** By whoever sends it, before it is whole. */
  fileCancel: {
    method: 'POST',
    path: '/api/conversation/:conversation/file/:file/cancel',
    on: 'both',
    caller: 'reader',
    params: ofFile,
    body: nothing,
    reply: nothing,
    limit: small,
  },
} as const satisfies Record<string, Route>
