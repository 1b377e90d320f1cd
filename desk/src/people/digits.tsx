import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { words } from '../words/language.ts'
import { fingerprint } from './fingerprint.ts'

/** Twelve digits to be read out, in groups; a screen reader says them one by one. */
export const Digits = ({ name, digits }: { name: string; digits: readonly string[] | null }) => (
  <p class="digits twelve">
    <span class="soft">{name}</span>
    {digits ? (
      <b>
        <span aria-hidden="true">{digits.join(' ')}</span>
        <span class="hidden">{digits.map((group) => [...group].join(' ')).join(', ')}</span>
      </b>
    ) : (
      <span role="status">{words.value.certificate.computing}</span>
    )}
  </p>
)

/** The fingerprint of a request's hash or of a key: null while it is being computed here. */
export const useFingerprint = (about: string): ReadonlySignal<readonly string[] | null> => {
  const digits = useSignal<readonly string[] | null>(null)
  useEffect(() => {
    let wanted = true
    digits.value = null
    void fingerprint(about).then((found) => {
      if (wanted) digits.value = found
    })
    return () => {
      wanted = false
    }
  }, [about, digits])
  return digits
}

/** The fingerprint, to be read out. */
export const Fingerprint = ({ name, about }: { name: string; about: string }) => {
  return <Digits name={name} digits={useFingerprint(about).value} />
}
