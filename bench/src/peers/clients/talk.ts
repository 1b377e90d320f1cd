/** One connection of a peer's client: says one message and hears that it was acknowledged. */
export interface Talk {
  /** Resolves with the acknowledgement; `box` is text of the length of a sealed message of 1 KiB. */
  say(box: string): Promise<void>
}

export type Connect = (port: number, index: number) => Promise<Talk>

/** Waits for what was asked for by name, and hears of it once. */
export class Awaited {
  readonly #waiting = new Map<string, () => void>()

  for(name: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(name, resolve)
    })
  }

  came(name: string): void {
    this.#waiting.get(name)?.()
    this.#waiting.delete(name)
  }
}

/** A WebSocket whose text goes to `hear`; rejects where it does not open. */
export const webSocket = (address: string, protocols: string[], hear: (text: string, socket: WebSocket) => void): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address, protocols)
    socket.addEventListener('open', () => resolve(socket))
    socket.addEventListener('error', () => reject(new Error(`no answer at ${address}`)))
    socket.addEventListener('message', ({ data }) => hear(String(data), socket))
  })
