import type { Answer, Line } from '@zop/line'
import type { Body, Item, Params, Reply, RouteName, SealedMessage, SealedRecord } from '@zop/wire'

/** What the relay answers in place of what it has; undefined: what it has. */
export type Otherwise = (name: RouteName, params: unknown, body: unknown) => unknown

/** A line to a relay that holds the items of one conversation, newest last. */
export const relayOf = (items: readonly Item[], otherwise: Otherwise = () => undefined) => {
  const calls: { name: RouteName; at: number }[] = []
  const posted: SealedMessage[] = []
  const written: SealedRecord[] = []

  const answer = (name: RouteName, params: { after?: string; before?: string }, body: unknown): unknown => {
    const after = Number(params.after ?? 0)
    const before = Number(params.before ?? 0)
    switch (name) {
      case 'items':
        return { items: items.filter(({ order }) => order > after) }
      case 'records':
        return { records: items.filter((item) => item.kind === 'record' && item.order > after) }
      case 'earlier':
        return { items: items.filter((item) => item.kind === 'message' && item.order < before) }
      case 'send':
        posted.push(body as SealedMessage)
        return { order: items.length + posted.length }
      case 'write':
        written.push(body as SealedRecord)
        return { order: items.length + written.length }
      default:
        return {}
    }
  }

  const line: Line = {
    origin: '',
    address: () => '',
    call: async <N extends RouteName>(name: N, params: Params<N>, body?: Body<N>) => {
      const { after, before } = params as { after?: string; before?: string }
      calls.push({ name, at: Number(after ?? before ?? 0) })
      const value = (await otherwise(name, params, body)) ?? answer(name, params as object, body)
      return (typeof value === 'object' && value !== null && 'kind' in value ? value : { kind: 'ok', value }) as Answer<Reply<N>>
    },
    setToken: () => undefined,
    token: () => null,
  }
  const asked = (name: RouteName): number[] => calls.filter((call) => call.name === name).map(({ at }) => at)
  return { line, calls, posted, written, asked }
}
