import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { Loading } from '../people/loading.tsx'

/** A part of the desk that is read only when somebody wants it, so that the first script stays small. */
export const lazily =
  <P extends object>(load: () => Promise<ComponentType<P>>) =>
  (props: P) => {
    const found = useSignal<{ readonly of: ComponentType<P> } | null>(null)
    const state = useSignal<'reading' | 'unreachable'>('reading')
    const read = () => {
      state.value = 'reading'
      load().then(
        (of) => {
          found.value = { of }
        },
        () => {
          state.value = 'unreachable'
        },
      )
    }
    useEffect(read, [])
    const Part = found.value?.of
    return Part ? (
      <Part {...props} />
    ) : (
      <div class="page-body plan-body">
        <Loading state={state.value} again={read} />
      </div>
    )
  }
