import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Line, letGo, plainName, type Unfit, upload, vetFile } from '@zop/line'
import { FileChanged, type SealedFile, sealFile } from '@zop/sealing'
import { fileLimit } from '@zop/wire'
import type { Conversation } from '../conversation/conversation.ts'

/** Why a file was not sent. */
type Refused = Unfit | 'early' | 'limit' | 'changed' | 'failed'

/** How one file stands: `cut` while the line is gone, it goes on by itself. */
type Standing =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'moving'; readonly percent: number; readonly cut: boolean }
  | { readonly kind: 'paused'; readonly percent: number }
  | { readonly kind: 'refused'; readonly why: Refused }

/** A file on its way to the person. */
export interface Parcel {
  readonly key: number
  readonly name: string
  /** Of a voice note, else null. */
  readonly seconds: number | null
  readonly standing: ReadonlySignal<Standing>
  pause(): void
  resume(): void
  /** Also takes back what the relay has of it. */
  cancel(): void
}

export interface Parcels {
  of(conversation: string): ReadonlySignal<readonly Parcel[]>
  /** Looks at the file, seals it while it goes, and says so in the conversation once all of it is there. */
  send(conversation: Conversation, file: Blob, given: { name: string; seconds: number | null }): Promise<void>
  /** Everything stops and is forgotten. */
  retreat(): void
}

const refusedBy = (code: string): Refused => {
  if (code === 'too-early') return 'early'
  if (code === 'limit') return 'limit'
  return code === 'too-large' ? 'too-large' : 'failed'
}

/** The file on the device is another one by now, or cannot be read any more (browsers say so themselves). */
const isChanged = (error: unknown): boolean => error instanceof FileChanged || (error instanceof DOMException && error.name === 'NotReadableError')

export const createParcels = (line: Line, fault: (error: unknown) => void): Parcels => {
  const trays = new Map<string, Signal<readonly Parcel[]>>()
  const running = new Set<AbortController>()
  let keys = 0

  const tray = (conversation: string): Signal<readonly Parcel[]> => {
    const known = trays.get(conversation) ?? signal<readonly Parcel[]>([])
    trays.set(conversation, known)
    return known
  }

  const begin = (conversation: Conversation, name: string, seconds: number | null) => {
    const standing = signal<Standing>({ kind: 'preparing' })
    const list = tray(conversation.id)
    let sealed: SealedFile | null = null
    let stop = new AbortController()
    keys += 1
    const key = keys

    const percent = (): number => {
      const now = standing.peek()
      return now.kind === 'moving' || now.kind === 'paused' ? now.percent : 0
    }
    const remove = () => {
      list.value = list.peek().filter((other) => other.key !== key)
    }
    const refuse = (why: Refused) => {
      standing.value = { kind: 'refused', why }
    }

    const move = async (): Promise<void> => {
      if (!sealed) return
      const { ref, size, blocks } = sealed
      stop = new AbortController()
      const { signal: stopped } = stop
      running.add(stop)
      standing.value = { kind: 'moving', percent: percent(), cut: false }
      const opening = () => ({ id: ref.id, record: conversation.content.peek().chain?.epochs.at(-1)?.hash ?? '', size })
      try {
        const answer = await upload(
          line,
          { conversation: conversation.id, opening, blocks },
          {
            signal: stopped,
            progress: (have, all) => {
              if (!stopped.aborted) standing.value = { kind: 'moving', percent: Math.floor((have / all) * 100), cut: false }
            },
            stalled: (cut) => {
              if (!stopped.aborted) standing.value = { kind: 'moving', percent: percent(), cut }
            },
          },
        )
        if (stopped.aborted) return
        if (answer.kind !== 'ok') return refuse(answer.kind === 'refused' ? refusedBy(answer.refusal.code) : 'failed')
        if ((await conversation.say({ kind: 'file', file: ref, seconds })) === 'queued') remove()
        else refuse('failed')
      } catch (error) {
        if (stopped.aborted) return
        if (!isChanged(error)) {
          refuse('failed')
          fault(error)
          return
        }
        // Part of the old file lies there under its key: nothing of another one may follow.
        refuse('changed')
        await line.call('fileCancel', { conversation: conversation.id, file: ref.id }, {})
      } finally {
        running.delete(stop)
      }
    }

    const parcel: Parcel = {
      key,
      name,
      seconds,
      standing,
      pause: () => {
        stop.abort()
        standing.value = { kind: 'paused', percent: percent() }
      },
      resume: () => void move().catch(fault),
      cancel: () => {
        stop.abort()
        remove()
        if (sealed) void line.call('fileCancel', { conversation: conversation.id, file: sealed.ref.id }, {})
      },
    }
    list.value = [...list.peek(), parcel]
    return {
      refuse,
      go: (made: SealedFile) => {
        sealed = made
        return move()
      },
    }
  }

  return {
    of: tray,
    send: async (conversation, file, given) => {
      const name = plainName(given.name)
      const parcel = begin(conversation, name, given.seconds)
      if (file.size > fileLimit) return parcel.refuse('too-large')
      try {
        const vetted = await vetFile(file, name)
        if (vetted.kind === 'refused') return parcel.refuse(vetted.reason)
        await parcel.go(sealFile(file, { conversation: conversation.id, name: vetted.name, type: vetted.type, spent: letGo }))
      } catch (error) {
        parcel.refuse('failed')
        fault(error)
      }
    },
    retreat: () => {
      for (const one of running) one.abort()
      trays.clear()
    },
  }
}
