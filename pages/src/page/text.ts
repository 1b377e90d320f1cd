import { type Piece, piecesOf } from '../document/atom.ts'
import { call } from '../frame/numbers.ts'
import { type Html, html } from '../html.ts'
import type { Version } from '../library.ts'
import type { Place } from '../site.ts'

/** A text on a page of `place`, in the language that its version really has. */
export interface Shown {
  readonly place: Place
  readonly version: Version
}

/** What no line may end with, and what none may begin with. */
const opening = /[([„«]+$/u
const closing = /^[)\]”“».,;:!?…،؛؟]+/u

const isAtom = (piece: Piece | undefined): boolean => piece?.kind === 'number' || piece?.kind === 'law'
const textOf = (piece: Piece | undefined): string => (piece?.kind === 'text' ? piece.text : '')
const endOf = (piece: Piece | undefined): string => opening.exec(textOf(piece))?.[0] ?? ''
const beginOf = (piece: Piece | undefined): string => closing.exec(textOf(piece))?.[0] ?? ''

/** An atom is a box, and a line may break beside a box: its brackets and its full stop go into it. */
const bound = (before: string, inner: Html, behind: string): Html =>
  before + behind === '' ? inner : html`<span class="bound">${before}${inner}${behind}</span>`

const numberOf = (name: string, { library, language, words }: Place): Html => {
  const number = library.numbers.find((one) => one.name === name)
  // A number that was withdrawn leaves a way to those that are there.
  return number ? call(number) : html`<a href="/${language}/numbers/">${words.pages.numbers.title}</a>`
}

const lawOf = (law: string, { language }: Version): Html =>
  html`<bdi class="law"${language === 'de' || language === 'de-simple' ? null : html` lang="de"`} dir="ltr">${law}</bdi>`

/** A text with its atoms: numbers are dialled and never turned round, laws are never broken, and no bracket stands alone beside either. */
export const text = (value: string, { place, version }: Shown): Html => {
  const pieces = piecesOf(value)
  return html`${pieces.map((piece, at) => {
    const [last, next] = [pieces[at - 1], pieces[at + 1]]
    if (piece.kind === 'number') return bound(endOf(last), numberOf(piece.name, place), beginOf(next))
    if (piece.kind === 'law') return bound(endOf(last), lawOf(piece.text, version), beginOf(next))
    const from = isAtom(last) ? beginOf(piece).length : 0
    return piece.text.slice(from, piece.text.length - (isAtom(next) ? endOf(piece).length : 0))
  })}`
}
