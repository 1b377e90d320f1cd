import { type Html, html } from '../html.ts'
import { icon } from '../look/icon.ts'
import type { Place } from '../site.ts'
import { numbersList } from './numbers.ts'

/** For whom somebody who comes from here asks, where they do not ask for themselves. */
export type Asking = 'relative' | 'professional' | null

/** Where the conversation is: here, or where the copy's home is. */
export const conversation = ({ options }: Place): string => `${options.home ?? ''}/n/`

interface Way {
  readonly wish?: 'letter' | 'return' | 'consult' | null
  readonly asking?: Asking
  readonly look: 'button' | 'button plain' | 'quiet' | null
}

/** A link to the conversation. Its language and wish go by the window's name, which is neither address nor storage. */
export const way = (place: Place, { wish, asking, look }: Way, text: Html | string): Html =>
  html`<a${look !== null && html` class="${look}"`} href="${conversation(place)}" data-language="${place.language}"${wish && html` data-wish="${wish}"`}${asking && html` data-audience="${asking}"`}>${text}</a>`

/** Who asks for advice on a case says so with the first step, and is warned of names before anything is sent. */
export const chatWish = (asking: Asking): 'consult' | null => (asking === 'professional' ? 'consult' : null)

/** Who listens, for women and for everybody; the police stand below each page. */
const listening: readonly string[] = ['violence-against-women', 'white-ring']
/** On paper a link is no way to a number: these stand there instead. */
const onPaper: readonly string[] = ['police', 'violence-against-women']

const numbersOf = ({ library }: Place, names: readonly string[]) => library.numbers.filter(({ name }) => names.includes(name))

/** In the place of the buttons where nobody could read what is written; the small script of every page finds out. */
export const insteadOfWriting = (place: Place, said: Html | null): Html =>
  html`<div class="when-keyless">${said}${numbersList(place.language, numbersOf(place, listening))}</div>`

const printed = (place: Place): Html => {
  const { language } = place
  return html`<ul class="printed">${numbersOf(place, onPaper).map(({ shown, texts }) => html`<li>${texts[language].name}: <b><bdi dir="ltr">${shown}</bdi></b></li>`)}</ul>`
}

/** The box at the end of a page: write, or call. */
export const reach = (place: Place, asking: Asking): Html => {
  const { site, pages, live } = place.words
  const { language } = place
  const chat = asking === 'professional' ? pages.reach.consult : site.first.begin
  return html`
    <section class="reach" aria-labelledby="reach">
      <h2 id="reach">${pages.reach.heading}</h2>
      <p>${pages.reach.text}</p>
      ${insteadOfWriting(place, html`<p class="note">${live.keyless}. ${live.instead}</p>`)}
      <p class="needs-script">${way(place, { wish: chatWish(asking), asking, look: 'button' }, html`${icon('chat')}${chat}`)}</p>
      <p class="needs-script">${way(place, { wish: 'letter', asking, look: 'button plain' }, html`${icon('send')}${site.first.letter}`)}</p>
      <noscript><p class="note">${pages.reach.withoutScript}</p></noscript>
      <p class="unprinted"><a class="quiet" href="/${language}/numbers/">${icon('phone')}${pages.reach.numbers}</a></p>
      <p class="unprinted"><a class="quiet" href="/${language}/finder/">${icon('place')}${pages.reach.finder}</a></p>
      ${printed(place)}
    </section>`
}
