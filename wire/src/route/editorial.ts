import * as v from 'valibot'
import { contentDocument, documentId, documentText, editor, editorial, editorRights, openedDocument, signOffs } from '../editorial/index.ts'
import { count, hash, identifier, words } from '../encoding.ts'
import { listing } from '../listing.ts'
import { none, nothing, small } from './shape.ts'
import type { Route } from './type.ts'

const ofDocument = v.strictObject({ document: documentId })
const atHash = v.strictObject({ hash })

/** Texts of the public site: who changes them, who looks at them, and what is public. Who may not, is told `not-found`. */
export const editorialRoutes = {
  editorial: { method: 'GET', path: '/api/editorial', on: 'desk', caller: 'staff', params: nothing, body: none, reply: editorial, limit: small },
  openDocument: {
    method: 'GET',
    path: '/api/editorial/document/:document',
    on: 'desk',
    caller: 'staff',
    params: ofDocument,
    body: none,
    reply: openedDocument,
    limit: small,
  },
  /** A text of the history. */
  documentText: {
    method: 'GET',
    path: '/api/editorial/document/:document/text/:hash',
    on: 'desk',
    caller: 'staff',
    params: v.strictObject({ document: documentId, hash }),
    body: none,
    reply: v.strictObject({ text: documentText }),
    limit: small,
  },
  /** Many texts at once, open, public or of the history; what is not there, or not the caller's, is left out. */
  documentTexts: {
    method: 'POST',
    path: '/api/editorial/texts',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: v.strictObject({ wanted: v.pipe(v.array(v.strictObject({ document: documentId, hash })), v.minLength(1), v.maxLength(500)) }),
    reply: v.strictObject({ texts: v.pipe(v.array(v.strictObject({ ...contentDocument.entries, hash })), v.maxLength(500)) }),
    limit: 128 * 1024,
  },
  /** What every centre tells the public of itself now: whoever refers somebody to one looks here. */
  listings: {
    method: 'GET',
    path: '/api/editorial/listings',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: none,
    reply: v.strictObject({ listings: v.pipe(v.array(listing), v.maxLength(5000)) }),
    limit: small,
  },
  /**
   * Saves drafts, all or none. `base` is the hash that the text was changed from, the open one or else the published one, null of a new document: `newer-version` where
   * another stands there now. Any change takes every sign-off back.
   */
  saveDrafts: {
    method: 'POST',
    path: '/api/editorial/drafts',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: v.strictObject({
      drafts: v.pipe(v.array(v.strictObject({ ...contentDocument.entries, base: v.nullable(hash) })), v.minLength(1), v.maxLength(500)),
      submit: v.boolean(),
    }),
    reply: nothing,
    limit: 4 * 1024 * 1024,
  },
  submitDraft: {
    method: 'POST',
    path: '/api/editorial/document/:document/submit',
    on: 'desk',
    caller: 'staff',
    params: ofDocument,
    body: atHash,
    reply: nothing,
    limit: small,
  },
  /** The yes of somebody who has not written any of it, to exactly this text. */
  signDraft: {
    method: 'POST',
    path: '/api/editorial/document/:document/sign',
    on: 'desk',
    caller: 'staff',
    params: ofDocument,
    body: v.strictObject({ hash, signOff: v.picklist(signOffs) }),
    reply: nothing,
    limit: small,
  },
  sendBack: {
    method: 'POST',
    path: '/api/editorial/document/:document/send-back',
    on: 'desk',
    caller: 'staff',
    params: ofDocument,
    body: v.strictObject({ hash, remark: v.pipe(words, v.maxLength(1000)) }),
    reply: nothing,
    limit: small,
  },
  /** The open revision goes; what is public stays. */
  discardDraft: {
    method: 'POST',
    path: '/api/editorial/document/:document/discard',
    on: 'desk',
    caller: 'staff',
    params: ofDocument,
    body: atHash,
    reply: nothing,
    limit: small,
  },
  /** Makes the site anew with these approved documents, and without those withdrawn. `taken` while one is being made. Its end shows in the event `editorial`. */
  publishContent: {
    method: 'POST',
    path: '/api/editorial/publish',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: v.strictObject({
      publish: v.pipe(v.array(documentId), v.maxLength(500)),
      withdraw: v.pipe(v.array(documentId), v.maxLength(500)),
    }),
    reply: nothing,
    limit: 64 * 1024,
  },
  stopPublishing: { method: 'POST', path: '/api/editorial/stop', on: 'desk', caller: 'staff', params: nothing, body: nothing, reply: nothing, limit: small },
  /** The files of an earlier edition are public again at once, and its documents with them. */
  goBackTo: {
    method: 'POST',
    path: '/api/editorial/go-back',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: v.strictObject({ edition: count() }),
    reply: nothing,
    limit: small,
  },
  editors: {
    method: 'GET',
    path: '/api/editorial/editors',
    on: 'desk',
    caller: 'coordinator',
    params: nothing,
    body: none,
    reply: v.strictObject({ editors: v.pipe(v.array(editor), v.maxLength(2000)) }),
    limit: small,
  },
  putEditor: {
    method: 'POST',
    path: '/api/editorial/editor/:account',
    on: 'desk',
    caller: 'coordinator',
    params: v.strictObject({ account: identifier }),
    body: v.strictObject({ rights: editorRights }),
    reply: nothing,
    limit: small,
  },
} as const satisfies Record<string, Route>
