import type { AddressFault, ExitFault } from '../address.ts'
import type { Decisions } from '../founding.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** Everything that a ceremony says. */
export interface Texts {
  readonly intro: string
  readonly ready: string
  readonly connected: string
  readonly stillConnected: string
  /** What somebody types who goes on although something speaks against it. */
  readonly although: string
  readonly clock: (now: Date) => string
  readonly clockWrong: string
  readonly yes: readonly string[]
  readonly yesOrNo: string
  readonly step: (number: number, title: string) => string
  readonly site: {
    readonly title: string
    readonly intro: string
    readonly ask: string
    readonly more: string
    readonly desk: string
    readonly same: string
    /** What will be built in, before it is. */
    readonly summary: (decided: Omit<Decisions, 'deployment'>) => string
  }
  readonly faults: Readonly<Record<AddressFault, string>>
  readonly pageFaults: Readonly<Record<ExitFault, string>>
  readonly exit: { readonly intro: string; readonly ask: (language: string, usual: string) => string }
  readonly phone: { readonly ask: string; readonly wrong: string }
  readonly source: { readonly ask: string }
  readonly root: {
    readonly title: (number: number) => string
    readonly intro: string
    readonly holder: string
    readonly sheet: (number: number, holder: string) => string
    readonly keep: readonly string[]
    readonly file: string
    readonly fileWrong: (path: string) => string
    readonly fileHere: (path: string) => string
    readonly fileWritten: (path: string, phrase: string) => string
  }
  readonly coordinator: {
    readonly title: string
    readonly intro: string
    readonly name: string
    readonly another: string
    readonly wrongName: string
    /** Asked before somebody goes on with one coordinator. */
    readonly alone: string
    readonly sheet: (name: string) => string
    readonly keep: readonly string[]
  }
  readonly words: {
    readonly how: string
    readonly hand: string
    readonly print: string
    readonly howWrong: string
    readonly printAt: (address: string) => string
    readonly screen: (title: string, words: string) => string
    readonly written: string
    readonly typeBack: (title: string) => string
    readonly unknown: (word: string) => string
    readonly count: string
    readonly slip: string
    readonly other: string
    readonly right: string
    readonly noPage: string
    readonly burnt: string
    /** Said at the end where a page has been printed. */
    readonly printed: string
    readonly abandoned: (folder: string) => string
    readonly left: (paths: readonly string[]) => string
  }
  readonly signed: (names: readonly [number, number]) => string
  readonly done: (of: { readonly folder: string; readonly deployment: string; readonly checksum: string }) => string
  readonly change: {
    readonly intro: string
    readonly root: (which: 1 | 2) => string
    readonly foreign: string
    readonly twice: string
    readonly replace: string
    readonly replaceWrong: string
    readonly there: (names: readonly string[]) => string
    readonly leaves: string
    readonly leavesWrong: string
    /** What will be signed, before it is. */
    readonly summary: (of: {
      readonly comes: readonly string[]
      readonly goes: readonly string[]
      readonly replaced: number | null
      readonly stays: readonly string[]
    }) => string
    readonly alone: string
    readonly nothing: string
    readonly interrupted: string
    readonly unreadable: (folder: string) => string
    readonly done: (folder: string) => string
    /** Where a root was replaced: the anchor is another one. */
    readonly newChecksum: (checksum: string) => string
    readonly readMe: (of: { readonly replaced: boolean; readonly afterwards: boolean; readonly number: number }) => string
  }
  readonly interrupted: string
  readonly unwritable: (folder: string) => string
  readonly unwritten: (folder: string) => string
  readonly elsewhere: string
  readonly exists: (path: string) => string
  /** Beside `exists`, where what lies there is a file of secrets. */
  readonly existsSecret: string
  readonly automatic: (path: string) => string
  readonly readable: string
  readonly settings: { readonly head: string; readonly host: string; readonly hidden: string; readonly mail: string }
  readonly readMe: (of: Pick<Decisions, 'deployment' | 'site' | 'desk'> & { readonly by: Date }) => string
}

export const texts: Readonly<Record<'de' | 'en', Texts>> = { de, en }
