/** Within this process: of each name one at a time, in their order. */
export const inTurn = () => {
  const last = new Map<string, Promise<unknown>>()

  return <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const before = last.get(name) ?? Promise.resolve()
    const mine = before.then(act, act)
    last.set(name, mine)
    const done = (): void => {
      if (last.get(name) === mine) last.delete(name)
    }
    mine.then(done, done)
    return mine
  }
}
