import { type Language, spokenOf } from '@zop/content'
import type { SpokenLanguage } from '@zop/wire'
import type { Texts, Told } from '../live/told.ts'

let placed = false

/** What works now is filled, and stood first when the page came: a letter where nobody can answer at once (P9). Later nothing changes its place under a finger. */
const putFirst = (letterFirst: boolean): void => {
  const [chat, letter] = (['chat', 'letter'] as const).map((way) => document.querySelector<HTMLElement>(`[data-way="${way}"]`))
  if (!chat || !letter) return
  const [above, below] = letterFirst ? [letter, chat] : [chat, letter]
  above.querySelector('.button')?.classList.remove('plain')
  below.querySelector('.button')?.classList.add('plain')
  // Not moved without need: the button that has the focus would lose it.
  if (!placed && above.compareDocumentPosition(below) === Node.DOCUMENT_POSITION_PRECEDING) below.before(above)
  placed = true
}

/** Said only where it is new: a screen reader would say it again. */
const write = (name: string, text: string): void => {
  const place = document.querySelector<HTMLElement>(`[data-say="${name}"]`)
  if (!place) return
  if (place.textContent !== text) place.textContent = text
  place.hidden = text === ''
}

/** The languages announced: exactly those of the plan that have a name here, each by its own; those of whoever is there come first, and the others apart. */
const writeSpoken = ({ now, names }: Told): void => {
  const place = document.querySelector<HTMLElement>('[data-spoken]')
  if (!place) return
  const announced = now.spoken.map(({ language }) => language).filter((language): language is SpokenLanguage => Object.hasOwn(names, language))
  const here = announced.filter((language) => now.languages.includes(language))
  const ordered = [...new Set([...here, ...announced])]
  const codes = `${here.length} ${ordered.join()}`
  place.hidden = ordered.length === 0
  if (place.dataset['spoken'] === codes) return
  place.dataset['spoken'] = codes
  place.lastElementChild?.replaceChildren(
    ...ordered.flatMap((language, at) => [
      at === 0 ? '' : at === here.length ? `. ${place.dataset['later']} ` : ', ',
      Object.assign(document.createElement('bdi'), { lang: language, dir: names[language].dir, textContent: names[language].name }),
    ]),
  )
}

/** Writes what is true now into the first page; other pages have no places for it. */
export const showFirst = (told: Told, { words }: Texts): void => {
  const { live } = told.now
  const place = document.querySelector<HTMLElement>('.live')
  if (!place || !words) return
  const speaking = { words, asked: spokenOf(document.documentElement.lang as Language) }
  const { state, why, next, answer, week } = told.say(speaking)
  place.dataset['live'] = live
  putFirst(live === 'closed' || live === 'full')
  write('state', state)
  // Who is there may speak another language than whoever reads.
  write('more', live === 'open' ? told.sayUnspoken(false, speaking) || next : [why, next].filter(Boolean).join(' '))
  // Where nobody is there, it stands above already.
  write('answer', live === 'closed' ? '' : answer)
  write('week', week)
  writeSpoken(told)
}
