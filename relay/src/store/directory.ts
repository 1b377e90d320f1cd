import type { Envelope, PublishedDirectory } from '@zop/wire'

/** A directory under its statement hash. */
export interface StoredDirectory {
  readonly hash: string
  readonly number: number
  readonly published: PublishedDirectory
}

export interface StoredCertificate {
  readonly hash: string
  readonly certificate: Envelope
}

/** What a directory is called. */
export type DirectoryName = Pick<StoredDirectory, 'hash' | 'number'>

export interface DirectoryStore {
  /** Adds what is not there yet; a statement never changes under its hash. */
  publish(statements: { readonly directories: readonly StoredDirectory[]; readonly certificates: readonly StoredCertificate[] }): Promise<void>
  /** All directories, the lowest number first. */
  directories(): Promise<readonly StoredDirectory[]>
  certificates(): Promise<readonly StoredCertificate[]>
  /** The newest directory that was ever remembered, where no backup reaches: an older backup that was restored does not change it. */
  newestEver(): Promise<DirectoryName | null>
  remember(directory: DirectoryName): Promise<void>
  /** Of these, erases the ones that no record and no account names any more, and answers which: who has gone is not kept by name for ever. */
  forgetCertificates(hashes: readonly string[]): Promise<readonly string[]>
}
