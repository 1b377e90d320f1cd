import type { Store } from '../store/store.ts'
import type { Together } from './together.ts'
import type { Shelf, Told } from './told.ts'

type Act = Extract<Store[keyof Store], (...args: never[]) => Promise<unknown>>

/** What others are told once it has been done. */
type Tells<F> = F extends (...args: infer A) => Promise<infer R> ? (done: R | null, ...args: A) => readonly Told[] : never

/** Methods that only read, or write what no process keeps in memory. */
const silent = null

const shelves =
  (...what: readonly Shelf[]) =>
  (): readonly Told[] =>
    what.map((one) => ({ kind: 'changed', what: one }))

/**
 * [Note: Whatever is written is told] What each method of the store changes for other processes: one that is added and not named here does not compile. Conversations and
 * proposals are told by whoever sets the board (conversation/telling.ts), with what only memory knows of them.
 */
const table: { readonly [K in keyof Store]-?: Tells<NonNullable<Store[K]>> | null } = {
  // Only at a start, when nobody can be told yet: relay.ts tells it then.
  publish: silent,
  directories: silent,
  certificates: silent,
  newestEver: silent,
  remember: silent,
  forgetCertificates: shelves('directory'),

  conversations: silent,
  standing: silent,
  start: silent,
  startNotes: silent,
  notesAbout: silent,
  endNotes: silent,
  advance: silent,
  append: silent,
  items: silent,
  records: silent,
  earlier: silent,
  waitsSince: silent,
  orderOf: silent,
  readersEver: silent,
  terms: silent,
  keep: silent,
  mute: silent,
  exported: silent,
  stored: silent,
  erase: silent,
  sweep: silent,
  lastSweep: silent,
  sweepFinished: silent,

  openFile: silent,
  writeFile: silent,
  file: silent,
  readFile: silent,
  cancelFile: silent,
  sweepFiles: silent,

  putProposal: silent,
  proposal: silent,
  proposals: silent,
  accept: silent,
  leave: silent,
  refuse: silent,
  dropProposal: silent,
  sweepProposals: shelves('proposals'),

  foundAccounts: shelves('directory', 'people'),
  addAccount: shelves('directory', 'people'),
  account: silent,
  accountByRecovery: silent,
  sealedAccount: silent,
  poolSeals: silent,
  passkeys: silent,
  passkey: silent,
  addPasskey: silent,
  countPasskey: silent,
  openSession: silent,
  session: silent,
  setScope: silent,
  closeSession: (_, token) => [{ kind: 'sessions', tokens: [token] }],
  sweepSessions: silent,

  colleagues: silent,
  invitations: silent,
  invite: silent,
  cancelInvitation: silent,
  sweepInvitations: silent,
  join: shelves('people'),
  putRequest: shelves('people'),
  certify: (_, people) => [
    ...shelves('directory', 'people')(),
    { kind: 'renewed', people: people.map(({ account, hash }) => ({ account, certificate: hash })) },
  ],
  closeAccount: (sessions) => [...shelves('people', 'reminders', 'duty')(), { kind: 'sessions', tokens: sessions ?? [] }],
  release: shelves('people'),
  sessionsOf: silent,

  nextPool: silent,
  putNextPool: shelves('people'),
  putTrial: shelves('people'),
  publishNext: shelves('directory', 'people'),

  personalBlocks: silent,
  putPersonalBlocks: silent,
  textBlocks: silent,
  putTextBlocks: silent,
  phone: silent,
  putPhone: silent,

  dutyMonths: silent,
  dutyPlan: silent,
  dutyGround: silent,
  dutyMonthOf: silent,
  changeDuty: shelves('duty'),
  putPlanned: shelves('duty'),
  dutyGaps: silent,
  putGaps: shelves('duty'),
  putAnswer: shelves('duty'),
  dutyHistory: silent,
  swaps: silent,
  swap: silent,
  absence: silent,
  absences: silent,
  sweepAbsences: shelves('duty'),
  forgetMonths: shelves('duty'),
  dutyNotices: silent,
  seeNotices: shelves('duty'),
  dutyProfiles: silent,
  putDutyProfile: shelves('duty'),
  dutyCentres: silent,
  putDutyCentre: shelves('duty'),
  commitments: silent,
  availability: silent,
  putSaid: shelves('duty'),
  staffed: silent,
  staffedSlots: silent,
  staffedDays: silent,

  reminders: silent,
  putReminders: shelves('reminders'),
  tellOnce: silent,
  forgetTold: silent,
  pushKey: silent,
  feedEvents: silent,
  putFeedEvents: silent,

  breakPromise: silent,
  keepPromise: silent,
  promises: silent,
  sweepPromises: silent,

  documents: silent,
  document: silent,
  documentTexts: silent,
  documentHistory: silent,
  documentWeight: silent,
  saveTexts: shelves('editorial'),
  submitText: shelves('editorial'),
  signText: shelves('editorial'),
  sendTextBack: shelves('editorial'),
  discardText: shelves('editorial'),
  editors: silent,
  putEditor: shelves('editorial'),
  shipTexts: shelves('editorial'),
  editions: silent,
  editionTexts: silent,
  putEdition: shelves('edition'),
  renewEdition: silent,
  goBackTo: shelves('edition'),
  dropEditions: silent,

  spend: silent,
  exclusive: silent,
  copyKeys: silent,
  unused: silent,
  slowest: silent,
  probe: silent,
  snapshot: silent,
  close: silent,
}

/** The same store, whose changes are acknowledged when every other process has followed them too, or a second has passed. What failed is told as well: it may have been written. */
export const tellingStore = (store: Store, peers: Pick<Together, 'tell' | 'settled' | 'others'>): Store => {
  const telling = Object.entries(table).flatMap(([name, tells]) => {
    if (tells === null) return []
    const act = store[name as keyof Store] as Act as (...args: unknown[]) => Promise<unknown>
    const after = tells as (done: unknown, ...args: unknown[]) => readonly Told[]
    const told = async (...args: unknown[]): Promise<unknown> => {
      let done: unknown = null
      try {
        done = await act(...args)
        return done
      } finally {
        for (const one of after(done, ...args)) peers.tell(one)
        await peers.settled()
      }
    }
    return [[name, told] as const]
  })
  return { ...store, ...Object.fromEntries(telling) }
}
