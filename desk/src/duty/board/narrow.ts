import { signal } from '@preact/signals'

/** Whether the page is as narrow as a phone: then a month is a list of days. */
export const narrow = signal(false)

if ('matchMedia' in globalThis) {
  const query = matchMedia('(width < 44rem)')
  narrow.value = query.matches
  query.addEventListener('change', ({ matches }) => {
    narrow.value = matches
  })
}
