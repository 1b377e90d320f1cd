import { useEffect } from 'preact/hooks'

/** Pixels between the strip and a card below it. */
const air = 8

/** How far down the strip covers what scrolls beneath it; nothing where it scrolls along. */
const covered = (): number => {
  const strip = document.querySelector<HTMLElement>('.strip')
  return strip && getComputedStyle(strip).position === 'sticky' ? strip.offsetHeight : 0
}

/**
 * Keeps the newest line in sight, unless the person has scrolled up to read. A card that stands after the lines, because somebody waits or writing has stopped,
 * is shown from its top, however long it is. `what` changes with what there is to see; null, nothing yet.
 */
export const useInSight = (what: string | null) => {
  useEffect(() => {
    const { scrollHeight } = document.documentElement
    const near = scrollHeight - window.scrollY - window.innerHeight < window.innerHeight
    const card = document.querySelector('.talk > :is(.waiting, .over)')
    if (what === null || !(near || card?.matches('.over'))) return
    const top = card ? card.getBoundingClientRect().top + window.scrollY - covered() - air : scrollHeight
    window.scrollTo(0, Math.min(top, scrollHeight))
  }, [what])
}
