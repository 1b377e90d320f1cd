import type { House } from '@zop/journeys'
import { type Answer, connect, type Line } from '@zop/line'
import {
  type Chain,
  conversationId,
  deriveSeeker,
  hourOf,
  type KnownDirectory,
  newSecret,
  type Seeker,
  sealingKeys,
  sealMessage,
  signingKeys,
  signKeep,
  signLogin,
  startConversation,
} from '@zop/sealing'
import { type Body, type Challenge, encode, labelled, type Reply, routes } from '@zop/wire'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { anchorOf, asked, newestDirectory } from './ask.ts'

/** A seeker without a page: one started conversation, and what is needed to write on. */
export interface Started {
  readonly line: Line
  readonly seeker: Seeker
  readonly chain: Chain
  readonly directory: KnownDirectory
  readonly token: string
  /** What the access code is made of. */
  readonly secret: Uint8Array<ArrayBuffer>
}

export interface StartOptions {
  /** A letter is kept from its first byte. */
  readonly channel?: 'chat' | 'mail'
  /** Keys at random instead of from a code: a hundred times faster, and nobody can come back. */
  readonly quick?: boolean
}

const randomKeys = async (): Promise<Seeker> => {
  const random = () => crypto.getRandomValues(new Uint8Array(32))
  const [signing, sealing] = [await signingKeys(random()), await sealingKeys(random())]
  const keys = { signing: signing.public, sealing: sealing.public }
  const named = labelled('reader/seeker', Buffer.from(keys.signing, 'base64url'), Buffer.from(keys.sealing, 'base64url'))
  const id = encode(new Uint8Array(await crypto.subtle.digest('SHA-256', named)))
  return { role: 'seeker', conversation: await conversationId(keys), reader: { role: 'seeker', id }, signing, sealing }
}

/** A conversation that has not begun yet: its keys, its first record and its first message, sealed once. */
interface Prepared {
  readonly seeker: Seeker
  readonly chain: Chain
  readonly directory: KnownDirectory
  readonly secret: Uint8Array<ArrayBuffer>
  readonly first: Pick<Body<'start'>, 'opening' | 'record' | 'message' | 'keep'>
}

export const prepareOne = async ({ site }: Pick<House, 'site'>, { channel = 'chat', quick = false }: StartOptions = {}): Promise<Prepared> => {
  const hour = hourOf(Date.now())
  const directory = await newestDirectory(connect(site, routes), site)
  const secret = newSecret()
  const seeker = quick ? await randomKeys() : await deriveSeeker(secret, (await anchorOf()).deployment)
  const { chain, sealed } = await startConversation(seeker, directory, hour)
  const first = await sealMessage(chain, seeker, { body: { kind: 'text', text: 'first' }, sent: Date.now(), seen: [], directory, hour })
  const keep = channel === 'mail' ? await signKeep(seeker, chain, { number: 1, days: 30 }) : null
  return { seeker, chain, directory, secret, first: { opening: { language: 'de', channel, audience: 'person' }, record: sealed, message: first.sealed, keep } }
}

/** A start as it is sent: its challenge answered, its work done. */
export const provenStart = async (origin: string, { seeker, first }: Prepared, { challenge, work }: Challenge): Promise<Body<'start'>> => {
  const puzzle = JSON.parse(work ?? 'null')
  const solution = await solveChallenge({ challenge: puzzle, deriveKey })
  const login = await signLogin(seeker, { origin, subject: seeker.conversation, challenge })
  return { login, work: Buffer.from(JSON.stringify({ challenge: puzzle, solution })).toString('base64'), ...first }
}

/** One try to start, with a fresh challenge and its work, over this line. */
export const tryToStart = async (line: Line, prepared: Prepared): Promise<Answer<Reply<'start'>>> => {
  const given = await line.call('challenge', {})
  return given.kind === 'ok' ? line.call('start', {}, await provenStart(line.origin, prepared, given.value)) : given
}

/** A5: comes back, as a page does after a restart; the line has the session then. False: nothing is stored under these keys. */
export const comesBack = async (line: Line, seeker: Seeker): Promise<boolean> => {
  const { challenge } = await asked(line.call('challenge', {}))
  const login = await signLogin(seeker, { origin: line.origin, subject: seeker.conversation, challenge })
  const { session, found } = await asked(line.call('reopen', {}, { login, keys: { signing: seeker.signing.public, sealing: seeker.sealing.public } }))
  line.setToken(found ? session : null)
  return found
}

/** Starts a conversation as a page does, with its proof of work and its first message. */
export const startOne = async (house: Pick<House, 'site'>, options: StartOptions = {}): Promise<Started> => {
  const line = connect(house.site, routes)
  const prepared = await prepareOne(house, options)
  const { session } = await asked(tryToStart(line, prepared))
  line.setToken(session)
  return { ...prepared, line, token: session }
}
