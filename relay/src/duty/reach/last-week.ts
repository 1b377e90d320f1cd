import { fiveDays, type Status } from '@zop/wire'
import type { World } from '../../world.ts'
import { dayAfter, dayOf, mondayOf } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'
import { weekOf } from './week.ts'

/** Whether the promise of five days was kept on the chat in the last whole ISO week. Nothing of it changes any more: it is read once a week. */
export class LastWeek {
  readonly #sources: Pick<World, 'store' | 'clock'>
  #read: { readonly monday: string; readonly told: Promise<Status['lastWeek']> } | null = null

  constructor(sources: Pick<World, 'store' | 'clock'>) {
    this.#sources = sources
  }

  told(): Promise<Status['lastWeek']> {
    const monday = dayAfter(mondayOf(dayOf(nowOf(this.#sources))), -7)
    if (this.#read?.monday !== monday) this.#read = { monday, told: this.#ask(monday) }
    return this.#read.told
  }

  async #ask(monday: string): Promise<Status['lastWeek']> {
    try {
      const days = await weekOf(this.#sources, monday, 'chat')
      return days.some(({ planned }) => planned > 0) ? { days: days.filter(({ kept }) => kept).length, of: fiveDays.days } : null
    } catch (error) {
      this.#read = null
      throw error
    }
  }
}
