import { signal } from '@preact/signals'

/** The present minute for ages on the screen; moves every 15 seconds. */
export const present = signal(Date.now())

if ('document' in globalThis) {
  setInterval(() => {
    present.value = Date.now()
  }, 15_000)
}

/** The last moment that a date can name (ECMA-262, time values). */
const lastMoment = 8.64e15

/** Hour and minute as the language writes them; English as in Britain, with 24 hours. The sender's clock is theirs: what is no time is shown as none. */
export const timeOf = (milliseconds: number, language: string): string =>
  milliseconds > lastMoment ? '' : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { hour: '2-digit', minute: '2-digit' }).format(milliseconds)

/** An hour since 1970 as day and time: "So., 22. Nov., 14:00". */
export const momentOf = (hour: number, language: string): string => stampOf(hour * 3_600_000, language)

/** A moment as day and time, in the same style. */
export const stampOf = (milliseconds: number, language: string): string => {
  const style = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
  return milliseconds > lastMoment ? '' : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, style).format(milliseconds)
}

/** A day with its year: "22. November 2026". */
export const dayOf = (milliseconds: number, language: string): string =>
  milliseconds > lastMoment ? '' : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(milliseconds)
