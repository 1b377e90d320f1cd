import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Month } from '@zop/wire'
import type { Ground } from '../../ground.ts'
import { dayOf, monthAfter } from '../plan/calendar.ts'
import type { Told } from '../plan/move.ts'
import { type Centre, centreName } from './centres.ts'
import { type Change, changeOf, concerned, type Standing } from './change.ts'
import { monthsOf, saidOf } from './lookup.ts'
import { type CameOfReading, type Read, readWhole } from './reading.ts'
import { mostBytes, textOf } from './table.ts'

/** Where the import stands. Whatever is not `done` has changed nothing. */
export type Stage =
  | { readonly kind: 'still' }
  | { readonly kind: 'working'; readonly what: 'reading' | 'comparing'; readonly done: number; readonly of: number }
  | { readonly kind: 'not-read'; readonly came: Exclude<CameOfReading, Read> }
  | { readonly kind: 'not-possible'; readonly why: 'file' | 'bytes' | 'closed' | 'unreachable'; readonly months: readonly string[] }
  | { readonly kind: 'ready'; readonly change: Change; readonly read: Read }
  | { readonly kind: 'sending'; readonly change: Change }
  | { readonly kind: 'done'; readonly people: number; readonly centres: number }
  | { readonly kind: 'failed'; readonly why: 'newer-version' | 'refused' | 'unreachable' }

export interface Importing {
  readonly stage: ReadonlySignal<Stage>
  /** What was pasted: it stays to be mended until it is stored, or a file takes its place. */
  readonly pasted: Signal<string>
  file(file: File): Promise<void>
  text(): Promise<void>
  send(): Promise<void>
  stop(): void
  again(): void
}

interface Given {
  readonly ground: Pick<Ground, 'line' | 'now'>
  /** The month that is looked at. */
  readonly month: () => Month
  /** What people call the centres. */
  readonly centres: () => readonly Centre[]
  /** After something was stored. */
  readonly stored: () => Promise<void>
}

/** Months, from this one on, in which duties may have been given already. */
const ahead = 3

const centresOf = ({ people, centres, commitments }: Told, named: readonly Centre[]): readonly Centre[] => {
  const ids = new Set([...people, ...centres, ...commitments].map(({ centre }) => centre))
  return [...ids].map((id) => ({ id, name: centreName(named, id) }))
}

export const createImporting = ({ ground: { line, now }, month, centres, stored }: Given): Importing => {
  const stage = signal<Stage>({ kind: 'still' })
  const pasted = signal('')
  let run = 0

  const standingFor = async (read: Read, of: Told, stopped: () => boolean): Promise<Standing | null> => {
    const watched = {
      stopped,
      progress: (done: number, all: number) => {
        if (!stopped()) stage.value = { kind: 'working', what: 'comparing', done, of: all }
      },
    }
    const minute = Math.floor(now() / 60_000)
    const first = dayOf(minute).slice(0, 7)
    const coming = read.table === 'said' ? Array.from({ length: ahead }, (_, at) => monthAfter(first, at)) : []
    const compared = [...read.agreed.map((one) => one.month), month()]
    const months = await monthsOf(line, [...new Set([...compared, ...coming])], watched)
    const said = months && (await saidOf(line, concerned(read, of.people), watched))
    if (!said) return null
    const each = [...months].filter(([at]) => compared.includes(at))
    return {
      people: of.people,
      said,
      commitments: new Map(each.map(([at, { commitments }]) => [at, commitments])),
      status: new Map(each.map(([at, { plan }]) => [at, plan?.status ?? null])),
      plans: coming.flatMap((at) => months.get(at) ?? []),
      now: minute,
    }
  }

  const compare = async (read: Read, of: Told, stopped: () => boolean): Promise<Stage> => {
    const standing = await standingFor(read, of, stopped)
    if (!standing) return { kind: 'not-possible', why: 'unreachable', months: [] }
    const came = changeOf(read, standing)
    if (came.kind === 'change') return { kind: 'ready', change: came.change, read }
    return { kind: 'not-possible', why: came.kind, months: came.kind === 'closed' ? came.months : [] }
  }

  const begin = async (textOf: () => Promise<string | null>): Promise<void> => {
    run += 1
    const mine = run
    const stopped = () => mine !== run
    stage.value = { kind: 'working', what: 'reading', done: 0, of: 1 }
    const answer = await line.call('dutyMonth', { month: month() })
    const text = answer.kind === 'ok' ? await textOf() : null
    if (stopped()) return
    if (answer.kind !== 'ok') {
      stage.value = { kind: 'not-possible', why: 'unreachable', months: [] }
      return
    }
    // Who there is now, not when the page was opened.
    const of = answer.value
    if (text === null) {
      stage.value = { kind: 'not-possible', why: 'file', months: [] }
      return
    }
    const came = await readWhole({
      text,
      people: of.people,
      centres: centresOf(of, centres()),
      today: dayOf(Math.floor(now() / 60_000)),
      stopped,
      progress: (done, all) => {
        if (!stopped()) stage.value = { kind: 'working', what: 'reading', done, of: all }
      },
    })
    if (stopped()) return
    const then: Stage = came.kind === 'read' ? await compare(came, of, stopped) : { kind: 'not-read', came }
    if (!stopped()) stage.value = then
  }

  return {
    stage,
    pasted,
    file: (file) => {
      pasted.value = ''
      return begin(async () => (file.size > mostBytes ? null : textOf(new Uint8Array(await file.arrayBuffer()))))
    },
    text: () => begin(async () => (pasted.peek().length > mostBytes ? null : pasted.peek())),
    send: async () => {
      const ready = stage.peek()
      if (ready.kind !== 'ready') return
      const { change } = ready
      stage.value = { kind: 'sending', change }
      const answer = await line.call('importDuty', {}, change.body)
      if (answer.kind === 'ok') {
        pasted.value = ''
        stage.value = { kind: 'done', people: change.people.length, centres: change.centres.length }
        await stored()
      } else {
        const why = answer.kind === 'unreachable' ? 'unreachable' : answer.refusal.code === 'newer-version' ? 'newer-version' : 'refused'
        stage.value = { kind: 'failed', why }
      }
    },
    stop: () => {
      run += 1
      stage.value = { kind: 'still' }
    },
    again: () => {
      run += 1
      stage.value = { kind: 'still' }
    },
  }
}
