import { useSignal } from '@preact/signals'
import { fill } from '@zop/content'
import { readersOf } from '@zop/sealing'
import type { Talk } from '../ports.ts'
import { Heading } from '../view/parts.tsx'
import { laterWords } from '../view/words.ts'
import { withdraw } from './after.ts'
import type { Failed } from './written.ts'

/** C5: asks once, then does it at once; `next` asks who is to read from here on. */
export const Withdraw = ({ talk, close, next }: { talk: Talk; close: () => void; next: () => void }) => {
  const { standing, working, failed: failures } = laterWords().handOver
  const state = useSignal<'asking' | 'working' | Failed>('asking')
  const chain = talk.chain()
  const centre = chain === null ? '' : (readersOf(chain).people[0]?.centreName ?? '')
  const go = async () => {
    state.value = 'working'
    const failed = await withdraw(talk)
    if (failed === null) next()
    else state.value = failed
  }
  if (state.value === 'working') {
    return (
      <section class="ask" role="status">
        <p>{working.withdrawing}</p>
      </section>
    )
  }
  return (
    <section class="ask" aria-label={standing.heading}>
      <Heading level={2}>{standing.heading}</Heading>
      <p>{fill(standing.what, { centre })}</p>
      <p>{standing.next}</p>
      <div role="alert">{state.value !== 'asking' && <p class="note">{failures[state.value]}</p>}</div>
      <div class="choices">
        <button type="button" class="button" onClick={() => void go()}>
          {standing.yes}
        </button>
        <button type="button" class="button plain" onClick={close}>
          {standing.no}
        </button>
      </div>
    </section>
  )
}
