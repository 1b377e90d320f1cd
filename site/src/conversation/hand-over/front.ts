import { useEffect } from 'preact/hooks'
import { asking } from '../file/chosen.ts'
import { showFromTop } from '../view/sight.ts'

/** While this stands on the screen the text box makes room for it; what is typed there stays. */
export const useFront = (): void =>
  useEffect(() => {
    asking.value++
    return () => {
      asking.value = Math.max(0, asking.peek() - 1)
    }
  }, [])

/** Shows a card from its top, in the next frame: the text box has made room by then. Whoever is typing is not moved away from their words, unless they `wanted` it. */
export const showCard = (card: Element | null, wanted: boolean): void => {
  const at = document.activeElement
  const typing = at instanceof HTMLTextAreaElement && at.value !== ''
  if (card && (wanted || !typing)) requestAnimationFrame(() => showFromTop(card))
}
