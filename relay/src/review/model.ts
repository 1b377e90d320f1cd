import { documentKindOf, type EditorRights, type SignOff } from '@zop/wire'
import { hashOf } from './testing.ts'

/**
 * How review should go, written a second time, slower and apart from the relay: what each person may do, and what is public after it. It holds whole texts, and forgets nothing.
 */
export interface Person {
  readonly name: string
  readonly role: 'coordinator' | 'lead' | 'counsellor'
  readonly centre: string | null
}

interface Open {
  text: string
  submitted: boolean
  /** Nothing but the capacity differs from what was public when it was saved. */
  isFree: boolean
  /** What was public when it was saved. */
  against: string | null
  signed: Map<SignOff, string>
  /** What was public beside each yes. */
  beside: Map<SignOff, string | null>
}

interface Document {
  public: string | null
  last: string | null
  open: Open | null
  writers: Set<string>
  /** Every yes that was ever given, by text. */
  readonly yes: Map<string, Set<string>>
  /** Everybody who ever saved a text. */
  readonly saved: Map<string, Set<string>>
}

const none: EditorRights = { content: false, safety: false, languages: [] }
const languageOf = (id: string): string => id.split('.')[1] ?? ''
const capacity = /"available": \d+/g

export class Model {
  readonly rights = new Map<string, EditorRights>()
  readonly documents = new Map<string, Document>()
  editions: { number: number; texts: Map<string, string> }[] = []
  current = 1
  readonly shipped: ReadonlyMap<string, string>

  constructor(shipped: Readonly<Record<string, string>>) {
    this.shipped = new Map(Object.entries(shipped))
    for (const [id, text] of this.shipped)
      this.documents.set(id, { public: text, last: text, open: null, writers: new Set(), yes: new Map(), saved: new Map() })
    this.editions.push({ number: 1, texts: new Map(this.shipped) })
  }

  at(id: string): Document {
    const found = this.documents.get(id)
    if (!found) throw new Error(id)
    return found
  }

  #rightsOf = ({ name }: Person): EditorRights => this.rights.get(name) ?? none

  mayWrite(who: Person, id: string): boolean {
    if (who.role === 'coordinator') return true
    const { content, safety, languages } = this.#rightsOf(who)
    return documentKindOf(id) === 'listing' ? who.role === 'lead' && id === `listing.${who.centre}` : content || safety || languages.length > 0
  }

  may(who: Person, id: string, signOff: SignOff): boolean {
    const rights = this.#rightsOf(who)
    if (signOff === 'entry') return who.role !== 'counsellor' || id === `listing.${who.centre}`
    if (who.role === 'coordinator') return true
    return signOff === 'content' ? rights.content : signOff === 'safety' ? rights.safety : rights.languages.includes(languageOf(id))
  }

  mayRead(who: Person, id: string): boolean {
    return this.mayWrite(who, id) || (documentKindOf(id) === 'listing' && this.may(who, id, 'entry'))
  }

  mayWithdraw(who: Person, id: string): boolean {
    return documentKindOf(id) === 'listing'
      ? this.mayWrite(who, id)
      : this.may(who, id, 'content') || this.may(who, id, 'safety') || this.may(who, id, 'language')
  }

  mayGoBack(who: Person): boolean {
    return who.role === 'coordinator' || this.#rightsOf(who).content || this.#rightsOf(who).safety
  }

  /** What has been taken off comes back by whoever may safety. */
  mayGoBackTo(who: Person, number: number): boolean {
    const texts = this.editions.find((one) => one.number === number)?.texts
    const back = [...this.documents].some(([id, { public: shown }]) => shown === null && texts?.has(id))
    return this.mayGoBack(who) && (!back || who.role === 'coordinator' || this.#rightsOf(who).safety)
  }

  standing(id: string): string | null {
    const { open, public: shown } = this.at(id)
    return open?.text ?? shown
  }

  needs(id: string): readonly SignOff[] {
    const { open, public: shown, last } = this.at(id)
    if (!open || (open.isFree && shown !== null && open.against === shown)) return []
    if (documentKindOf(id) === 'listing') return ['entry']
    const safety = [open.text, last ?? ''].some((one) => one.includes('safety: true'))
    return [languageOf(id) === 'de' ? 'content' : 'language', ...(safety ? ['safety' as const] : [])]
  }

  save(who: Person, id: string, { text, submit }: { text: string; submit: boolean }): void {
    const document = this.at(id)
    if (this.standing(id) === text) {
      if (submit && document.open) document.open.submitted = true
      return
    }
    const { public: shown } = document
    const isFree = documentKindOf(id) === 'listing' && shown !== null && shown !== text && shown.replace(capacity, '') === text.replace(capacity, '')
    document.open = { text, submitted: submit, isFree, against: shown, signed: new Map(), beside: new Map() }
    document.writers.add(who.name)
    document.saved.set(text, (document.saved.get(text) ?? new Set()).add(who.name))
  }

  /** Yeses of people who still may. */
  given(id: string, people: readonly Person[]): ReadonlyMap<SignOff, string> {
    const { open, public: shown } = this.at(id)
    const stands = ([signOff, name]: [SignOff, string]) =>
      open?.beside.get(signOff) === shown && people.some((one) => one.name === name && this.may(one, id, signOff))
    return new Map([...(open?.signed ?? [])].filter(stands))
  }

  isApproved(id: string, people: readonly Person[]): boolean {
    const { open } = this.at(id)
    return open?.submitted === true && this.needs(id).every((need) => this.given(id, people).has(need))
  }

  sign(who: Person, id: string, signOff: SignOff): void {
    const document = this.at(id)
    if (!document.open) return
    document.open.signed.set(signOff, who.name)
    document.open.beside.set(signOff, document.public)
    document.yes.set(document.open.text, (document.yes.get(document.open.text) ?? new Set()).add(who.name))
  }

  publish(number: number, ids: readonly string[], withdraw: readonly string[]): void {
    for (const id of ids) {
      const document = this.at(id)
      document.public = document.last = document.open?.text ?? null
      document.open = null
      document.writers = new Set()
    }
    // A page goes in all languages.
    const all = withdraw.includes('page.de.start') ? [...withdraw, 'page.en.start'] : withdraw
    for (const id of all) this.at(id).public = null
    const texts = new Map([...this.documents].flatMap(([id, { public: text }]) => (text === null ? [] : [[id, text] as const])))
    this.editions = [{ number, texts }, ...this.editions].filter((one, index) => index < 20 || one.number === this.current)
    this.current = number
  }

  goBack(number: number): void {
    const texts = this.editions.find((one) => one.number === number)?.texts
    for (const [id, document] of this.documents) {
      document.public = texts?.get(id) ?? null
      document.last = document.public ?? document.last
    }
    this.current = number
  }
}

export const hashOrNull = (text: string | null): string | null => (text === null ? null : hashOf(text))
