import type { Bus, Listener } from '../peers/bus.ts'

/** What becomes of one text on its way to one listener: how many times it comes, and how many others overtake it. */
export type Fate = { readonly times: number; readonly behind: number }

/** A bus for several worlds in one process, which can lose, double and turn around what it carries. One that is cut off hears and says nothing. */
export class TestBus {
  readonly #members = new Set<Member>()
  #leader: Member | null = null
  #lines = 0
  fate: () => Fate = () => ({ times: 1, behind: 0 })
  /** Texts told so far. */
  told = 0

  member(): Member {
    const member = new Member(this, `line ${++this.#lines}`)
    this.#members.add(member)
    return member
  }

  carry(from: Member, text: string): void {
    this.told++
    for (const member of this.#members) {
      if (member === from) continue
      const { times, behind } = this.fate()
      for (let i = 0; i < times; i++) member.comes(text, behind)
    }
  }

  /** Whoever hangs on this line is cut off. */
  end(line: string): void {
    for (const member of this.#members) if (member.line === line) member.ended()
  }

  lead(member: Member): boolean {
    this.#leader ??= member
    return this.#leader === member
  }

  /** As when its process is killed: nobody is told. */
  leave(member: Member): void {
    this.#members.delete(member)
    if (this.#leader === member) this.#leader = null
  }

  letGo(member: Member): void {
    if (this.#leader === member) this.#leader = null
  }
}

export class Member implements Bus {
  readonly #bus: TestBus
  readonly line: string
  #listener: Listener | null = null
  #coming: { readonly text: string; behind: number }[] = []
  #scheduled = false
  #cut = false
  apart = 0
  isEnded = false

  constructor(bus: TestBus, line: string) {
    this.#bus = bus
    this.line = line
  }

  tell(text: string): void {
    if (!this.#cut) this.#bus.carry(this, text)
  }

  async listen(listener: Listener): Promise<void> {
    this.#listener = listener
  }

  async lead(): Promise<boolean> {
    return !this.#cut && this.#bus.lead(this)
  }

  async end(line: string): Promise<void> {
    this.#bus.end(line)
  }

  ended(): void {
    this.isEnded = true
    this.cut()
  }

  comes(text: string, behind: number): void {
    if (this.#cut) return
    this.#coming.push({ text, behind })
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => this.#deliver())
  }

  /** Its line to the bus is cut, and comes back. */
  cut(): void {
    this.#cut = true
    this.#bus.letGo(this)
    this.#listener?.turned(false)
  }

  mend(): void {
    this.#cut = false
    this.#listener?.turned(true)
  }

  /** As SIGSTOP would: it says and hears nothing, and what is its own stays so. */
  hang(): void {
    this.#cut = true
    this.#listener = null
  }

  /** As SIGKILL would. */
  kill(): void {
    this.#cut = true
    this.#listener = null
    this.#bus.leave(this)
  }

  async close(): Promise<void> {
    this.#bus.leave(this)
    this.#listener = null
  }

  #deliver(): void {
    this.#scheduled = false
    const now = this.#coming.filter(({ behind }) => behind <= 0)
    this.#coming = this.#coming.filter(({ behind }) => behind > 0).map(({ text, behind }) => ({ text, behind: behind - 1 }))
    for (const { text } of now) this.#listener?.heard(text)
    if (this.#coming.length > 0 && !this.#scheduled) {
      this.#scheduled = true
      setImmediate(() => this.#deliver())
    }
  }
}
