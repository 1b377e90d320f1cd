import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import { listen } from '@zop/line'
import { certified, type Follower, hourOf, type Person, signDeletion, type UnlockedAccount } from '@zop/sealing'
import { type DeskEvent, deskEvent, type Item, type SignedIn } from '@zop/wire'
import { createDevices, type Devices } from './account/devices.ts'
import { type Blocks, createBlocks } from './blocks/blocks.ts'
import type { Conversation } from './conversation/conversation.ts'
import { createEnding, type Ended as Finished } from './conversation/ending.ts'
import { createMine, type Drafts, type Mine } from './conversation/mine.ts'
import type { Surroundings } from './conversation/surroundings.ts'
import { createPhones, type Phones } from './crisis/phones.ts'
import { createRounds } from './directory/rounds.ts'
import { createTrust, type Trust } from './directory/trust.ts'
import type { Chime } from './duty/chime.ts'
import { createDuty, type Duty } from './duty/duty.ts'
import { createMine as createOwnDuties, type Mine as OwnDuties } from './duty/mine/mine.ts'
import { watchMissing } from './duty/missing.ts'
import { endOf } from './duty/plan/end.ts'
import { createPlans, type Plans } from './duty/plan/plans.ts'
import { createShiftEnd, type ShiftEnd } from './duty/shift-end/shift-end.ts'
import { createWatch, type Watch } from './duty/watch/watch.ts'
import { createEditorial, type Editorial } from './editorial/editorial.ts'
import type { Unsaved } from './editorial/unsaved.ts'
import { createParcels, type Parcels } from './file/sending.ts'
import type { Ground } from './ground.ts'
import { createHandOvers, type HandOvers } from './hand-over/hand-overs.ts'
import { receiptOf } from './hand-over/receipt.ts'
import { watchGot } from './lanes/got.ts'
import { watchFresh } from './lanes/hearing.ts'
import { createLanes, type Lanes } from './lanes/lanes.ts'
import { markOf } from './lanes/mark.ts'
import { watchTrouble } from './lanes/trouble.ts'
import { momentOf } from './look/clock.ts'
import { createNotes, type Notes } from './notes/notes.ts'
import { createNotices, type Notices, reported, type Sentence } from './notice/notices.ts'
import { createPeople, type People } from './people/people.ts'
import { createView, type Ended, type View } from './view.ts'
import { language } from './words/language.ts'

type Connection = 'connecting' | 'open' | 'lost'

/** Everything behind the three panes, from signing in to signing out. */
export interface Workspace {
  readonly ground: Ground
  readonly signedIn: SignedIn
  readonly unlocked: UnlockedAccount
  readonly trust: Trust
  readonly duty: Duty
  readonly plans: Plans
  readonly ownDuties: OwnDuties
  /** What is promised, and what is missing. */
  readonly watch: Watch
  readonly lanes: Lanes
  readonly mine: Mine
  readonly notes: Notes
  readonly parcels: Parcels
  readonly handOvers: HandOvers
  /** What becomes of whoever waits when this person goes. */
  readonly shiftEnd: ShiftEnd
  readonly people: People
  /** The texts of the public site. */
  readonly editorial: Editorial
  readonly blocks: Blocks
  readonly phones: Phones
  readonly devices: Devices
  readonly notices: Notices
  readonly chime: Chime
  readonly view: View
  readonly connection: ReadonlySignal<Connection>
  /** Whether this person could take a conversation now: certified, with pool keys, directory valid. Null until that is known. */
  readonly canTake: ReadonlySignal<boolean | null>
  person(): Person | null
  follower(): Omit<Follower, 'conversation'> | null
  /** Looks at once who vouches for whom now. */
  renewTrust(): Promise<void>
  /** Ends an unkept conversation for everybody: its content goes, and the person is told. */
  end(conversation: string): Promise<Finished>
  /** F3: deletes a kept one for everybody, by a signed statement; the receipt is told. Throws where it could not be signed. */
  erase(conversation: Conversation): Promise<Finished>
  fault(error: unknown): void
  close(): void
}

export interface WorkspaceGiven {
  readonly ground: Ground
  readonly signedIn: SignedIn
  readonly unlocked: UnlockedAccount
  readonly drafts: Drafts
  /** Texts of the website that nobody keeps yet. */
  readonly unsaved: Unsaved
  readonly chime: Chime
  /** What to say first. */
  readonly greeting: Sentence | null
  /** The relay has ended the session. */
  readonly ended: () => void
}

export const createWorkspace = ({ ground, signedIn, unlocked, drafts, unsaved, chime, greeting, ended }: WorkspaceGiven): Workspace => {
  const { line, anchor, now } = ground
  const notices = createNotices(ground)
  if (greeting) notices.tell(greeting)
  const trust = createTrust(ground, { certificate: signedIn.certificate, signing: unlocked.person.signing.public })
  const duty = createDuty(ground, notices)
  const ownDuties = createOwnDuties(ground, unlocked.account)
  const plans = createPlans({
    ground,
    coordinates: signedIn.role === 'coordinator',
    ended: (planning) => (planning.ended === 'planned' ? notices.confirm : notices.warn)(endOf(planning)),
  })
  const devices = createDevices(line, notices)
  const stream = signal<Connection>('connecting')
  // A stream may look alive for a while after the device has lost its network.
  const connection = computed<Connection>(() => (stream.value === 'open' && !ground.online.value ? 'lost' : stream.value))
  const canTake = signal<boolean | null>(null)
  /** Whether certificate and keys have been looked at: until then nobody is told that something is missing. */
  let looked = false
  let closed = false
  let highestNamed = 0

  const fault = (error: unknown): void => {
    const id = reported(error)
    notices.warn((words) => words.notice.fault(id))
  }

  const person = (): Person | null => {
    const standing = trust.standing.peek()
    return standing.kind === 'valid' && standing.own ? certified(people.keyring.holder(), standing.own) : null
  }

  const follower = (): Omit<Follower, 'conversation'> | null => {
    const self = person()
    const directory = trust.current()
    return self && directory && { self, anchor, directory, vouchers: trust.vouchers, hour: hourOf(now()) }
  }

  const watch = createWatch(ground, signedIn.role, fault)
  const lanes = createLanes(
    now,
    () => {
      if (duty.me.peek()) chime.ring()
    },
    (id) => mine.unanswered(id),
  )
  const unmiss = watchMissing(duty, signedIn.role, chime.ring)
  const unalarm = watchTrouble(lanes, () => {
    if (duty.me.peek() || signedIn.role !== 'counsellor') chime.ring()
  })
  const surroundings: Surroundings = {
    line,
    now,
    later: ground.later,
    follower,
    me: person,
    fault,
    newerDirectory: (number) => newerDirectory(number),
    ended: (id) => ending.heard(id),
  }
  const mine = createMine(drafts, surroundings)
  const listed = computed<readonly string[] | null>(() => (lanes.told.value ? lanes.mine.value.cards.map(({ conversation }) => conversation) : null))
  const notes = createNotes(surroundings)
  const parcels = createParcels(line, fault)
  const handOvers = createHandOvers({ line, person, follower, fault })
  const shiftEnd = createShiftEnd({ duty, mine, lanes, handOvers, me: unlocked.person.signing.public, now })
  const view = createView()
  const looking = (id: string): boolean =>
    view.open.peek() === id && view.page.peek() === null && view.room.peek() === 'conversations' && document.visibilityState === 'visible'
  const unhear = watchFresh(mine.open, looking, chime.ring)
  const unget = watchGot({ open: mine.open, listed, me: unlocked.person.signing.public }, (id, how) => {
    chime.ring()
    notices.tell((words) => words.incoming.got[how](markOf(id)))
  })
  const phones = createPhones(line, signedIn.role)
  const blocks = createBlocks(line, { role: signedIn.role, unlocked })
  const people = createPeople({ ground, signedIn, unlocked, trust, view, notices, onDuty: duty.me, person, follower, fault })

  const editorial = createEditorial({
    ground,
    role: signedIn.role,
    unsaved,
    centre: () => people.team.centre() ?? person()?.certificate?.certificate.centre ?? null,
    fault,
  })

  /** Forgets a conversation here, and says why: in its place where the person is looking at it, else as a notice. */
  const leaveConversation = (id: string, why: Ended['why']): void => {
    notes.close(id)
    const closed = mine.close(id)
    if (why === 'handed-over') notices.tell(receiptOf({ now, trust, signedIn }, handOvers.proposedFor(id)))
    if (!closed) return
    const unsent = why === 'me' || why === 'other' ? '' : closed.unsent
    if (view.showEnded(id, { why, unsent })) return
    notices.tell((words) => (why === 'me' ? words.end.byMe : why === 'other' ? words.end.byOther(markOf(id)) : words.gone.notice[why](markOf(id))))
    if (unsent.trim() !== '') drafts.set(id, signal(unsent))
  }

  const ending = createEnding(line, leaveConversation)

  const erase = async (conversation: Conversation): Promise<Finished> => {
    const self = person()
    const { chain } = conversation.content.peek()
    if (!self || !chain) return 'failed'
    const came = await ending.erase(conversation.id, await signDeletion(self, chain, hourOf(now())))
    if (came === null) return 'failed'
    if (came !== 'gone') notices.tell((words) => words.erase.receipt(came.deleted, momentOf(came.hour, language.value), came.copies))
    return 'over'
  }

  /** Whether everything is known that says if this person may take; said again whenever the standing changes, also by itself at an expiry. */
  const weigh = (): boolean => {
    const standing = trust.standing.peek().kind
    const settled = standing !== 'unreachable' && standing !== 'checking' && (looked || signedIn.role !== 'counsellor')
    canTake.value = settled ? person() !== null && people.keyring.membership.peek() === 'member' : null
    // Who cannot encrypt is not on duty: the public page must not say that somebody answers (P9).
    if (canTake.peek() === false && duty.me.peek() && !duty.changing.peek()) void duty.finish()
    return settled
  }

  /** Who has the conversations that are not mine: their names stand on the cards. */
  const holders = (): readonly string[] => [
    ...new Set([lanes.centre, lanes.escalated].flatMap((lane) => lane.peek().cards.flatMap(({ counsellor }) => counsellor ?? []))),
  ]

  /** Directory, own certificate, pool keys: every ten minutes, after each reconnect, and when a record names a newer directory. */
  const rounds = createRounds(
    ground.later,
    async () => {
      await trust.refresh()
      looked = (await people.look()) || looked
      if (closed) return true
      // A new colleague waits at the screen for the lead: that is looked for often.
      const settled = weigh() && people.renewal.waiting.peek()?.first !== true
      if (canTake.peek()) mine.catchUp()
      for (const hash of [...duty.people.peek(), ...holders()]) void trust.whoIs(hash).catch(fault)
      return settled
    },
    fault,
  )

  /** A record that was followed names a directory that this desk has not seen. Asked for once per number, because it is the relay that names it. */
  const newerDirectory = (number: number): void => {
    if (number <= highestNamed || number <= (trust.current()?.directory.number ?? 0)) return
    highestNamed = number
    void rounds.now()
  }

  /** Of a conversation, or of notes about one. What is neither may be notes that a colleague has just begun. */
  const hearItem = (id: string, item: Item): void => {
    if (notes.hear(id, item)) return
    if (mine.open.peek().has(id) || lanes.find(id)) mine.hear(id, item)
    else notes.catchUp()
  }

  const hear = (event: DeskEvent): void => {
    switch (event.kind) {
      case 'lanes': {
        lanes.hear(event.lanes)
        watch.stir()
        mine.settle(event.lanes.mine.cards.map(({ conversation }) => conversation))
        for (const hash of holders()) if (!trust.people.peek().has(hash)) void trust.whoIs(hash).catch(fault)
        return
      }
      case 'duty':
        duty.hear(event.now)
        // Signing in was the gesture that sound needs: also for whoever is asked to step in, or loaded the page again while on duty.
        chime.wake()
        for (const hash of event.now.people) void trust.whoIs(hash).catch(fault)
        return
      case 'duty-plan':
        plans.hear(event)
        ownDuties.hear(event)
        return
      case 'notices':
        ownDuties.hearNotices(event.notices)
        return
      case 'planning':
        plans.hearPlanning(event.planning)
        return
      case 'alarms':
        watch.hearAlarms(event.alarms)
        return
      case 'devices':
        devices.hear(event.requests)
        return
      case 'item':
        hearItem(event.conversation, event.item)
        return
      case 'ended':
        lanes.gone(event.conversation)
        ending.heard(event.conversation)
        return
      case 'directory':
        newerDirectory(event.number)
        return
      case 'gone':
        leaveConversation(event.conversation, event.why)
        return
      case 'tasks':
        people.hear(event)
        if (people.renewal.waiting.peek()) void rounds.now()
        return
      case 'editorial':
        editorial.hear(event)
        return
      case 'proposals':
        handOvers.hear(event)
        for (const { accepted } of event.incoming) for (const hash of accepted) void trust.whoIs(hash).catch(fault)
    }
  }

  const open = (): void => {
    stream.value = 'open'
    void duty.back()
    void rounds.now()
    void phones.load().catch(fault)
    void editorial.load().catch(fault)
  }

  const unwatch = effect(() => {
    if (connection.value !== 'open') return
    untracked(mine.catchUp)
    untracked(notes.catchUp)
  })
  const unturn = effect(() => {
    void view.open.value
    void view.page.value
    void view.room.value
    untracked(notices.turn)
  })
  const unweigh = effect(() => {
    if (trust.standing.value.kind === 'checking') return
    untracked(weigh)
    untracked(handOvers.look)
  })

  // Who is never on duty hears alarms too: signing in was the gesture that sound needs.
  if (signedIn.role !== 'counsellor') chime.wake()
  line.setToken(signedIn.session)
  const stop = listen(
    line,
    { name: 'deskEvents', params: {}, schema: deskEvent },
    {
      event: hear,
      state: (state) => {
        if (state === 'open') open()
        else if (state === 'lost') stream.value = 'lost'
        else ended()
      },
    },
  )

  return {
    ground,
    signedIn,
    unlocked,
    trust,
    duty,
    plans,
    ownDuties,
    watch,
    lanes,
    mine,
    notes,
    parcels,
    handOvers,
    shiftEnd,
    people,
    editorial,
    blocks,
    phones,
    devices,
    notices,
    chime,
    view,
    connection,
    canTake,
    person,
    follower,
    renewTrust: rounds.now,
    fault,
    end: ending.end,
    erase,
    close: () => {
      closed = true
      rounds.stop()
      unwatch()
      unalarm()
      unmiss()
      unhear()
      unget()
      unweigh()
      unturn()
      stop()
      people.close()
      mine.retreat()
      notes.retreat()
      parcels.retreat()
    },
  }
}
