import { signal } from '@preact/signals'
import type { Line } from '@zop/line'
import { deriveSeeker, hourOf, type MessageBody, newSecret, startConversation } from '@zop/sealing'
import type { Talk } from '../ports.ts'
import { atFirst, type State } from '../state.ts'
import { umbrella } from './umbrella.ts'

/** A conversation that has begun, as the parts that are loaded later see it: real keys and a real chain, and what it was asked to send. */
export const port = async (line: Line) => {
  const { anchor, directory } = await umbrella()
  const seeker = await deriveSeeker(newSecret(), anchor.deployment)
  const hour = hourOf(Date.now())
  const { chain } = await startConversation(seeker, directory, hour)
  const state = signal<State>({ ...atFirst, stage: 'begun', arrived: true })
  const left = new AbortController()
  const said: MessageBody[] = []
  const answers = { send: true, signedIn: 0 }
  const talk: Talk = {
    line,
    state,
    left: left.signal,
    chain: () => chain,
    seeker: () => seeker,
    at: () => ({ directory, hour }),
    follower: () => null,
    async send(body) {
      if (answers.send) said.push(body)
      return answers.send
    },
    write: async () => 'unreachable',
    async signIn() {
      answers.signedIn += 1
      line.setToken('again')
    },
  }
  return { talk, state, said, answers, chain, leave: () => left.abort() }
}
