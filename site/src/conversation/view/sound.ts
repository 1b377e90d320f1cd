import { signal } from '@preact/signals'

/** What sounds when an answer has come while the person looks elsewhere; null until they have said yes to it, and after a no. Only while this page is open. */
export const bell = signal<(() => void) | null>(null)

export const wanted = (): boolean => bell.value !== null

export const ring = (): void => bell.peek()?.()
