import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** An address of this page's own for what lies in its memory. It is gone as soon as nobody shows it, or the page is emptied. */
export const useAddress = (blob: Blob, type: string): string | null => {
  const address = useSignal<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([blob], { type }))
    address.value = made
    return () => {
      URL.revokeObjectURL(made)
      address.value = null
    }
  }, [blob, type])
  return address.value
}
