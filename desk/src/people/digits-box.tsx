import { useSignal } from '@preact/signals'
import { Check, TriangleAlert } from 'lucide'
import { useEffect, useId } from 'preact/hooks'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { words } from '../words/language.ts'
import { useFingerprint } from './digits.tsx'
import { compareDigits } from './typed-digits.ts'

interface Props {
  /** The hash of a request, or a key. */
  readonly about: string
  /** Told whenever the answer changes. */
  readonly settled: (same: boolean) => void
}

/** The twelve digits as the other person reads them out: the right ones are not shown, so nobody can say yes without a call (B3). */
export const DigitsBox = ({ about, settled }: Props) => {
  const { team, certificate } = words.value
  const right = useFingerprint(about)
  const typed = useSignal('')
  const box = useId()
  const came = right.value === null ? null : compareDigits(typed.value, right.value)
  useEffect(() => settled(came === 'same'), [came])
  return (
    <>
      <label for={box}>{team.typed}</label>
      <input
        id={box}
        class="box"
        inputMode="numeric"
        dir="ltr"
        {...unaided}
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
        }}
      />
      <p role="status" class={came === 'different' ? 'gone fact-line' : 'fact-line'}>
        {came === null && typed.value !== '' ? certificate.computing : null}
        {came === 'same' ? <Icon of={Check} /> : came === 'different' ? <Icon of={TriangleAlert} /> : null}
        {came === 'same' ? team.matches : came === 'different' ? team.mismatch : null}
      </p>
    </>
  )
}
