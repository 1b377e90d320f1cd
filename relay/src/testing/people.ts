import { type Certificate, certificate, type Directory, type Envelope, type Invite, type Join, type PoolOffer, poolOffer, type SignedIn } from '@zop/wire'
import { memberHash } from '../directory/identity.ts'
import { readStatement } from '../directory/statement.ts'
import { call, ok } from './client.ts'
import { type Keys, makeKeys, makeSealingKey, random, statement } from './keys.ts'
import type { Member, Umbrella } from './umbrella.ts'

/** A certificate as a person asks for it: their own signature alone. */
export const makeRequest = (
  keys: Keys,
  { hour, ...content }: Pick<Certificate, 'centre' | 'id' | 'name'> & { readonly hour: number } & Partial<Certificate>,
): { readonly envelope: Envelope; readonly hash: string } =>
  statement('certificate', { signing: keys.public, sealing: makeSealingKey(), generation: 0, issued: hour, expires: hour + 60 * 24, ...content }, [keys])

/** The same with the lead's signature added, as `countersign` of sealing adds it. */
export const countersigned = (request: Envelope, lead: Keys): Envelope => {
  const content = JSON.parse(Buffer.from(request.payload, 'base64url').toString())
  return { ...request, signatures: [...statement('certificate', content, [lead]).envelope.signatures, ...request.signatures] }
}

/** What somebody brings who joins. */
export interface Newcomer {
  readonly keys: Keys
  readonly recovery: Keys
  readonly join: Join
  /** Statement hash of the certificate that they ask for. */
  readonly certificate: string | null
}

export const makeNewcomer = ({ secret, hour, invite }: { readonly secret: string; readonly hour: number; readonly invite: Invite }): Newcomer => {
  const [keys, recovery] = [makeKeys(), makeKeys()]
  const { centre, id, name, role } = invite
  const request = role === 'counsellor' ? makeRequest(keys, { centre, id, name, hour }) : null
  const account = { account: random(16), generation: 0, box: random(200), wraps: [{ credential: 'recovery', generation: 0, box: random(60) }] }
  const join = { secret, account, signing: keys.public, recovery: recovery.public, request: request?.envelope ?? null }
  return { keys, recovery, join, certificate: request?.hash ?? null }
}

/** Invites somebody and lets them join. */
export const joinAt = async (
  desk: string,
  { token, hour, invite }: { readonly token: string; readonly hour: number; readonly invite: Invite },
): Promise<Newcomer & { readonly signedIn: SignedIn }> => {
  const { secret } = await ok(call(desk, 'invite', { params: {}, token, body: invite }))
  const newcomer = makeNewcomer({ secret, hour, invite })
  return { ...newcomer, signedIn: await ok(call(desk, 'join', { params: {}, body: newcomer.join })) }
}

/** The directory that follows one, changed as asked and signed by the umbrella's coordinator. */
export const nextOf = (
  { signers, directory }: Pick<Umbrella, 'signers' | 'directory'>,
  change: Partial<Directory> = {},
  by: readonly Keys[] = [signers.coordinator],
): { readonly hash: string; readonly envelope: Envelope; readonly directory: Directory } => {
  const next = { ...directory.directory, number: directory.directory.number + 1, previous: directory.hash, ...change }
  return { ...statement('directory', next, by), directory: next }
}

export const certificateIn = (envelope: Envelope): Certificate => {
  const read = readStatement('certificate', certificate, envelope)
  if (!read) throw new Error('no certificate')
  return read.content
}

/** How pools name somebody of the test's umbrella. */
export const memberOf = ({ founding }: Umbrella, { keys }: Pick<Member, 'keys'>): string =>
  membersOf(founding.certificates.filter((envelope) => certificateIn(envelope).signing === keys.public))[0] ?? ''

/** How pools name those whom these certificates are of. */
export const membersOf = (certificates: readonly Envelope[]): string[] => certificates.map((envelope) => memberHash(certificateIn(envelope)))

/** The next pool as a member makes it: to each of these, as pools name them. */
export const makeOffer = (
  { keys, certificate: by }: Pick<Member, 'keys' | 'certificate'>,
  { generation, members, key = makeSealingKey() }: { readonly generation: number; readonly members: readonly string[]; readonly key?: string },
): { readonly envelope: Envelope; readonly offer: PoolOffer } => {
  const offer = { generation, key, by: by ?? '', seals: members.map((member) => ({ member, seal: random(1168) })) }
  return { envelope: statement('pool', offer, [keys]).envelope, offer }
}

/** What a member's desk says about an offer. */
export const makeTrial = ({ keys }: Pick<Member, 'keys'>, said: { readonly offer: Envelope; readonly member: string; readonly opens?: boolean }): Envelope => {
  const offer = readStatement('pool', poolOffer, said.offer)?.hash ?? ''
  return statement('trial', { offer, member: said.member, opens: said.opens ?? true }, [keys]).envelope
}
