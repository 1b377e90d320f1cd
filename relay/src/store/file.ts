import type { FileOpening, FileState } from '@zop/wire'

export interface NewFile extends FileOpening {
  readonly conversation: string
  /** Who sends it: the seeker's reader id, or a person's Ed25519 key. */
  readonly by: string
  readonly hour: number
}

/**
 * `other`: this id is another file. `too-early`: no counsellor has answered yet (D4). `full`: more files, or more bytes of them, than one conversation may have.
 * `muted`: the seeker is paused.
 */
export type Opened = { readonly kind: 'open'; readonly state: FileState } | { readonly kind: 'newer-epoch' | 'too-early' | 'full' | 'muted' | 'other' | 'missing' }

/** Where the bytes begin, in sealed bytes from the start of the file. */
export interface FilePart {
  readonly conversation: string
  readonly id: string
  readonly by: string
  readonly at: number
  readonly bytes: Uint8Array
}

/** Most files, and most sealed bytes of files, that one conversation may hold. */
export const filesLimit = { files: 60, bytes: 200_000_000 } as const

/** Hours after which a file that is not whole goes. */
export const unfinishedHours = 24

/** Sealed files in parts, encrypted once more at rest (F4). They go with their epoch (F2), unfinished ones after a day. */
export interface FileStore {
  /** Only under the newest record. Asked again with the same id and size, it says how much is there, whatever the record. */
  openFile(file: NewFile): Promise<Opened>
  /** Appends what goes on where the relay's copy ends; what it has already, and what would leave a gap, changes nothing. Null where there is no such file of this sender. */
  writeFile(part: FilePart): Promise<FileState | null>
  fileState(conversation: string, id: string): Promise<FileState | null>
  /** The sealed bytes from `at` on, a part at a time; null where there is none, or where it is not whole. */
  readFile(conversation: string, id: string, at: number): AsyncIterable<Uint8Array<ArrayBuffer>> | null
  /** Before it is whole, by whoever sends it. Resolves when its bytes are in no file any more. */
  cancelFile(conversation: string, id: string, by: string): Promise<boolean>
  /** Deletes what was not finished in time; how many. */
  sweepFiles(hour: number): Promise<number>
}
