import type { House } from '@zop/journeys'
import { connect, type Line } from '@zop/line'
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
import { encode, labelled, routes } from '@zop/wire'
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

/** Starts a conversation as a page does, with its proof of work and its first message. */
export const startOne = async ({ site }: Pick<House, 'site'>, { channel = 'chat', quick = false }: StartOptions = {}): Promise<Started> => {
  const line = connect(site, routes)
  const hour = hourOf(Date.now())
  const directory = await newestDirectory(line, site)
  const secret = newSecret()
  const seeker = quick ? await randomKeys() : await deriveSeeker(secret, (await anchorOf()).deployment)
  const { challenge, work } = await asked(line.call('challenge', {}))
  const puzzle = JSON.parse(work ?? 'null')
  const solution = await solveChallenge({ challenge: puzzle, deriveKey })
  const { chain, sealed } = await startConversation(seeker, directory, hour)
  const first = await sealMessage(chain, seeker, { body: { kind: 'text', text: 'first' }, sent: Date.now(), seen: [], directory, hour })
  const { session } = await asked(
    line.call(
      'start',
      {},
      {
        login: await signLogin(seeker, { origin: site, subject: seeker.conversation, challenge }),
        work: Buffer.from(JSON.stringify({ challenge: puzzle, solution })).toString('base64'),
        opening: { language: 'de', channel, audience: 'person' },
        record: sealed,
        message: first.sealed,
        keep: channel === 'mail' ? await signKeep(seeker, chain, { number: 1, days: 30 }) : null,
      },
    ),
  )
  line.setToken(session)
  return { line, seeker, chain, directory, token: session, secret }
}
