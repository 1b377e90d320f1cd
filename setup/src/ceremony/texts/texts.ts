import type { AddressFault } from '../address.ts'
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
  readonly clock: (now: string) => string
  readonly clockWrong: string
  readonly yes: readonly string[]
  readonly yesOrNo: string
  readonly step: (number: number, title: string) => string
  readonly site: { readonly title: string; readonly intro: string; readonly ask: string; readonly more: string; readonly desk: string; readonly same: string }
  readonly faults: Readonly<Record<AddressFault, string>>
  readonly exit: { readonly intro: string; readonly ask: (language: string, usual: string) => string }
  readonly phone: { readonly ask: string; readonly wrong: string }
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
    readonly sheet: (name: string) => string
    readonly keep: readonly string[]
  }
  readonly words: {
    readonly how: string
    readonly print: string
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
    readonly left: (paths: readonly string[]) => string
  }
  readonly signed: (names: readonly [number, number]) => string
  readonly done: (folder: string, deployment: string) => string
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
    readonly nothing: string
    readonly interrupted: string
    readonly unreadable: (folder: string) => string
    readonly done: (folder: string) => string
    readonly readMe: (of: { readonly replaced: boolean; readonly afterwards: boolean }) => string
  }
  readonly interrupted: string
  readonly unwritable: (folder: string) => string
  readonly unwritten: (folder: string) => string
  readonly elsewhere: string
  readonly exists: (path: string) => string
  readonly automatic: (path: string) => string
  readonly readable: string
  readonly settings: { readonly head: string; readonly host: string; readonly hidden: string; readonly mail: string }
  readonly readMe: (of: Pick<Decisions, 'deployment' | 'site' | 'desk'> & { readonly by: Date }) => string
}

export const texts: Readonly<Record<'de' | 'en', Texts>> = { de, en }
