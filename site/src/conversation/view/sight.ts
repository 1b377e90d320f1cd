import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

/** Pixels between the strip and a card below it. */
const air = 8

/** How far down the strip covers what scrolls beneath it; nothing where it scrolls along. */
const covered = (): number => {
  const strip = document.querySelector<HTMLElement>('.strip')
  return strip && getComputedStyle(strip).position === 'sticky' ? strip.offsetHeight : 0
}

/** Whether the end of the page is in sight, or nearly. */
const nearEnd = (): boolean => document.documentElement.scrollHeight - window.scrollY - window.innerHeight < window.innerHeight / 2

/** Scrolls so that a card is read from its top, below the strip. */
export const showFromTop = (card: Element): void => window.scrollTo(0, card.getBoundingClientRect().top + window.scrollY - covered() - air)

export const scrollToEnd = (): void => window.scrollTo(0, document.documentElement.scrollHeight)

/**
 * Keeps the newest line in sight, unless the person has scrolled up to read: then the answer is true, and somebody should say so. What the person has sent is always
 * shown; a long answer, and a card that stands after the lines because somebody waits or writing has stopped, from its top.
 * `what` changes with what there is to see; null, nothing yet.
 */
export const useInSight = (what: string | null, own: boolean): Signal<boolean> => {
  const near = useRef(true)
  const unseen = useSignal(false)
  useEffect(() => {
    const look = () => {
      // Asked before the next line makes the page longer.
      near.current = nearEnd()
      if (near.current) unseen.value = false
    }
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [])
  useEffect(() => {
    if (what === null) return
    const stop = document.querySelector('.talk > .over')
    if (!near.current && !own && !stop) {
      unseen.value = true
      return
    }
    const card = stop ?? document.querySelector('.talk > .waiting') ?? (own ? null : document.querySelector('.log > li:last-child'))
    if (card) showFromTop(card)
    else scrollToEnd()
    near.current = true
  }, [what])
  return unseen
}
