import { fiveDays, type Status } from '@zop/wire'
import { placesOf } from '../../log.ts'
import type { World } from '../../world.ts'
import { dayAfter, dayOf, mondayOf } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'
import { weekOf } from './week.ts'

/** Minutes after which it is tried again where it could not be read. */
const again = 1

/** Whether the promise of five days was kept on the chat in the last whole ISO week. Nothing of it changes any more: it is read once a week. */
export class LastWeek {
  readonly #sources: Pick<World, 'store' | 'clock' | 'log'>
  #read: { readonly monday: string; readonly until: number; readonly told: Promise<Status['lastWeek']> } | null = null

  constructor(sources: Pick<World, 'store' | 'clock' | 'log'>) {
    this.#sources = sources
  }

  /** Null also where it cannot be read: whoever asks who is there must not be left without an answer for this. */
  told(): Promise<Status['lastWeek']> {
    const now = nowOf(this.#sources)
    const monday = dayAfter(mondayOf(dayOf(now)), -7)
    if (this.#read?.monday !== monday || now >= this.#read.until) this.#read = { monday, until: Number.POSITIVE_INFINITY, told: this.#ask(monday) }
    return this.#read.told
  }

  async #ask(monday: string): Promise<Status['lastWeek']> {
    try {
      const days = await weekOf(this.#sources, monday, 'chat')
      return days.some(({ held }) => held) ? { days: days.filter(({ kept }) => kept).length, of: fiveDays.days } : null
    } catch (error) {
      this.#sources.log.line('error', { msg: 'the week that was could not be read', stack: placesOf(error) })
      this.#read = { monday, until: nowOf(this.#sources) + again, told: Promise.resolve(null) }
      return null
    }
  }
}
