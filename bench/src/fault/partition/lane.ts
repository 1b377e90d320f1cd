import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Chance, House, Spell, WeatherLine } from '@zop/journeys'
import { connect, type Line, listen, upload } from '@zop/line'
import { fileBlock, type Item, routes, seekerEvent } from '@zop/wire'
import { everyItem } from '../../relay/ask.ts'
import { type SignedInPerson, takeAndAnswer } from '../../relay/colleague.ts'
import { headOf, messageOn } from '../../relay/message.ts'
import { prepareOne, tryToStart } from '../../relay/seeker.ts'

/** A way to the relay with a weather of its own, under an origin that the relay answers to. */
export interface Lane {
  readonly weather: WeatherLine
  readonly chance: Chance
}

const said = 8
/** Milliseconds. */
const longestPause = 2500
/** Milliseconds after the last spell in which everything must have arrived: more than two silences of a stream. */
const patience = 150_000

/** Asks again and again, with what carries its own id, until the relay has acknowledged it (D3). */
const patiently = async <T>(
  ask: () => Promise<{ kind: 'ok'; value: T } | { kind: 'refused'; refusal: { code: string } } | { kind: 'unreachable' }>,
): Promise<T> => {
  for (;;) {
    const answer = await ask()
    if (answer.kind === 'ok') return answer.value
    // A challenge that was used by a try whose answer was lost: the next one asks for a fresh one.
    const passes = answer.kind === 'unreachable' || ['limit', 'unavailable', 'proof-needed', 'bad-signature'].includes(answer.refusal.code)
    if (!passes) throw new Error(`refused: ${JSON.stringify(answer)}`)
    await setTimeout(300)
  }
}

const idOf = (item: Item): string | null => (item.kind === 'message' ? item.message.id : null)

/** Sends so many messages, one after the other, with pauses; their ids in their order. */
const talk = async (line: Line, { conversation, record, chance }: { conversation: string; record: string; chance: Chance }): Promise<string[]> => {
  const ids: string[] = []
  for (let n = 0; n < said; n++) {
    const message = messageOn(record)
    ids.push(message.id)
    await patiently(() => line.call('send', { conversation }, message))
    await setTimeout(chance.below(longestPause))
  }
  return ids
}

const sendFile = async (line: Line, { conversation, record }: { conversation: string; record: string }): Promise<{ id: string; bytes: Buffer }> => {
  const [id, bytes] = [randomBytes(16).toString('base64url'), randomBytes(9 * fileBlock.sealed)]
  async function* blocks(from: number) {
    for (let at = from; at < bytes.length; at += fileBlock.sealed) yield Uint8Array.from(bytes.subarray(at, at + fileBlock.sealed))
  }
  const opening = () => ({ id, record, size: bytes.length })
  assert.equal((await upload(line, { conversation, opening, blocks }, { signal: new AbortController().signal })).kind, 'ok')
  return { id, bytes }
}

/**
 * One conversation over a lane under this weather, by the calls and streams that the pages use: started, answered, eight messages each way, a file. Throws where
 * anything is lost, doubled or out of order on either side. Milliseconds from the last spell until everything had arrived.
 */
export const talkThrough = async (
  house: House,
  { weather, chance }: Lane,
  { colleague, spells }: { colleague: SignedInPerson; spells: readonly Spell[] },
): Promise<number> => {
  const line = connect(`http://localhost:${weather.port}`, routes)
  const prepared = await prepareOne(house, { quick: true })
  const { conversation } = prepared.chain
  const passed = weather.passes(spells).then(() => performance.now())
  const { session } = await patiently(() => tryToStart(line, prepared))
  line.setToken(session)

  const heard: { order: number; id: string | null }[] = []
  const news = new EventTarget()
  const close = listen(
    line,
    { name: 'seekerEvents', params: { conversation }, schema: seekerEvent },
    {
      event: (event) => {
        if (event.kind !== 'item') return
        heard.push({ order: event.item.order, id: idOf(event.item) })
        news.dispatchEvent(new Event('item'))
      },
      state: () => undefined,
    },
  )
  try {
    const record = headOf(await takeAndAnswer(colleague, { ...prepared, line, token: session }, 'Guten Tag'))
    const at = { conversation, record, chance }
    const [mine, theirs, file] = await Promise.all([talk(line, at), talk(colleague.line, at), sendFile(line, at)])
    const clear = await passed
    const stored = await everyItem(colleague.line, conversation)
    const late = AbortSignal.timeout(patience)
    while (heard.length < stored.length && !late.aborted)
      await new Promise((resolve) => {
        news.addEventListener('item', resolve, { once: true })
        late.addEventListener('abort', resolve, { once: true })
      })
    assert.deepEqual(
      heard,
      stored.map((item) => ({ order: item.order, id: idOf(item) })),
      'the stream says everything once, in order',
    )
    const ids = stored.map(idOf)
    for (const sent of [mine, theirs])
      assert.deepEqual(
        ids.filter((id) => id !== null && sent.includes(id)),
        sent,
        'each message stands once, in the order in which it was sent',
      )
    const answer = await fetch(colleague.line.address('fileRead', { conversation, file: file.id, at: '0' }), {
      headers: { authorization: `Bearer ${colleague.line.token()}` },
    })
    assert.ok(Buffer.from(await answer.arrayBuffer()).equals(file.bytes), 'the file is the same')
    return performance.now() - clear
  } finally {
    close()
  }
}
