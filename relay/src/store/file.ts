/** A file on its way, by its place and its sender: the seeker's reader id, or a person's Ed25519 key. Nobody else writes or cancels it. */
interface FileOf {
  readonly conversation: string
  readonly id: string
  readonly sender: string
}

/** A file that is about to come. */
export interface NewFile extends FileOf {
  /** The newest record: the file goes with that epoch (F2). */
  readonly record: string
  /** Sealed bytes. */
  readonly size: number
  readonly hour: number
}

/** `foreign`: somebody else sends a file of this id here, or one of another size. `full`: the conversation holds all it may. */
export type Opened =
  | { readonly kind: 'open'; readonly have: number; readonly size: number }
  | { readonly kind: 'newer-epoch' }
  | { readonly kind: 'full' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'missing' }

export interface Blocks extends FileOf {
  /** Byte at which these blocks begin. */
  readonly at: number
  readonly bytes: Uint8Array
}

/** `malformed`: not at the border of a block, not whole blocks, or more than was announced; nothing of it is stored. */
export type Written =
  | { readonly kind: 'stored'; readonly have: number; readonly size: number }
  | { readonly kind: 'newer-epoch' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'missing' }

export interface FileStanding {
  readonly have: number
  readonly size: number
  readonly sender: string
}

/** Hours after which a file that has not become whole goes. */
export const unfinishedFor = 24

/** Most files, and most sealed bytes of files (as announced), that one conversation may hold. */
export const fileQuota = { files: 60, bytes: 200_000_000 } as const

export interface FileStore {
  /** An id known already, of the same sender and size, says how much is there, and is moved to the newest record. */
  openFile(file: NewFile): Promise<Opened>
  /** Blocks that are there already change nothing; behind a gap nothing is stored. Either way the answer says where to go on. */
  writeFile(blocks: Blocks): Promise<Written>
  file(conversation: string, id: string): Promise<FileStanding | null>
  /** From this byte to the end of its block; nothing at the end of the file, or when it has gone. */
  readFile(part: { readonly conversation: string; readonly id: string; readonly from: number }): Promise<Uint8Array>
  /** Deletes one that is not whole; false where this sender has none. */
  cancelFile(file: FileOf): Promise<boolean>
  /** Deletes files that were announced `unfinishedFor` hours before this one or earlier and are not whole; how many. */
  sweepFiles(hour: number): Promise<number>
}
