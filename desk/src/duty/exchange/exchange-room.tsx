import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Loading } from '../../people/loading.tsx'
import type { Workspace } from '../../workspace.ts'
import type { ExchangePage } from './exchange-page.tsx'

type Page = typeof ExchangePage

/** Reads what reads tables only when somebody wants it. */
export const ExchangeRoom = ({ desk }: { desk: Workspace }) => {
  const page = useSignal<{ readonly of: Page } | null>(null)
  const state = useSignal<'reading' | 'unreachable'>('reading')
  const load = () => {
    state.value = 'reading'
    import('./exchange-page.tsx').then(
      ({ ExchangePage: of }) => {
        page.value = { of }
      },
      () => {
        state.value = 'unreachable'
      },
    )
  }
  useEffect(load, [])
  const Page = page.value?.of
  return Page ? (
    <Page desk={desk} />
  ) : (
    <div class="page-body plan-body">
      <Loading state={state.value} again={load} />
    </div>
  )
}
