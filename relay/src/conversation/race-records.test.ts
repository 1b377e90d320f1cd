import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { type Answer, allItems, call, ok, signInAt } from '../testing/client.ts'
import { byPerson, bySeeker, counsellor, makeNext } from '../testing/next.ts'
import { runRelay } from '../testing/running.ts'
import { type MadeRecord, makeMessage } from '../testing/seeker.ts'
import { type Taken, taken } from '../testing/taken.ts'
import type { Member, Umbrella } from '../testing/umbrella.ts'

const hour = hourOf(systemClock)
const rounds = 1000
/** Seven seconds of a machine of its own; a busy one takes longer. */
const patient = { timeout: 120_000 }

const begin = async (t: { after(act: () => Promise<void>): void }) => {
  const relay = await runRelay(t, { pace: false })
  return { ...relay, ...(await taken(relay)) }
}

/** Both at once, and every other round the other way round. */
const atOnce = async <A, B>(round: number, one: () => Promise<A>, two: () => Promise<B>): Promise<[A, B]> => {
  if (round % 2 === 0) return Promise.all([one(), two()])
  const second = two()
  return [await one(), await second]
}

/** Which of two won; the other must have been told that there is a newer epoch. */
const winner = <N extends 'write' | 'take'>(a: Answer<N>, b: Answer<N>, code: string): 0 | 1 => {
  assert.ok(a.kind !== b.kind, 'exactly one wins')
  const lost = a.kind === 'refused' ? a : b
  assert.equal(lost.kind === 'refused' && lost.refusal.code, code)
  return a.kind === 'ok' ? 0 : 1
}

const visitOn = ({ seeker }: Pick<Taken, 'seeker'>, umbrella: Umbrella, on: MadeRecord): MadeRecord =>
  bySeeker(seeker, { umbrella, on, hour }, { reason: 'visit', to: [counsellor(umbrella.members.anna)] })

describe('a thousand races', { timeout: 240_000 }, () => {
  test('C3 two tabs write their visit at once: one is the newest record, the other is told', patient, async (t) => {
    const { site, umbrella, seeker, params, take, token } = await begin(t)
    const write = (made: MadeRecord) => call(site, 'write', { params, body: made.sealed, token })
    let head = take
    for (let round = 0; round < rounds; round++) {
      const tabs = [visitOn({ seeker }, umbrella, head), visitOn({ seeker }, umbrella, head)] as const
      const [a, b] = await atOnce(
        round,
        () => write(tabs[0]),
        () => write(tabs[1]),
      )
      head = tabs[winner(a, b, 'newer-epoch')]
    }
    assert.equal(head.n, rounds + 1)
  })

  test('C3 a change by the counsellor against a visit by the seeker: one stands, the other is told', patient, async (t) => {
    const { site, desk, umbrella, seeker, params, take, token, session } = await begin(t)
    const { anna } = umbrella.members
    let head = take
    const won = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const visit = visitOn({ seeker }, umbrella, head)
      const change = byPerson(seeker, { umbrella, on: head, hour }, { by: anna, to: [counsellor(anna)] })
      const [a, b] = await atOnce(
        round,
        () => call(site, 'write', { params, body: visit.sealed, token }),
        () => call(desk, 'write', { params, body: change.sealed, token: session }),
      )
      const first = winner(a, b, 'newer-epoch')
      won[first] = (won[first] ?? 0) + 1
      head = first === 0 ? visit : change
    }
    assert.equal(head.n, rounds + 1)
    assert.ok(
      won.every((times) => times > 0),
      `both have won at times: ${won}`,
    )
  })

  test('C7 a message against a new epoch: it stands in one of the two, once, and none is lost', patient, async (t) => {
    const { site, desk, umbrella, seeker, params, take, token, session } = await begin(t)
    const sent: string[] = []
    let late = 0
    let head = take
    for (let round = 0; round < rounds; round++) {
      const visit = visitOn({ seeker }, umbrella, head)
      const message = makeMessage(head.hash)
      const send = (record: string) => call(desk, 'send', { params, body: { ...message, record }, token: session })
      const [said, written] = await atOnce(
        round,
        () => send(head.hash),
        () => call(site, 'write', { params, body: visit.sealed, token }),
      )
      assert.equal(written.kind, 'ok')
      head = visit
      if (said.kind === 'refused') {
        assert.equal(said.refusal.code, 'newer-epoch')
        await ok(send(head.hash))
        late++
      }
      sent.push(message.id)
    }
    assert.ok(late > 0 && late < rounds, `${late} came too late`)
    const stored = (await allItems(desk, params.conversation, session)).flatMap((item) => (item.kind === 'message' ? [item.message.id] : []))
    assert.deepEqual(stored.slice(2), sent)
  })

  test('C2 two takers: one wins and the other is told who', patient, async (t) => {
    const { site, desk, umbrella, seeker, params, take, token, session } = await begin(t)
    const { anna, bela } = umbrella.members
    const sessions = { anna: session, bela: (await signInAt(desk, bela)).session }
    const pool = { role: 'pool', id: umbrella.pool } as const
    const takeBy = (on: MadeRecord, by: Member) =>
      makeNext(
        { umbrella, on, hour },
        { author: counsellor(by), signer: by.keys, reason: 'take', readers: [seeker.reader, counsellor(by)], history: 'A'.repeat(200) },
      )
    let head = take
    const won = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const waiting = bySeeker(seeker, { umbrella, on: head, hour }, { reason: 'pool', to: [pool] })
      await ok(call(site, 'write', { params, body: waiting.sealed, token }))
      const takes = [takeBy(waiting, anna), takeBy(waiting, bela)] as const
      const [a, b] = await atOnce(
        round,
        () => call(desk, 'take', { params, body: takes[0].sealed, token: sessions.anna }),
        () => call(desk, 'take', { params, body: takes[1].sealed, token: sessions.bela }),
      )
      const first = winner(a, b, 'taken')
      const lost = first === 0 ? b : a
      assert.equal(lost.kind === 'refused' && lost.refusal.by, [anna, bela][first]?.certificate)
      won[first] = (won[first] ?? 0) + 1
      head = takes[first]
    }
    assert.ok(
      won.every((times) => times > 0),
      `both have won at times: ${won}`,
    )
  })
})
