import type { ContentDocument, DocumentEvent, EditorRights, SignOff } from '@zop/wire'

/** Whoever did something to a document: by account, and by the name that they had then. */
export interface Contributor {
  readonly account: string
  readonly name: string
}

/** The one text of a document that is being worked on. */
export interface OpenText {
  readonly hash: string
  readonly submitted: boolean
  readonly hour: number
  /** As they were when it was saved; empty where `against` is what it must still differ from in nothing but how many can come. */
  readonly needs: readonly SignOff[]
  /** Hash of what was public when it was saved. */
  readonly against: string | null
  /** Hash of the shipped text that was there when it was saved. */
  readonly shipped: string | null
  readonly remark: string
  /** `beside`: hash of what was public when the yes was given. */
  readonly signed: readonly (Contributor & { readonly signOff: SignOff; readonly beside: string | null })[]
}

export interface StoredDocument {
  readonly id: string
  readonly published: { readonly hash: string; readonly hour: number } | null
  readonly withdrawn: boolean
  /** Hash of what was public last, also of a text that has been withdrawn. */
  readonly last: string | null
  /** Hash of the newest text that a release brought. */
  readonly shipped: string | null
  /** Hash of the shipped text that what is public was made from: the same as what is public where nobody has edited it. */
  readonly origin: string | null
  /** What the text that was public last needs: what comes after it needs that too. */
  readonly needs: readonly SignOff[]
  readonly open: OpenText | null
  /** Everybody who has changed it since it was last made public. */
  readonly contributors: readonly Contributor[]
}

/** A text to be saved, `base` being the hash that must stand there now: the open one, or else the public one. */
export interface SavedText extends ContentDocument {
  readonly hash: string
  readonly base: string | null
  readonly needs: readonly SignOff[]
  readonly against: string | null
  readonly submitted: boolean
}

/** A yes, or a no, to one text. */
export interface AtText {
  readonly id: string
  readonly hash: string
  readonly hour: number
  readonly by: Contributor
}

/** What an edition was made of, beside its documents. */
export interface EditionGround {
  /** SHA-256 of the release's hash list. */
  readonly release: string
  /** SHA-256 of the options, without the day. */
  readonly options: string
  /** The day that it was made for (ISO 8601). */
  readonly today: string
}

export interface StoredEdition extends EditionGround {
  readonly number: number
  readonly hour: number
  /** Null: the relay made it by itself. */
  readonly by: string | null
  readonly changed: readonly string[]
  readonly files: number
  /** SHA-256 of its hash list. */
  readonly digest: string
  readonly current: boolean
}

export interface NewEdition extends Omit<StoredEdition, 'changed' | 'current'> {
  /** Documents that become public with it, by the texts that were made into pages. */
  readonly publish: readonly { readonly id: string; readonly hash: string }[]
  readonly withdraw: readonly string[]
}

/** Texts of the public site, their review, and what of them has been public. Every change says false where what it was meant for does not stand there any more. */
export interface EditorialStore {
  documents(): Promise<readonly StoredDocument[]>
  document(id: string): Promise<StoredDocument | null>
  documentTexts(wanted: readonly { readonly id: string; readonly hash: string }[]): Promise<readonly (ContentDocument & { readonly hash: string })[]>
  /** Newest first, 200 at the most. */
  documentHistory(id: string): Promise<readonly DocumentEvent[]>
  /** How many documents there are, and bytes of all texts that are kept. */
  documentWeight(): Promise<{ readonly documents: number; readonly bytes: number }>

  /** All or none. Takes every sign-off back. */
  saveTexts(texts: readonly SavedText[], by: Contributor, hour: number): Promise<boolean>
  submitText(at: AtText): Promise<boolean>
  signText(at: AtText & { readonly signOff: SignOff }): Promise<boolean>
  sendTextBack(at: AtText & { readonly remark: string }): Promise<boolean>
  discardText(at: AtText): Promise<boolean>

  editors(): Promise<ReadonlyMap<string, EditorRights>>
  putEditor(account: string, rights: EditorRights): Promise<void>

  /** The texts of a release are public, where nobody has edited them. How many documents differ from the last time. */
  shipTexts(texts: readonly (ContentDocument & { readonly hash: string })[], hour: number): Promise<number>

  /** Newest first. */
  editions(): Promise<readonly StoredEdition[]>
  /** Hashes of the texts that an edition was made of, by document. */
  editionTexts(edition: number): Promise<ReadonlyMap<string, string>>
  /** Makes it current, and its documents public, all or none: false where one of them is not submitted at that text any more. Keeps the newest 20, and the last of each of the last 14 days that have any; erases the others. */
  putEdition(edition: NewEdition, by: Contributor | null): Promise<boolean>
  /** The same files were made once more, on another ground. */
  renewEdition(edition: number, ground: EditionGround): Promise<void>
  /** An earlier edition is current, and its documents are public as of then. */
  goBackTo(edition: number, by: Contributor, hour: number): Promise<boolean>
  /** Forgets editions whose files are not there (any more). */
  dropEditions(numbers: readonly number[]): Promise<void>
}
