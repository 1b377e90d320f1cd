import { setTimeout } from 'node:timers/promises'
import type { House } from '@zop/journeys'
import { type Item, pathOf } from '@zop/wire'
import { messageOn } from '../relay/message.ts'
import type { Talk } from './crowd.ts'
import { ask } from './request.ts'

const againAfter = 250

interface Said {
  readonly by: 'seeker' | 'desk'
  readonly talk: Talk
  readonly begun: number
  /** Milliseconds to the acknowledgement, and to the other side's screen. */
  acknowledged: number | null
  arrived: number | null
  /** How often each side was shown it. */
  readonly shown: { seeker: number; desk: number }
  tries: number
}

/** What everybody says, when it was acknowledged, and how often each side saw it. */
export class Talking {
  readonly said = new Map<string, Said>()
  readonly #house: House
  #under = 0

  constructor(house: House) {
    this.#house = house
  }

  get underWay(): number {
    return this.#under
  }

  readonly seen = (item: Item, at: 'seeker' | 'desk'): void => {
    const said = item.kind === 'message' ? this.said.get(item.message.id) : undefined
    if (!said) return
    said.shown[at]++
    if (at !== said.by) said.arrived ??= performance.now() - said.begun
  }

  /** Somebody of these says something, now; sent again until it is acknowledged, as a page does. */
  async say(talk: Talk, by: 'seeker' | 'desk'): Promise<void> {
    const message = messageOn(talk.head)
    const body = JSON.stringify(message)
    const said: Said = { by, talk, begun: performance.now(), acknowledged: null, arrived: null, shown: { seeker: 0, desk: 0 }, tries: 0 }
    this.said.set(message.id, said)
    this.#under++
    const path = pathOf('send', { conversation: talk.conversation })
    while (said.acknowledged === null) {
      said.tries++
      const [origin, token] = by === 'seeker' ? [this.#house.site, talk.token] : [this.#house.desk, talk.colleague.session]
      const { status } = await ask(origin, path, { token, body })
      if (status === 200) said.acknowledged = performance.now() - said.begun
      else await setTimeout(againAfter)
    }
    this.#under--
  }

  /** `perSecond` messages for so many milliseconds, by people taken at random, as often by the one side as by the other. */
  async for(talks: readonly Talk[], { perSecond, milliseconds }: { perSecond: number; milliseconds: number }): Promise<void> {
    const begun = performance.now()
    for (let n = 0; ; n++) {
      const due = begun + (n * 1000) / perSecond
      if (due > begun + milliseconds) return
      const wait = due - performance.now()
      if (wait > 0) await setTimeout(wait)
      const talk = talks[Math.floor(Math.random() * talks.length)]
      if (talk) void this.say(talk, Math.random() < 0.5 ? 'seeker' : 'desk')
    }
  }
}
