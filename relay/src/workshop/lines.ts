/** Gathers a stream of text into lines; what comes after the last line break waits for the next. */
export class Lines {
  #begun: string[] = []
  #length = 0
  readonly #each: (line: string) => void

  constructor(each: (line: string) => void) {
    this.#each = each
  }

  /** Letters of the line that has no end yet. */
  get waiting(): number {
    return this.#length
  }

  take(text: string): void {
    const parts = text.split('\n')
    const rest = parts.pop() ?? ''
    for (const part of parts) {
      const line = this.#begun.join('') + part
      this.#begun = []
      this.#length = 0
      this.#each(line)
    }
    if (rest !== '') this.#begun.push(rest)
    this.#length += rest.length
  }
}
