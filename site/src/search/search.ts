import { count, type Language, languageNames, type Plural } from '@zop/content'
import type { SearchEntry } from '@zop/pages'
import { finderOf } from './find.ts'

interface Words {
  readonly found: Plural
  readonly none: string
  readonly failed: string
}

const language = document.documentElement.lang as Language
const place = document.getElementById('search')
const box = document.querySelector<HTMLInputElement>('#sought')
const status = document.getElementById('count')
const hits = document.getElementById('hits')

const shown = ({ p, t, d, l }: SearchEntry): HTMLElement => {
  const item = document.createElement('li')
  if (l) {
    item.lang = l
    item.dir = Object.hasOwn(languageNames, l) ? languageNames[l as Language].dir : 'auto'
  }
  const link = Object.assign(document.createElement('a'), { href: p })
  link.append(Object.assign(document.createElement('b'), { textContent: t }))
  item.append(link, Object.assign(document.createElement('p'), { className: 'soft', textContent: d }))
  return item
}

/** Fetched when somebody is about to type, and only once; where that failed, again with the next letter. */
const loading = (address: string): (() => Promise<(sought: string) => readonly SearchEntry[]>) => {
  let finder: Promise<(sought: string) => readonly SearchEntry[]> | null = null
  const load = async () => {
    const answer = await fetch(address, { credentials: 'omit' })
    if (!answer.ok) throw new Error(`${answer.status}`)
    return finderOf((await answer.json()) as readonly SearchEntry[])
  }
  return () => {
    finder ??= load().catch((error: unknown) => {
      finder = null
      throw error
    })
    return finder
  }
}

/** What is typed goes nowhere: no address, no storage, no request tells of it. */
const search = async (words: Words, load: ReturnType<typeof loading>): Promise<void> => {
  if (!box || !status || !hits) return
  const sought = box.value.trim()
  try {
    const find = await load()
    if (sought !== box.value.trim()) return
    const found = find(sought)
    hits.replaceChildren(...found.map(shown))
    status.textContent = sought.length < 2 ? '' : found.length > 0 ? count(language, words.found, found.length) : words.none
  } catch {
    status.textContent = words.failed
  }
}

if (place && box) {
  const words = JSON.parse(place.dataset['words'] ?? '{}') as Words
  const load = loading(place.dataset['index'] ?? '')
  box.addEventListener('focus', () => void load().catch(() => undefined))
  // A browser that keeps the page for "Back" keeps nothing of it.
  addEventListener('pagehide', () => {
    box.value = ''
    status?.replaceChildren()
    hits?.replaceChildren()
  })
  box.addEventListener('input', () => void search(words, load))
}
