const isPlain = (event: MouseEvent): boolean => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey

/**
 * Follows our own links without adding to the history: one tab has one line there, and Back from the neutral page returns to nothing (P8).
 * A link with `data-language` hands the language on in the window's name, which is neither address nor storage, with `data-wish` what the person wants to do there, and
 * with `data-audience` for whom they ask; the next page reads and clears it. A link may be one of a drawing, which has only its attribute.
 */
export const turnInPlace = (): void => {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement | SVGAElement>('a[href^="/"], a[href^="#"]') : null
    if (!link || !isPlain(event)) return
    event.preventDefault()
    const to = link.getAttribute('href') ?? ''
    const place = document.getElementById(to.slice(1))
    if (to.startsWith('#') && place) {
      place.scrollIntoView()
      place.focus()
      return
    }
    const { language, wish, audience } = link.dataset
    window.name = [language, wish, audience].filter(Boolean).join(' ')
    location.replace(to)
  })
}
