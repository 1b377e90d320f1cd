import type { Answer, Line } from '@zop/line'
import type { Body, Params, RefusalCode, Reply, RouteName } from '@zop/wire'

type Script = { [N in RouteName]?: (params: Params<N>, body: Body<N>) => Answer<Reply<N>> | Promise<Answer<Reply<N>>> }

export const ok = <T>(value: T): Answer<T> => ({ kind: 'ok', value })
export const refuse = (code: RefusalCode): Answer<never> => ({ kind: 'refused', refusal: { code } })
export const unreachable: Answer<never> = { kind: 'unreachable' }

/** A line whose other end does what the test says; what it says nothing of is unreachable. `script` may be changed while the test goes on. */
export const scriptedLine = (script: Script) => {
  const calls: { readonly name: RouteName; readonly params: unknown; readonly body: unknown }[] = []
  let token: string | null = null
  const line: Line = {
    origin: '',
    address: () => '',
    call: async <N extends RouteName>(name: N, params: Params<N>, body?: Body<N>) => {
      calls.push({ name, params, body })
      const answer = script[name] as ((params: Params<N>, body: Body<N>) => Answer<Reply<N>> | Promise<Answer<Reply<N>>>) | undefined
      return answer ? answer(params, body as Body<N>) : unreachable
    },
    setToken: (next) => {
      token = next
    },
    token: () => token,
  }
  const bodies = (name: RouteName) => calls.filter((call) => call.name === name).map(({ body }) => body)
  return { line, script, calls, names: () => calls.map(({ name }) => name), bodies }
}
