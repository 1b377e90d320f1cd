import { effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { Follower, Person, UnlockedAccount } from '@zop/sealing'
import type { DeskEvent, SignedIn } from '@zop/wire'
import { createNext, type Next } from '../directory/next/next.ts'
import type { Trust } from '../directory/trust.ts'
import type { Ground } from '../ground.ts'
import type { Notices } from '../notice/notices.ts'
import type { View } from '../view.ts'
import { createKeyring, type Keyring } from './keyring.ts'
import { createLeft, type Left } from './left/left.ts'
import { createRenewal, type Renewal } from './own/renewal.ts'
import { createPoolMaking, type PoolMaking } from './pool-making.ts'
import { tryOfferedPool } from './pool-trying.ts'
import { createTasks, type Tasks } from './tasks.ts'
import { createTeam, type Team } from './team/team.ts'

/** People and keys, as far as this desk has to do with them. */
export interface People {
  readonly tasks: Tasks
  readonly keyring: Keyring
  readonly renewal: Renewal
  readonly team: Team
  readonly next: Next
  readonly making: PoolMaking
  readonly left: Left
  /** One look at what may have changed; false where the line was lost. */
  look(): Promise<boolean>
  hear(event: Extract<DeskEvent, { kind: 'tasks' }>): void
  /** Makes the pool's next seed because somebody pressed, and says what came of it. A desk on duty does so by itself, and says nothing: what is left stands as a task. */
  makePool(): Promise<void>
  close(): void
}

export interface PeopleGiven {
  readonly ground: Ground
  readonly signedIn: SignedIn
  readonly unlocked: UnlockedAccount
  readonly trust: Trust
  readonly view: View
  readonly notices: Notices
  readonly onDuty: ReadonlySignal<boolean>
  person(): Person | null
  follower(): Omit<Follower, 'conversation'> | null
  fault(error: unknown): void
}

export const createPeople = ({ ground, signedIn, unlocked, trust, view, notices, onDuty, person, follower, fault }: PeopleGiven): People => {
  const { role, request } = signedIn
  const { line } = ground
  const keys = unlocked.person.signing
  const tasks = createTasks()
  const keyring = createKeyring(line, unlocked.person)
  const renewal = createRenewal({ ground, trust, request, person: keyring.holder })
  const team = createTeam({ ground, role, trust, keys })
  const next = createNext({ ground, trust, keys })
  const making = createPoolMaking({ ground, known: trust.current, person })
  const left = createLeft({ line, trust, person, follower })

  const makePool = async (): Promise<void> => {
    const came = await making.make()
    if (came === 'nothing') return
    if (came === 'done') notices.confirm((words) => words.strip.poolMade)
    else notices.warn((words) => words.strip.poolFailed[came])
  }

  /** Whoever has no conversations begins where their work is; a new colleague where their certificate is waited for. */
  if (role !== 'counsellor') view.turn('team')
  else if (signedIn.certificate === null) view.turn('certificate')

  /** A page that is looked at is true: it is read again when it is turned to, and when tasks or the directory change. What a coordinator has to do, they are told on every page. */
  const unread = effect(() => {
    const page = view.page.value
    void tasks.all.value
    void trust.standing.value
    untracked(() => {
      if (page === 'team') void team.load().catch(fault)
      if (page === 'directory' || role === 'coordinator') void next.load().catch(fault)
    })
  })

  let answering: number | null = null
  /** A desk on duty makes the seed by itself. Once for each telling: what failed is left to a click. */
  const unanswer = effect(() => {
    const asked = tasks.all.value.find((task) => task.kind === 'make-pool')
    if (asked === undefined) answering = null
    if (asked === undefined || answering === asked.generation || !onDuty.value) return
    answering = asked.generation
    untracked(() => void making.make().catch(fault))
  })

  let tried: string | null = null
  /** B4: every desk tries an offered key by itself, once. False where the line was lost, so that it is tried again. */
  const tryOffer = async (): Promise<boolean> => {
    const asked = tasks.all.peek().find((task) => task.kind === 'try-pool')
    if (asked === undefined || asked.offer === tried) return true
    tried = asked.offer
    const came = await tryOfferedPool({ ground, person })
    if (came === 'unreachable' || came === 'unable') tried = null
    return came !== 'unreachable'
  }
  const untry = effect(() => {
    void tasks.all.value
    void trust.standing.value
    untracked(() => void tryOffer().catch(fault))
  })

  const look = async (): Promise<boolean> => {
    const renewed = await renewal.look()
    const settled = (await tryOffer()) && renewed
    const known = trust.directory()
    const standing = trust.standing.peek()
    const own = standing.kind === 'valid' ? standing.own : null
    return (known === null || (await keyring.look(known, own))) && settled
  }

  return {
    tasks,
    keyring,
    renewal,
    team,
    next,
    making,
    left,
    look,
    makePool,
    hear: (event) => tasks.hear(event.tasks),
    close: () => {
      unread()
      unanswer()
      untry()
      left.job.stop()
      team.job.stop()
      keyring.forget()
    },
  }
}
