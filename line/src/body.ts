/** Most bytes of one answer: several times what the relay ever gives (a page of items is 256 KiB and one item). */
const answerLimit = 2 * 1024 * 1024

/** The JSON of an answer. Throws where it is none, and as soon as it is longer than any of the relay's: what lies to fill this page is not held. */
export const jsonOf = async (response: Response): Promise<unknown> => {
  const reader = response.body?.getReader()
  if (!reader) throw new SyntaxError('an answer without a body')
  const decoder = new TextDecoder()
  const pieces: string[] = []
  let held = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return JSON.parse(pieces.join('') + decoder.decode())
    held += value.length
    if (held > answerLimit) {
      void reader.cancel().catch(() => undefined)
      throw new RangeError('an answer without an end')
    }
    pieces.push(decoder.decode(value, { stream: true }))
  }
}
