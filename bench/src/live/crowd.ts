import type { House } from '@zop/journeys'
import { signLogin } from '@zop/sealing'
import { type DeskEvent, type Item, pathOf, type SeekerEvent } from '@zop/wire'
import { type SignedInPerson, signInAs, takeAndAnswer } from '../relay/colleague.ts'
import { headOf } from '../relay/message.ts'
import { type Started, startOne } from '../relay/seeker.ts'
import { Page } from './page.ts'
import { ask } from './request.ts'

/** Somebody who talks with a counsellor: both have the conversation open. */
export interface Talk {
  readonly conversation: string
  /** Hash of the newest record. */
  readonly head: string
  readonly seeker: Page<SeekerEvent>
  readonly colleague: SignedInPerson
  /** The seeker's session at this moment. */
  token: string
}

/** Where an item has come into view. */
export type Seen = (item: Item, at: 'seeker' | 'desk') => void

/** Conversations begun at once while the crowd comes. */
const atOnce = 8

/** The seeker's page after the relay has forgotten its session. */
const reopen = async (site: string, { seeker }: Started): Promise<string | null> => {
  const asked = await ask(site, pathOf('challenge', {}))
  if (asked.status !== 200) return null
  const { challenge } = JSON.parse(asked.text) as { challenge: string }
  const login = await signLogin(seeker, { origin: site, subject: seeker.conversation, challenge })
  const keys = { signing: seeker.signing.public, sealing: seeker.sealing.public }
  const answer = await ask(site, pathOf('reopen', {}), { body: JSON.stringify({ login, keys }) })
  return answer.status === 200 ? (JSON.parse(answer.text) as { session: string }).session : null
}

const talkOf = async (house: House, colleague: SignedInPerson, seen: Seen): Promise<Talk> => {
  const started = await startOne(house, { quick: true })
  const chain = await takeAndAnswer(colleague, started, 'Guten Tag')
  const { conversation } = chain
  const talk: Talk = {
    conversation,
    head: headOf(chain),
    colleague,
    token: started.token,
    seeker: new Page<SeekerEvent>({
      origin: house.site,
      path: pathOf('seekerEvents', { conversation }),
      token: () => talk.token,
      event: (event) => {
        if (event.kind === 'item') seen(event.item, 'seeker')
      },
      renew: async () => {
        const session = await reopen(house.site, started)
        if (session !== null) talk.token = session
        return session !== null
      },
    }),
  }
  await talk.seeker.open()
  return talk
}

export interface Crowd {
  readonly talks: readonly Talk[]
  readonly desks: readonly Page<DeskEvent>[]
}

/** So many people who are there, counsellors included: everybody signed in for themselves, with a stream of their own. */
export const gather = async (house: House, people: number, seen: Seen): Promise<Crowd> => {
  const colleagues = await Promise.all(house.people.filter(({ role }) => role === 'counsellor').map((one) => signInAs(house, one)))
  const desks = colleagues.map(
    ({ session }) =>
      new Page<DeskEvent>({
        origin: house.desk,
        path: pathOf('deskEvents', {}),
        token: () => session,
        event: (event) => {
          if (event.kind === 'item') seen(event.item, 'desk')
        },
        renew: async () => true,
      }),
  )
  await Promise.all(desks.map((desk) => desk.open()))
  const talks: Talk[] = []
  const more = async () => {
    while (talks.length + desks.length < people) {
      const colleague = colleagues[talks.length % colleagues.length]
      if (colleague) talks.push(await talkOf(house, colleague, seen))
      if (talks.length % 200 === 0) console.info(`${talks.length} are there`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, more))
  return { talks, desks }
}
