import { languageNames } from '@zop/content'
import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import { piecesOf } from '../document/atom.ts'
import { targetOf } from '../document/link.ts'
import { reservedNames } from '../document/read.ts'
import { type Asking, chatWish, way } from '../frame/way.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../look/icon.ts'
import type { Place } from '../site.ts'
import { type Shown, text } from './text.ts'

/** A text of a page, with what its pages share. */
export interface Reading extends Shown {
  readonly asking: Asking
  /** Whether its notes keep somebody from harm; on other pages only those that name a number to call do. */
  readonly warns: boolean
}

/** Where no script runs, the conversation says no more than that: the box at the end says what else there is. */
const toConversation = (link: Html, inner: Html): Html => html`<span class="needs-script">${link}</span><noscript><a href="#reach">${inner}</a></noscript>`

const link = (url: string, inner: Html, { place, asking }: Reading): Html => {
  const target = targetOf(url)
  const { language, words } = place
  switch (target?.kind) {
    case 'page':
      // What was withdrawn is not there: its name stays, without a way.
      if (!reservedNames.includes(target.name) && !place.library.topics.some(({ name }) => name === target.name)) return inner
      return html`<a href="/${language}/${target.name}/">${inner}</a>`
    case 'chat':
      return toConversation(way(place, { wish: chatWish(asking), asking, look: null }, inner), inner)
    case 'letter':
      return toConversation(way(place, { wish: 'letter', asking, look: null }, inner), inner)
    case 'finder':
    case 'numbers':
    case 'search':
      return html`<a href="/${language}/${target.kind}/">${inner}</a>`
    // A page of the release, which speaks two languages.
    case 'proof':
      return html`<a href="/proof/${language.startsWith('de') ? 'de' : 'en'}/">${inner}</a>`
    case 'elsewhere':
      return elsewhere(target.url, inner, words.pages.elsewhere, place)
    default:
      return inner
  }
}

/** A link to somebody else's page: says so, and does not say where it came from. */
export const elsewhere = (url: string, inner: Html | string, said: string, { language }: Place): Html =>
  html`<a class="elsewhere" href="${url}" rel="noreferrer external">${inner}${icon('elsewhere')}<span class="unseen" lang="${language}" dir="${languageNames[language].dir}"> (${said})</span></a>`

const inline = (nodes: readonly PhrasingContent[], reading: Reading): Html =>
  html`${nodes.map((node) => {
    switch (node.type) {
      case 'text':
        return text(node.value, reading)
      case 'strong':
        return html`<strong>${inline(node.children, reading)}</strong>`
      case 'emphasis':
        return html`<em>${inline(node.children, reading)}</em>`
      case 'break':
        return html`<br>`
      case 'link':
        return link(node.url, inline(node.children, reading), reading)
      default:
        return null
    }
  })}`

const item = (node: ListItem, reading: Reading): Html => {
  const [only] = node.children
  if (node.children.length === 1 && only?.type === 'paragraph') return html`<li>${inline(only.children, reading)}</li>`
  return html`<li>${node.children.map((child) => block(child, reading))}</li>`
}

/** Whether a number to be called stands in it. */
const calls = (nodes: readonly RootContent[]): boolean =>
  nodes.some((node) => (node.type === 'text' ? piecesOf(node.value).some(({ kind }) => kind === 'number') : 'children' in node && calls(node.children)))

const block = (node: RootContent, reading: Reading): Html | null => {
  switch (node.type) {
    case 'paragraph':
      return html`<p>${inline(node.children, reading)}</p>`
    case 'heading':
      return node.depth === 2 ? html`<h2>${inline(node.children, reading)}</h2>` : html`<h3>${inline(node.children, reading)}</h3>`
    case 'list':
      return node.ordered
        ? html`<ol${node.start && node.start > 1 ? html` start="${node.start}"` : null}>${node.children.map((one) => item(one, reading))}</ol>`
        : html`<ul>${node.children.map((one) => item(one, reading))}</ul>`
    case 'blockquote':
      return html`<div class="${reading.warns || calls(node.children) ? 'note care' : 'note'}">${node.children.map((child) => block(child, reading))}</div>`
    default:
      return null
  }
}

/** A heading that begins with `? ` is a question: what follows it opens in the browser and nowhere else. */
const questionOf = (node: RootContent): readonly PhrasingContent[] | null => {
  if (node.type !== 'heading' || node.depth !== 3) return null
  const [first, ...rest] = node.children
  return first?.type === 'text' && first.value.startsWith('? ') ? [{ ...first, value: first.value.slice(2) }, ...rest] : null
}

/** The Markdown of a page as HTML. */
export const blocks = (nodes: readonly RootContent[], reading: Reading): Html => {
  const made: (Html | null)[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    if (!node) break
    const question = questionOf(node)
    if (!question) {
      made.push(block(node, reading))
      continue
    }
    const end = nodes.findIndex((other, after) => after > at && other.type === 'heading')
    const answer = nodes.slice(at + 1, end < 0 ? nodes.length : end)
    made.push(html`<details class="question"><summary><h3>${inline(question, reading)}</h3></summary>${answer.map((one) => block(one, reading))}</details>`)
    at += answer.length
  }
  return html`${made}`
}
