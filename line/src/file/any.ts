/** One signal that aborts with the first of several: AbortSignal.any, which browsers of old phones lack (Chrome before 116). */
export const anyOf = (...signals: readonly AbortSignal[]): AbortSignal => {
  const one = new AbortController()
  for (const signal of signals) {
    if (signal.aborted) one.abort(signal.reason)
    else signal.addEventListener('abort', () => one.abort(signal.reason), { signal: one.signal })
  }
  return one.signal
}
