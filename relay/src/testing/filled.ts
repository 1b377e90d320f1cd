import { randomBytes } from 'node:crypto'
import { assigned, lineOf, monday, noticeFor, planWith, slotAt } from '../store/conformance/duty-given.ts'
import { begun, hour, umbrella } from '../store/conformance/given.ts'
import type { Store } from '../store/store.ts'
import { makeAcceptance, makeProposal } from './hand-over.ts'
import { random } from './keys.ts'
import { makeRequest } from './people.ts'
import { checkedOf, makeMessage, makeRecord, startContent } from './seeker.ts'

const { anna, bela, lena } = umbrella.members
const by = { account: lena.account, name: 'Lena' }

const fillPeople = async (store: Store): Promise<void> => {
  const [envelope] = umbrella.founding.directories
  if (!envelope) throw new Error('no directory')
  const { hash, directory } = umbrella.directory
  const published = { roots: umbrella.founding.roots, directory: envelope }
  await store.publish({ directories: [{ hash, number: directory.number, published }], certificates: [{ hash: anna.certificate ?? '', certificate: envelope }] })
  const few = [anna.account, bela.account, lena.account]
  await store.foundAccounts(umbrella.founding.accounts.filter(({ account }) => few.includes(account.account)))
  await store.addPasskey({ credential: 'key', account: anna.account, key: randomBytes(77), counter: 3 }, { credential: 'key', generation: 0, box: random(60) })
  await store.openSession({ token: 'token', account: anna.account, scope: 'full', expires: hour + 12 })
  const invited = { person: 'nora', name: 'Nora', role: 'counsellor', centre: 'north', replaces: null, inviter: lena.account, expires: hour + 9 } as const
  await store.invite({ invitation: random(16), secret: random(32), ...invited })
  await store.putRequest(bela.account, makeRequest(bela.keys, { centre: 'south', id: 'bela', name: 'Bela', hour }).envelope)
  await store.putNextPool({ generation: 4, offer: umbrella.founding.roots })
  await store.putTrial(4, { member: random(32), trial: umbrella.founding.roots })
  await store.putPersonalBlocks(anna.account, random(40))
  await store.putTextBlocks('north', [])
  await store.putPhone('north', '+49 30 1234')
}

const fillConversations = async (store: Store): Promise<void> => {
  const { seeker, conversation, take } = await begun(store, null)
  const said = { by: 'person', hour: hour + 1 } as const
  for (let n = 0; n < 2; n++) await store.append(conversation, makeMessage(take.hash, { bytes: 60 }), said)
  const file = { conversation, id: random(16), record: take.hash, size: 900, sender: seeker.reader.id, hour }
  await store.openFile(file)
  await store.writeFile({ ...file, at: 0, bytes: randomBytes(900) })
  const { content, hash, envelope } = makeProposal({ on: take, hour, by: anna })
  const { id, centre, expires } = content
  await store.putProposal({ id, conversation, hash, by: content.by, centre, expires, promise: { since: hour, by: hour + 24 }, proposal: envelope }, hour)
  await store.accept(id, { certificate: bela.certificate ?? '', acceptance: makeAcceptance(hash, { by: bela, hour }) })
  const notes = makeRecord({ ...startContent(seeker, umbrella, hour), conversation: random(16), reason: 'notes' }, { signer: seeker.keys })
  const record = checkedOf(notes)
  await store.startNotes({ notes: notes.content.conversation, about: conversation, hour, record, message: makeMessage(notes.hash, { bytes: 60 }) })
  await store.exported(conversation, hour)
  await store.keepPromise({ week: '2027-04-26', kind: 'first-reply', outcome: 'kept' })
}

const fillDuty = async (store: Store): Promise<void> => {
  const slot = slotAt(monday)
  const mine = assigned(slot, anna.account)
  const offer = { id: random(16), assignment: mine.id, from: anna.account, to: null, inReturn: null }
  const absence = { id: random(16), account: bela.account, centre: 'south', start: monday, end: monday + 60 }
  const plan = planWith([slot, slotAt(monday + 1440)], [mine], { status: 'consultation' })
  await store.changeDuty({ plans: [{ version: null, plan }], history: [lineOf()], notices: [noticeFor(anna.account)], offer, absence })
  await store.putAnswer('2027-05', { centre: 'north', agreed: true, text: '', version: 1 })
  await store.putGaps('2027-05', { version: 1, gaps: [] })
  await store.putDutyProfile({ account: anna.account, languages: ['de'], experienced: true, dutiesPerWeek: 2, hoursPerMonth: 20 })
  await store.putDutyCentre({ centre: 'north', land: 'BE', closed: [] })
  await store.putSaid({
    availabilities: [{ account: anna.account, version: 0, said: [] }],
    commitments: [{ centre: 'north', month: '2027-05', hours: 12, binding: true }],
  })
  await store.staffed({ minute: monday, day: '2027-05-03', slots: [{ slot: slot.id, channel: 'chat' }] })
  const choice = { kinds: ['change'], before: ['evening'] } as const
  const mail = { address: 'anna@example.org', language: 'de' } as const
  await store.putReminders(anna.account, { choice: { kinds: [...choice.kinds], before: [...choice.before] }, feed: 'A'.repeat(43), mail, devices: [] })
  await store.putFeedEvents(anna.account, [{ slot: slot.id, uid: 'u', sequence: 1, modified: 5, start: 1, end: 2, meeting: false, cancelled: false }])
  await store.tellOnce(anna.account, 'change', 20_000)
  await store.pushKey(() => randomBytes(32))
}

const fillTexts = async (store: Store): Promise<void> => {
  const id = 'page.de.start'
  await store.putEditor(lena.account, { content: true, safety: false, languages: ['en'] })
  await store.shipTexts([{ id, text: 'one', hash: 'h1' }], hour)
  await store.saveTexts([{ id, text: 'two', hash: 'h2', base: 'h1', needs: ['content'], against: 'h1', submitted: true }], by, hour)
  await store.signText({ id, hash: 'h2', hour, by, signOff: 'content' })
  const edition = { number: 1, hour, by: null, files: 3, digest: 'd', release: 'r', options: 'o', today: '2027-05-01', publish: [], withdraw: [] }
  await store.putEdition(edition, null)
}

/** Something in every table. */
export const fill = async (store: Store): Promise<void> => {
  await store.sweepFinished(hour)
  await fillPeople(store)
  await fillConversations(store)
  await fillDuty(store)
  await fillTexts(store)
}
