import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { House } from '@zop/journeys'
import { connect, type Line } from '@zop/line'
import {
  type Chain,
  checkDirectory,
  deriveSeeker,
  hourOf,
  type KnownDirectory,
  newSecret,
  type Seeker,
  sealMessage,
  signLogin,
  startConversation,
  type TrustAnchor,
} from '@zop/sealing'
import { routes } from '@zop/wire'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'

/** A seeker without a page: one started conversation, and what is needed to write on. */
export interface Started {
  readonly line: Line
  readonly seeker: Seeker
  readonly chain: Chain
  readonly directory: KnownDirectory
  readonly token: string
}

const anchorFile = join(import.meta.dirname, '../../../setup/demo-anchor.json')

const asked = async <T>(answer: Promise<{ kind: 'ok'; value: T } | { kind: string }>): Promise<T> => {
  const came = await answer
  if ('value' in came) return came.value
  throw new Error(`the relay did not say yes: ${JSON.stringify(came)}`)
}

/** Starts a conversation as a page does, with its proof of work and its first message. */
export const startOne = async ({ site }: Pick<House, 'site'>): Promise<Started> => {
  const anchor = JSON.parse(await readFile(anchorFile, 'utf8')) as TrustAnchor
  const line = connect(site, routes)
  const hour = hourOf(Date.now())
  const checked = await checkDirectory(anchor, await asked(line.call('directory', {})), { hour, origin: site })
  if (checked.kind !== 'valid') throw new Error(checked.reason)
  const { directory } = checked
  const seeker = await deriveSeeker(newSecret(), anchor.deployment)
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
        opening: { language: 'de', channel: 'chat', audience: 'person' },
        record: sealed,
        message: first.sealed,
        keep: null,
      },
    ),
  )
  line.setToken(session)
  return { line, seeker, chain, directory, token: session }
}

/** One more session of a started conversation, as another page of the same person would get it. */
export const anotherSession = async ({ site }: Pick<House, 'site'>, { seeker, ...rest }: Started): Promise<Started> => {
  const line = connect(site, routes)
  const { challenge } = await asked(line.call('challenge', {}))
  const login = await signLogin(seeker, { origin: site, subject: seeker.conversation, challenge })
  const keys = { signing: seeker.signing.public, sealing: seeker.sealing.public }
  const { session } = await asked(line.call('reopen', {}, { login, keys }))
  line.setToken(session)
  return { ...rest, seeker, line, token: session }
}
