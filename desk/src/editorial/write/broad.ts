import { signal } from '@preact/signals'

/** Whether there is room for a page beside its text. */
export const broad = signal('matchMedia' in globalThis && matchMedia('(width >= 68rem)').matches)
