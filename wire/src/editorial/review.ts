import * as v from 'valibot'
import { staffRoles } from '../account.ts'
import { count, displayName, hash, hour, identifier } from '../encoding.ts'
import { type DocumentId, documentFault, documentId, documentKindOf, documentLanguageOf, documentText } from './document.ts'

/** Who must have looked before something is public: at what it says and at the law, at the language (a second speaker), at whether it endangers anybody, at the entry of a centre. */
export const signOffs = ['content', 'language', 'safety', 'entry'] as const
export type SignOff = (typeof signOffs)[number]

const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[a-z]{2,8})?$/))

/** What a coordinator has given to one person. Whoever has any of it may write pages, words and numbers. Coordinators have all of it. */
export const editorRights = v.strictObject({ content: v.boolean(), safety: v.boolean(), languages: v.pipe(v.array(languageTag), v.maxLength(40)) })
export type EditorRights = v.InferOutput<typeof editorRights>

/** Where the one open revision of a document stands. `published` and `withdrawn` are said of the document. */
export const revisionStates = ['draft', 'in-review', 'approved'] as const

const openRevision = v.strictObject({
  /** SHA-256 of the text in UTF-8. */
  hash,
  state: v.picklist(revisionStates),
  hour,
  /** Everybody who has changed it since it was last public: none of them signs it off. */
  by: v.pipe(v.array(displayName), v.maxLength(50)),
  /** Whether the caller is one of them. */
  mine: v.boolean(),
  needs: v.pipe(v.array(v.picklist(signOffs)), v.maxLength(4)),
  signed: v.pipe(v.array(v.strictObject({ signOff: v.picklist(signOffs), by: displayName })), v.maxLength(4)),
  /** What a reviewer said who sent it back; empty where nobody did. */
  remark: v.pipe(v.string(), v.maxLength(1000)),
})
export type OpenRevision = v.InferOutput<typeof openRevision>

export const documentStanding = v.strictObject({
  id: documentId,
  published: v.nullable(v.strictObject({ hash, hour })),
  /** Taken off the site; what was public stays in the history. */
  withdrawn: v.boolean(),
  open: v.nullable(openRevision),
  /** The release brings a newer text than the one it was edited from. */
  newerShipped: v.boolean(),
})
export type DocumentStanding = v.InferOutput<typeof documentStanding>

/** What happened to a document, newest first. `text`: whether its text of then can be asked for by `hash`. */
export const documentEvent = v.strictObject({
  hour,
  by: v.nullable(displayName),
  what: v.picklist(['shipped', 'saved', 'submitted', 'signed', 'sent-back', 'published', 'withdrawn', 'restored', 'discarded', 'went-back']),
  signOff: v.nullable(v.picklist(signOffs)),
  hash: v.nullable(hash),
})
export type DocumentEvent = v.InferOutput<typeof documentEvent>

/** One state of the whole site that has been public. The newest that is `current` is what people read. */
export const edition = v.strictObject({
  number: count(),
  hour,
  by: v.nullable(displayName),
  /** Documents that differ from the edition before. */
  changed: v.pipe(v.array(documentId), v.maxLength(5000)),
  files: count(),
  current: v.boolean(),
})
export type Edition = v.InferOutput<typeof edition>

/** How far the site is that is being made; `ended` null while it goes on. Where it was refused, `faults` say why: nothing public has changed. */
export const publishing = v.strictObject({
  run: count(),
  done: count(),
  of: count(),
  ended: v.nullable(v.picklist(['published', 'stopped', 'refused', 'failed'])),
  faults: v.pipe(v.array(documentFault), v.maxLength(200)),
})
export type Publishing = v.InferOutput<typeof publishing>

export const editorial = v.strictObject({
  documents: v.pipe(v.array(documentStanding), v.maxLength(5000)),
  rights: editorRights,
  editions: v.pipe(v.array(edition), v.maxLength(60)),
  publishing: v.nullable(publishing),
})
export type Editorial = v.InferOutput<typeof editorial>

export const openedDocument = v.strictObject({
  standing: documentStanding,
  published: v.nullable(documentText),
  open: v.nullable(documentText),
  shipped: v.nullable(documentText),
  history: v.pipe(v.array(documentEvent), v.maxLength(200)),
})
export type OpenedDocument = v.InferOutput<typeof openedDocument>

/** One person's rights, for coordinators. */
export const editor = v.strictObject({ account: identifier, name: displayName, role: v.picklist(staffRoles), rights: editorRights })
export type Editor = v.InferOutput<typeof editor>

/** Whoever asks to write or to sign off. `centre` is null of a coordinator. */
export interface Editing {
  readonly role: (typeof staffRoles)[number]
  readonly centre: string | null
  readonly rights: EditorRights
}

const master = 'de'

const isEditor = ({ role, rights }: Editing): boolean => role === 'coordinator' || rights.content || rights.safety || rights.languages.length > 0

const isOwnCentre = ({ centre }: Editing, id: DocumentId): boolean => centre !== null && id === `listing.${centre}`

/** Pages, words and numbers are written by editors; what a centre says of itself by its lead and by coordinators. */
export const mayWrite = (who: Editing, id: DocumentId): boolean =>
  documentKindOf(id) === 'listing' ? who.role === 'coordinator' || (who.role === 'lead' && isOwnCentre(who, id)) : isEditor(who)

/** Whether this person's yes counts as this sign-off, where they have not written any of it themselves. An entry is confirmed by a coordinator, by any lead, or by a colleague of that centre. */
export const maySignOff = (who: Editing, id: DocumentId, signOff: SignOff): boolean => {
  const language = documentLanguageOf(id)
  switch (signOff) {
    case 'content':
      return who.role === 'coordinator' || who.rights.content
    case 'safety':
      return who.role === 'coordinator' || who.rights.safety
    case 'language':
      return who.role === 'coordinator' || (language !== null && who.rights.languages.includes(language))
    case 'entry':
      return who.role !== 'counsellor' || isOwnCentre(who, id)
  }
}

/**
 * A page says in its front matter that somebody must look whether it endangers anybody. YAML has many ways to write that down, so the word alone is enough: at worst somebody
 * looks once more. Without an end the whole text counts as front matter.
 */
const needsSafety = (text: string): boolean => /safety/i.test(text.split(/(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/, 1)[0] ?? '')

/** Which sign-offs a text needs before it may be public. Never none, with one exception that the relay makes itself: where an entry changes in nothing but how many it can take. */
export const signOffsFor = (id: DocumentId, text: string): readonly SignOff[] => {
  switch (documentKindOf(id)) {
    case 'listing':
      return ['entry']
    case 'number':
      return ['content']
    case 'words':
      return [documentLanguageOf(id) === master ? 'content' : 'language']
    case 'page':
      return [documentLanguageOf(id) === master ? 'content' : 'language', ...(needsSafety(text) ? (['safety'] as const) : [])]
  }
}

/** Whoever may do anything about a text may read what is not public of it, and may let it be public once two people have agreed. */
export const mayRead = (who: Editing, id: DocumentId): boolean =>
  mayWrite(who, id) || signOffs.some((signOff) => (signOff === 'entry') === (documentKindOf(id) === 'listing') && maySignOff(who, id, signOff))

/** Takes something off the site at once: whoever could have signed it, and a centre its own entry. Words are not withdrawn: those that were shipped would come back. */
export const mayWithdraw = (who: Editing, id: DocumentId): boolean =>
  documentKindOf(id) === 'listing'
    ? mayWrite(who, id)
    : documentKindOf(id) !== 'words' && (['content', 'language', 'safety'] as const).some((signOff) => maySignOff(who, id, signOff))

/** The whole site as it was. */
export const mayGoBack = ({ role, rights }: Editing): boolean => role === 'coordinator' || rights.content || rights.safety
