import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { signal } from '@preact/signals'
import { connect } from '@zop/line'
import type { MessageBody } from '@zop/sealing'
import {
  acceptHandOver,
  type Chain,
  deriveSeeker,
  type Follower,
  follow,
  hourOf,
  newSecret,
  type Person,
  proposeHandOver,
  startConversation,
  takeConversation,
} from '@zop/sealing'
import { offerRoutes, type Passing, type Proposed, type RecordItem, type RefusalCode, refusalStatus, type SealedRecord } from '@zop/wire'
import type { Talk, Written } from '../ports.ts'
import { atFirst, type State } from '../state.ts'
import { umbrella } from './umbrella.ts'

const itemOf = (sealed: SealedRecord, place: number): RecordItem => ({
  kind: 'record',
  order: 1,
  record: sealed.record,
  seal: sealed.seals[place] ?? null,
  history: sealed.history,
  consent: sealed.consent,
})

/** A relay that hears refusals of proposals, and says what a test wants it to say. */
const refusalsAt = async (t: TestContext) => {
  const heard: string[] = []
  const answers: (RefusalCode | 'cut')[] = []
  const server = createServer((request, response) => {
    const answer = answers.shift()
    if (answer === 'cut') return void response.destroy()
    heard.push(request.url ?? '')
    response.writeHead(answer ? refusalStatus[answer] : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer ? { code: answer } : {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { heard, answers, line: connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, offerRoutes) }
}

/** A conversation that Mila of the first centre has taken, as the seeker's page has it, with real keys on every side. */
export const taken = async (t: TestContext) => {
  const { heard, answers, line } = await refusalsAt(t)
  const { anchor, directory, published, counsellor, colleague, neighbours } = await umbrella()
  const hour = hourOf(Date.now())
  const at = { directory, hour }
  const people = [counsellor, colleague, ...neighbours]
  const vouchers: Follower['vouchers'] = {
    directory: async () => published,
    certificate: async (hash) => {
      const known = people.find(({ certificate }) => certificate?.hash === hash)?.certificate
      return known ? { certificate: known.envelope, newer: null } : null
    },
  }
  const seeker = await deriveSeeker(newSecret(), anchor.deployment)
  const by = (self: Follower['self']): Follower => ({ self, conversation: seeker.conversation, anchor, directory, vouchers, hour })
  const started = await startConversation(seeker, directory, hour)
  const records: SealedRecord[] = [started.sealed]
  const followed = async (chain: Chain | null, item: RecordItem, self: Follower['self']): Promise<Chain> => {
    const result = await follow(chain, item, by(self))
    if (result.kind === 'broken') throw new Error(result.rule)
    return result.chain
  }
  const theirs = await followed(null, itemOf(started.sealed, 1), counsellor)
  const took = await takeConversation(theirs, counsellor, directory, hour)
  records.push(took.sealed)

  const now = { chain: await followed(started.chain, itemOf(took.sealed, 0), seeker) }
  const left = new AbortController()
  const said: MessageBody[] = []
  /** What becomes of the next records and messages. */
  const fate: { written: Written; send: boolean } = { written: 'written', send: true }
  const state = signal<State>({ ...atFirst, stage: 'begun', arrived: true })
  const talk: Talk = {
    line,
    state,
    left: left.signal,
    chain: () => now.chain,
    seeker: () => seeker,
    at: () => at,
    follower: () => by(seeker),
    async send(body) {
      if (fate.send) said.push(body)
      return fate.send
    },
    async write(make) {
      const made = await make(now.chain)
      if (fate.written !== 'written') return fate.written
      records.push(made.sealed)
      now.chain = made.chain
      return 'written'
    },
    signIn: async () => undefined,
  }
  /** What the receiving centre's people make of it; `accepting` are who accept. */
  const propose = async (passing: Passing, accepting: readonly Person[] = neighbours): Promise<Proposed> => {
    const { envelope } = await proposeHandOver(took.chain, counsellor, { centre: 'sued', passing, days: 30 }, at)
    return { proposal: envelope, acceptances: await Promise.all(accepting.map((person) => acceptHandOver(person, envelope, at))) }
  }
  /** The chain as somebody else could follow it: which epochs they can open. */
  const opened = async (person: Person): Promise<readonly number[]> => {
    let chain: Chain | null = null
    for (const sealed of records) {
      const { readers } = JSON.parse(Buffer.from(sealed.record.payload, 'base64url').toString()) as { readers: { id: string }[] }
      chain = await followed(
        chain,
        {
          ...itemOf(
            sealed,
            readers.findIndex(({ id }) => id === person.certificate?.hash),
          ),
        },
        person,
      )
    }
    return chain?.epochs.flatMap(({ n, reading }) => (reading === null ? [] : n)) ?? []
  }
  return { talk, state, said, fate, records, heard, answers, propose, opened, counsellor, colleague, neighbours, chain: () => now.chain }
}
