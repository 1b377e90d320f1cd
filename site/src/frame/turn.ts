const isPlain = (event: MouseEvent): boolean => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey

/**
 * Follows our own links without adding to the history: one tab has one line there, and Back from the neutral page returns to nothing (P8).
 * A link with `data-language` hands the language on in the window's name, which is neither address nor storage, and with `data-wish` what the person wants to do
 * there; the next page reads and clears it.
 */
export const turnInPlace = (): void => {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/"], a[href^="#"]') : null
    if (!link || !isPlain(event)) return
    event.preventDefault()
    const place = link.hash ? document.getElementById(link.hash.slice(1)) : null
    if (place) {
      place.scrollIntoView()
      place.focus()
      return
    }
    window.name = [link.dataset['language'], link.dataset['wish']].filter(Boolean).join(' ')
    location.replace(link.href)
  })
}
