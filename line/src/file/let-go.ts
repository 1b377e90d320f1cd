let nowhere: MessagePort | null = null

/**
 * Gives the memory of these bytes back at once; they are empty afterwards. Left to the garbage collector, blocks of a file pile up to some 64 MB before it looks
 * (measured in Chromium). They are moved to a port that is closed: `ArrayBuffer.transfer` would free nothing where the browser itself has made the buffer.
 * A view of a part of its buffer is left alone: the rest may be somebody else's.
 */
export const letGo = (bytes: Uint8Array<ArrayBuffer>): void => {
  if (bytes.length !== bytes.buffer.byteLength) return
  if (nowhere === null) {
    const { port1, port2 } = new MessageChannel()
    port2.close()
    nowhere = port1
  }
  nowhere.postMessage(null, [bytes.buffer])
}

/** How many times its size a body that was sent counts as garbage: at three, a collector that looks after 64 MB comes after some 20 MB sent. */
const counted = 3

/**
 * Has the garbage collector come in time. Chromium keeps its own copy of every body that was sent until then, and does not count it; what is asked for here counts,
 * and takes no memory because it is never touched. Without it a page grows with every file that is sent (`npm run bench files`). Not by `new`: builders leave that out
 * where nobody keeps what it makes.
 */
export const countAsGarbage = (bytes: number): void => {
  Reflect.construct(ArrayBuffer, [counted * bytes])
}
