import type { EditorRights } from '@zop/wire'
import { maySignOff } from '@zop/wire'
import type { Wakes } from '../conversation/wakes.ts'
import { Turns } from '../duty/turns.ts'
import type { Roster } from '../people/roster.ts'
import { Readings } from '../readings.ts'
import type { Account } from '../store/account.ts'
import type { StoredDocument } from '../store/editorial.ts'
import type { Store } from '../store/store.ts'
import { type Counts, isContributor, type Reviewer, standingYes, stateOf } from './rules.ts'

const none: EditorRights = { content: false, safety: false, languages: [] }

interface Sources {
  readonly store: Store
  readonly roster: Roster
  readonly wakes: Wakes
}

/** Who may do what to the texts of the public site, and what desks are told of them. */
export class Review {
  readonly #sources: Sources
  #rights: ReadonlyMap<string, EditorRights> = new Map()
  #version: number
  readonly #readings = new Readings()
  /** One change at a time: what was read and checked still holds when it is written. */
  readonly turns: Turns

  /** `born`: where the versions of this run begin. */
  constructor(sources: Sources, born = 0) {
    this.#sources = sources
    this.#version = born
    this.turns = new Turns('editorial', sources.store)
  }

  /** Goes up with every change, so that desks ask again. */
  get version(): number {
    return this.#version
  }

  changed(): void {
    this.#version++
    this.#sources.wakes.tell('desks', { kind: 'state' })
  }

  async read(): Promise<void> {
    const counts = this.#readings.begin()
    const rights = await this.#sources.store.editors()
    if (counts()) this.#rights = rights
  }

  rightsOf(account: string): EditorRights {
    return this.#rights.get(account) ?? none
  }

  who({ id, name, role, centre }: Pick<Account, 'id' | 'name' | 'role' | 'centre'>): Reviewer {
    return { account: id, name, role, centre, rights: this.rightsOf(id), accounts: this.#accountsOf(id) }
  }

  /** Whether a yes that was given still counts. */
  readonly counts: Counts = (document, { account, signOff }) => {
    const giver = this.#sources.roster.get(account)
    if (!giver || giver.closed !== null) return false
    const who = this.who(giver)
    return maySignOff(who, document.id, signOff) && !isContributor(who, document)
  }

  /** What may become public, by its text; null of a document that has nothing of the kind. */
  approvedText(document: StoredDocument | null): string | null {
    return document?.open && stateOf(document, document.open, this.counts) === 'approved' ? document.open.hash : null
  }

  standingYes(document: StoredDocument) {
    return document.open ? standingYes(document, document.open, this.counts) : []
  }

  /** E3: whoever comes back in the place of an account is the same person. */
  #accountsOf(id: string): readonly string[] {
    const all = [id]
    for (;;) {
      const before = this.#sources.roster.get(all.at(-1) ?? '')?.replaces ?? null
      if (before === null || all.includes(before)) return all
      all.push(before)
    }
  }
}
