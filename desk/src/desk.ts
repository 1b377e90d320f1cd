import { type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import type { UnlockedAccount } from '@zop/sealing'
import type { SignedIn } from '@zop/wire'
import { createEntry, type Entry, type Reason } from './account/entry.ts'
import type { Drafts } from './conversation/mine.ts'
import { type Chime, createChime } from './duty/chime.ts'
import { createUnsaved, type Unsaved } from './editorial/unsaved.ts'
import type { Ground } from './ground.ts'
import type { Sentence } from './notice/notices.ts'
import { createJoining, type Joining } from './people/joining/joining.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

type Screen =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'joining'; readonly joining: Joining }
  | { readonly kind: 'workspace'; readonly workspace: Workspace }

export interface Desk {
  readonly line: Line
  readonly screen: ReadonlySignal<Screen>
  /** A new colleague with the secret of an invitation. */
  join(secret: string): void
  /** Back to the way in, without having joined. */
  notNow(): void
  signOut(): void
}

/** The whole desk: outside or inside, never both. Keys exist only inside. */
export const createDesk = (ground: Ground, reloaded = false): Desk => {
  const chime: Chime = createChime()
  let drafts: Drafts = new Map()
  let unsaved: Unsaved = createUnsaved()
  let owner: string | null = null

  /** What was typed stays for the same person who comes back after a lost session, and for nobody else. */
  const forget = (): void => {
    drafts = new Map()
    unsaved = createUnsaved()
  }

  const enter = (signedIn: SignedIn, unlocked: UnlockedAccount, greeting: Sentence | null): void => {
    if (owner !== unlocked.account) forget()
    owner = unlocked.account
    const ended = () => leave('ended')
    screen.value = { kind: 'workspace', workspace: createWorkspace({ ground, signedIn, unlocked, drafts, unsaved, chime, greeting, ended }) }
  }

  const outside = (reason: Reason | null): Screen => ({ kind: 'entry', entry: createEntry({ ground, reason, enter }) })

  const leave = (reason: Reason | null): void => {
    const at = screen.peek()
    if (at.kind === 'workspace') at.workspace.close()
    ground.line.setToken(null)
    screen.value = outside(reason)
  }

  const screen = signal<Screen>(outside(reloaded ? 'reloaded' : null))

  return {
    line: ground.line,
    screen,
    join: (secret) => {
      const joining = createJoining({ ground, secret, enter })
      screen.value = { kind: 'joining', joining }
      void joining.ask()
    },
    notNow: () => {
      if (screen.peek().kind === 'joining') leave(null)
    },
    signOut: () => {
      void ground.line.call('signOut', {}, {})
      forget()
      owner = null
      leave('out')
    },
  }
}
