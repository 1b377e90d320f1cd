import { certified, checkCertificate, checkDirectory, countersign, memberHash, type Person, tryPoolOffer } from '@zop/sealing'
import type { DirectoryDraft, Envelope, PublishedDirectory } from '@zop/wire'
import { groundOn, trustOn } from '../../people/ground.fixture.ts'
import { ok } from '../../people/line.fixture.ts'
import { account, hour, type Umbrella } from '../../people/umbrella.fixture.ts'
import { createNext } from './next.ts'

const missing = (what: string): never => {
  throw new Error(what)
}

export const nobody = { leads: [], names: {} }

/** The coordinator's desk; the relay publishes what it gets, and says the draft that the test says. */
export const coordinatorOf = async (umbrella: Umbrella, of: Partial<DirectoryDraft> = {}) => {
  const desk = groundOn(umbrella)
  const { amal, jana, lead } = umbrella
  const draft: DirectoryDraft = {
    members: [amal.envelope, jana.envelope],
    revoke: [],
    leads: [{ centre: 'nord', signing: lead.public, name: 'Lea', leaving: false }],
    offer: null,
    trials: [],
    ...of,
  }
  const said = { draft, published: umbrella.current().published }
  desk.script.directory = () => ok(said.published)
  desk.script.directoryDraft = () => ok(said.draft)
  desk.script.publish = (_, { directory }) => {
    said.published = { ...said.published, directory }
    return ok({ number: 2 })
  }
  const trust = await trustOn(desk.ground, { certificate: null, signing: umbrella.coordinator.public })
  const next = createNext({ ground: desk.ground, trust, keys: umbrella.coordinator })
  await next.load()
  const plan = () => next.plan.value ?? missing('no plan')
  const now = async (published: PublishedDirectory = said.published) => {
    const checked = await checkDirectory(umbrella.anchor, published, { hour: desk.at.hour, origin: 'http://localhost' })
    return checked.kind === 'valid' ? checked.directory : missing(checked.reason)
  }
  return { ...desk, said, trust, next, plan, now }
}

export const member = (person: Person) => memberHash(person.certificate?.certificate ?? missing('a certificate'))

export const newcomerTo = async (umbrella: Umbrella): Promise<{ envelope: Envelope; person: Person }> => {
  const { person } = await account(umbrella.anchor.deployment)
  const envelope = await countersign(await umbrella.request(person, { id: 'mara', name: 'Mara' }), umbrella.lead)
  const checked = await checkCertificate(umbrella.current().known, envelope, hour)
  return { envelope, person: (checked.kind === 'valid' && certified(person, checked.certificate)) || missing('certified') }
}

/** What these people's own desks say about an offer. */
export const triedBy = (offer: Envelope, ...people: readonly Person[]): Promise<Envelope[]> =>
  Promise.all(people.map(async (person) => (await tryPoolOffer(person, offer)) ?? missing('it is sealed to them')))

export const certificatesOf = (people: readonly Person[]) => people.map(({ certificate }) => certificate?.certificate ?? missing('a certificate'))
