import { blocksAtOnce, type FileOpening, type FileState, fileBlock } from '@zop/wire'
import type { Answer, Line } from '../call.ts'
import { backoff, pause } from '../wait.ts'
import { anyOf } from './any.ts'
import { countAsGarbage, letGo } from './let-go.ts'

export interface Sending {
  readonly conversation: string
  /** Asked again before each try: `record` is the newest one then, and a new one moves the file there. */
  opening(): FileOpening
  /** The sealed blocks from this byte on: the same bytes however often they are asked for. Not asked for at other places than block borders. Each is used up. */
  blocks(from: number): AsyncIterable<Uint8Array<ArrayBuffer>>
}

export interface Moving {
  readonly signal: AbortSignal
  /** Called whenever the other side has more: sealed bytes there, and of how many. */
  progress?(have: number, size: number): void
  /** The line is cut (true), or moves again (false). */
  stalled?(cut: boolean): void
}

/** A stored copy may end within a block; sending begins at the block's border. */
const border = (have: number): number => have - (have % fileBlock.sealed)

/** Whether asking again, in time, can help. */
const passes = (answer: Answer<unknown>): boolean =>
  answer.kind === 'unreachable' || (answer.kind === 'refused' && ['unavailable', 'newer-epoch'].includes(answer.refusal.code))

/** Blocks of the first request: enough to be on its way for five seconds on 400 kbit/s. */
const firstBlocks = 4
/** Milliseconds of one request that are neither too few (round trips cost) nor too many (a cut loses them). */
const short = 1000
const long = 5000
/** Milliseconds: just below what the relay grants a request. */
const requestTimeout = 110_000

/** How many blocks one request carries: more while the line is fast, fewer while it is slow. */
const nextAmount = (blocks: number, took: number): number => {
  if (took < short) return Math.min(blocksAtOnce, blocks * 2)
  return took > long ? Math.max(1, Math.floor(blocks / 2)) : blocks
}

/** Up to `most` blocks as one piece; empty at the end. */
const pieceOf = async (blocks: AsyncIterator<Uint8Array<ArrayBuffer>>, most: number): Promise<Uint8Array<ArrayBuffer>> => {
  const piece = new Uint8Array(most * fileBlock.sealed)
  let length = 0
  for (let n = 0; n < most; n++) {
    const { done, value } = await blocks.next()
    if (done) break
    piece.set(value, length)
    length += value.length
    letGo(value)
  }
  return length === piece.length ? piece : piece.slice(0, length)
}

/** Requests under way at once: while the relay stores one, the next fills the line. */
const together = 2

interface UnderWay {
  readonly ends: number
  readonly began: number
  readonly answer: Promise<Answer<FileState>>
}

/** One pass over what is missing; a piece is sealed while others are on their way. */
const pass = async (
  line: Line,
  { conversation, blocks }: Sending,
  { signal, progress, stalled }: Moving,
  from: FileState & { id: string },
): Promise<Answer<FileState>> => {
  const over = new AbortController()
  const patience = { signal: anyOf(signal, over.signal), timeout: requestTimeout }
  let state: FileState = from
  let at = border(from.have)
  let amount = firstBlocks
  const source = blocks(at)[Symbol.asyncIterator]()
  const underWay: UnderWay[] = []
  let next = pieceOf(source, amount)
  const begin = async (): Promise<boolean> => {
    const piece = await next
    if (piece.length === 0) return false
    next = pieceOf(source, amount)
    // A failure while this piece is on its way is met when the next one is awaited.
    next.catch(() => undefined)
    const { length } = piece
    const answer = line.call('fileWrite', { conversation, file: from.id, at: String(at) }, piece, patience).finally(() => {
      letGo(piece)
      countAsGarbage(length)
    })
    at += length
    underWay.push({ ends: at, began: performance.now(), answer })
    return true
  }
  try {
    for (;;) {
      while (underWay.length < together && !signal.aborted && (await begin()));
      const first = underWay.shift()
      if (first === undefined) return { kind: 'ok', value: state }
      const answer = await first.answer
      if (answer.kind !== 'ok') return answer
      state = answer.value
      amount = nextAmount(amount, (performance.now() - first.began) / together)
      stalled?.(false)
      progress?.(state.have, state.size)
      // The relay has less than we thought (one overtook the other, it was restored, another page cancelled): the next pass begins where it ends.
      if (state.have < first.ends) return { kind: 'ok', value: state }
    }
  } finally {
    over.abort()
    void source.return?.()
  }
}

/**
 * Sends a sealed file: asks how much is there, sends the rest in requests that grow up to 2 MiB, comes back after every cut, until it is whole, refused or aborted
 * (then `unreachable`). Throws only what `blocks` throws.
 */
export const upload = async (line: Line, sending: Sending, moving: Moving): Promise<Answer<FileState>> => {
  const { conversation } = sending
  let failures = 0
  let before = 0
  while (!moving.signal.aborted) {
    const opening = sending.opening()
    const opened = await line.call('fileOpen', { conversation }, opening, { signal: moving.signal })
    const missing = opened.kind === 'ok' && opened.value.have < opened.value.size
    const answer = missing ? await pass(line, sending, moving, { ...opened.value, id: opening.id }) : opened
    if (answer.kind === 'ok' && answer.value.have >= answer.value.size) {
      moving.progress?.(answer.value.size, answer.value.size)
      return answer
    }
    if (answer.kind !== 'ok' && !passes(answer)) return answer
    const had = opened.kind === 'ok' ? opened.value.have : before
    if (answer.kind === 'ok' && answer.value.have > had) continue
    failures = had > before ? 1 : failures + 1
    before = had
    moving.stalled?.(true)
    await pause(backoff(failures), moving.signal)
  }
  return { kind: 'unreachable' }
}
