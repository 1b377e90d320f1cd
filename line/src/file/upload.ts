import { blocksAtOnce, type FileOpening, type FileState, fileBlock } from '@zop/wire'
import type { Answer, Line } from '../call.ts'
import { backoff, pause } from './wait.ts'

export interface Sending {
  readonly conversation: string
  readonly opening: FileOpening
  /** The sealed blocks from this byte on: the same bytes however often they are asked for. Not asked for at other places than block borders. */
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

/** Whether asking again later can help. */
const passes = (answer: Answer<unknown>): boolean => answer.kind === 'unreachable' || (answer.kind === 'refused' && answer.refusal.code === 'unavailable')

/** Blocks put together to the size of one request, so that a round trip is paid once per 2 MiB. */
async function* requests(blocks: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array<ArrayBuffer>[] = []
  const joined = () => {
    const whole = new Uint8Array(held.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const block of held) {
      whole.set(block, at)
      at += block.length
    }
    held = []
    return whole
  }
  for await (const block of blocks) {
    held.push(block)
    if (held.length === blocksAtOnce) yield joined()
  }
  if (held.length > 0) yield joined()
}

/** One pass over what is missing; the next piece is sealed while this one is on its way. */
const pass = async (line: Line, { conversation, opening, blocks }: Sending, moving: Moving, from: FileState): Promise<Answer<FileState>> => {
  const { signal, progress, stalled } = moving
  let state = from
  const pieces = requests(blocks(border(state.have)))
  let next = pieces.next()
  // A rejection while a piece is on its way is met when it is awaited.
  next.catch(() => undefined)
  let at = border(state.have)
  for (;;) {
    const { done, value } = await next
    if (done || signal.aborted) return { kind: 'ok', value: state }
    next = pieces.next()
    next.catch(() => undefined)
    const answer = await line.call('fileWrite', { conversation, file: opening.id, at: String(at) }, value, signal)
    if (answer.kind !== 'ok') {
      void pieces.return(undefined)
      return answer
    }
    state = answer.value
    at += value.length
    stalled?.(false)
    progress?.(state.have, state.size)
    // The relay has less than we thought (it was restored, or another page cancelled): the next pass begins where it ends.
    if (state.have < at) {
      void pieces.return(undefined)
      return { kind: 'ok', value: state }
    }
  }
}

/**
 * Sends a sealed file: asks how much is there, sends the rest in requests of up to 2 MiB, comes back after every cut, until it is whole, refused or aborted
 * (then `unreachable`). Throws only what `blocks` throws.
 */
export const upload = async (line: Line, sending: Sending, moving: Moving): Promise<Answer<FileState>> => {
  const { conversation, opening } = sending
  let failures = 0
  while (!moving.signal.aborted) {
    const opened = await line.call('fileOpen', { conversation }, opening, moving.signal)
    const answer = opened.kind === 'ok' && opened.value.have < opened.value.size ? await pass(line, sending, moving, opened.value) : opened
    if (answer.kind === 'ok' && answer.value.have >= answer.value.size) {
      moving.progress?.(answer.value.size, answer.value.size)
      return answer
    }
    if (answer.kind !== 'ok' && !passes(answer)) return answer
    const advanced = answer.kind === 'ok' && opened.kind === 'ok' && answer.value.have > opened.value.have
    failures = advanced ? 1 : failures + 1
    moving.stalled?.(true)
    await pause(backoff(failures), moving.signal)
  }
  return { kind: 'unreachable' }
}
