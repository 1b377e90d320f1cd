import { count } from '@zop/content'
import { describeService, dialOf, type Entry, helpText, hostOf, type Match, reasonText, type Said, type Telling } from '@zop/referral'
import { apart, make } from './element.ts'
import type { Page } from './page.ts'

/** How many stand there at first, and how many come whenever somebody asks for more. */
const atOnce = 10

const lineOf = ({ label, values }: Said): HTMLElement =>
  make(
    'p',
    {},
    label !== '' && make('b', {}, `${label}: `),
    ...values.flatMap(({ text, language }, at) => [at === 0 ? '' : ' · ', apart(text, language ? { lang: language } : {})]),
  )

const callOf = (number: string, { words }: Page): HTMLElement =>
  make('a', { class: 'button plain', href: `tel:${dialOf(number)}` }, `${words.call}: `, apart(number, { dir: 'ltr' }))

const matchOf = ({ centre, service, reasons }: Match, page: Page, hide: () => void): HTMLElement => {
  const telling: Telling = { words: page.words, locale: page.locale }
  const hiding = make('button', { type: 'button', class: 'quiet' }, page.words.notThis)
  hiding.addEventListener('click', hide)
  const { physical_address: address, website } = centre
  return make(
    'li',
    { class: 'finder-entry' },
    make('h3', {}, apart(centre.name, { lang: 'de' })),
    make('p', { class: 'finder-help' }, helpText(service, telling)),
    reasons.length > 0 && make('p', {}, page.words.why),
    reasons.length > 0 && make('ul', { class: 'finder-why' }, ...reasons.map((reason) => make('li', {}, reasonText(reason, telling)))),
    service.description !== '' && make('p', { lang: 'de', dir: 'ltr' }, service.description),
    ...service.phones.map(({ number, description }) => make('p', {}, callOf(number, page), description !== '' && apart(` ${description}`, { lang: 'de' }))),
    ...describeService(service, telling).map(lineOf),
    address && make('p', {}, make('b', {}, `${page.words.address}: `), apart(`${address.address_1}, ${address.postal_code} ${address.city}`, { lang: 'de' })),
    website?.startsWith('https://') === true &&
      make('p', {}, make('a', { href: website, rel: 'noreferrer' }, page.words.website), ': ', apart(hostOf(website), { dir: 'ltr' })),
    hiding,
  )
}

const jointOf = ({ words: { joint }, language }: Page): HTMLElement =>
  make(
    'li',
    { class: 'finder-entry' },
    make('h3', {}, joint.name),
    make('p', {}, joint.text),
    make('a', { class: 'button', href: '/n/', 'data-language': language }, joint.chat),
  )

export interface Shown {
  readonly found: readonly Entry[]
  readonly hidden: number
  readonly hide: (id: string) => void
  readonly unhide: () => void
}

/** The list, the best first, and how many there are; the joint service always stands at its end. */
export const listOf = ({ found, hidden, hide, unhide }: Shown, page: Page): readonly HTMLElement[] => {
  const matches = found.filter((entry) => entry.kind === 'centre')
  const entry = (match: Match) => matchOf(match, page, () => hide(match.centre.id))
  const list = make('ul', {}, ...matches.slice(0, atOnce).map(entry), jointOf(page))
  const more = make('button', { type: 'button', class: 'button plain' }, page.words.more)
  more.addEventListener('click', () => {
    const from = list.children.length - 1
    const rest = matches.slice(from, from + atOnce).map(entry)
    list.lastElementChild?.before(...rest)
    if (from + atOnce >= matches.length) more.remove()
    const [first] = rest
    first?.setAttribute('tabindex', '-1')
    first?.focus()
  })
  const back = make('button', { type: 'button', class: 'quiet' }, page.words.unhide)
  back.addEventListener('click', unhide)
  const away = hidden > 0 ? [make('p', {}, count(page.language, page.words.hidden, hidden), ' ', back)] : []
  return [list, ...(matches.length > atOnce ? [more] : []), ...away]
}
