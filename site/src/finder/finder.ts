import { count } from '@zop/content'
import { findCentres } from '@zop/referral'
import type { Listing } from '@zop/wire'
import { make } from './element.ts'
import { buildForm } from './form.ts'
import { type Page, pageOf } from './page.ts'
import { listOf } from './results.ts'

/** All entries, asked for once; again where it failed. The same for everybody, so it says nothing of who asks. */
const fetchCentres = async (): Promise<readonly Listing[]> => {
  const answer = await fetch('/data/centres.json', { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(20_000) })
  if (!answer.ok) throw new Error('no list')
  const said = (await answer.json()) as { readonly version: number; readonly listings: readonly Listing[] }
  if (said.version !== 1) throw new Error('another list')
  return said.listings
}

/** The questions above the list by Land. What is answered stays in this page: no request, no storage, no address says any of it. */
const openFinder = (place: HTMLElement, page: Page): void => {
  const status = make('p', { role: 'status', class: 'finder-status', tabindex: '-1' })
  const results = make('div', { class: 'finder-results' })
  let centres: Promise<readonly Listing[]> | null = null
  let without: readonly string[] = []

  const show = async (): Promise<void> => {
    const need = read()
    if (!need) return
    centres ??= fetchCentres()
    try {
      const found = findCentres({ ...need, without }, await centres, Date.now())
      const again = (ids: readonly string[]) => {
        without = ids
        // The button that was pressed is gone with its entry.
        void show().then(() => status.focus())
      }
      status.textContent = count(page.language, page.words.found, found.length - 1)
      const shown = { found, hidden: without.length, hide: (id: string) => again([...without, id]), unhide: () => again([]) }
      results.replaceChildren(...listOf(shown, page))
    } catch {
      // The line is gone or slow: the list by Land below is still there.
      centres = null
      results.replaceChildren()
      status.textContent = page.words.noList
    }
    // With the next picture, for which the page is laid out anyway.
    requestAnimationFrame(() => status.scrollIntoView({ block: 'start' }))
  }

  const { form, read } = buildForm(page, () => void show())
  form.addEventListener('reset', () => {
    without = []
    status.textContent = ''
    results.replaceChildren()
  })
  // A browser may keep the page as it stands and show it once more to whoever presses Back.
  addEventListener('pagehide', () => form.reset())
  place.append(make('h2', { id: 'finder-questions' }, page.words.ask.heading), form, status, results)
}

/** A Land to which a link of the page leads stands open, before the browser goes there. */
const openLand = (name: string): void => {
  const land = document.getElementById(name)
  if (land instanceof HTMLDetailsElement) land.open = true
}

document.querySelector('.finder-lands')?.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null
  openLand(link?.getAttribute('href')?.slice(1) ?? '')
})
openLand(location.hash.slice(1))

const place = document.getElementById('finder')
const page = place && pageOf(place)
if (place && page) openFinder(place, page)
