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

/** Share of the window that may stand still around what is read. */
const mostStill = 0.7

/** Where strip and text box would leave no room for what is read (large letters on a small screen), they scroll along; the way out stays. */
export const useRoom = (): void => {
  useEffect(() => {
    const { classList } = document.documentElement
    const measure = () => {
      const still = [...document.querySelectorAll('.strip, .foot > :not(.bar), .bar')].reduce((sum, part) => sum + part.getBoundingClientRect().height, 0)
      classList.toggle('loose', still > window.innerHeight * mostStill)
    }
    const observer = new ResizeObserver(measure)
    for (const part of document.querySelectorAll('.strip, .foot > *')) observer.observe(part)
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
      classList.remove('loose')
    }
  }, [])
}

/** Scrolls so that a line is read whole, with how far it has come; of a long one the end, below which something may still be seen. */
export const showLine = (line: Element): void => {
  const { bottom, height } = line.getBoundingClientRect()
  if (height < window.innerHeight / 4) showFromTop(line)
  else window.scrollTo(0, bottom + window.scrollY - window.innerHeight / 2)
}

export const scrollToEnd = (): void => window.scrollTo(0, document.documentElement.scrollHeight)

/**
 * Keeps the newest line in sight, unless the person has scrolled up to read: then the answer is true, and somebody should say so. What the person has sent is always
 * shown; a long answer, and a card that stands after the lines because somebody waits or writing has stopped, from its top.
 * `what` changes with what there is to see; null, nothing yet. `folded`: earlier messages are here and not shown.
 */
export const useInSight = (what: string | null, { own, folded }: { own: boolean; folded: boolean }): Signal<boolean> => {
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
  const was = useRef(folded)
  useEffect(() => {
    if (what === null) return
    // Opened just now: what was asked for stands above the card that offered it.
    const opened = was.current && !folded ? document.querySelector('.log > li:last-child') : null
    was.current = folded
    if (opened) return showLine(opened)
    const stop = document.querySelector('.talk > .over')
    if (!near.current && !own && !stop) {
      unseen.value = true
      return
    }
    const waiting = document.querySelector('.talk > .waiting')
    const last = document.querySelector('.log > li:last-child')
    const card = stop ?? (own ? null : (waiting ?? last))
    if (card) showFromTop(card)
    else if (waiting && last) showLine(last)
    else scrollToEnd()
    near.current = true
  }, [what])
  return unseen
}
