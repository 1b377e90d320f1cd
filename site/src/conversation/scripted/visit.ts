import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { effect } from '@preact/signals'
import { connect } from '@zop/line'
import { accessDigits, accessWords } from '@zop/sealing'
import { Conversation } from '../conversation.ts'
import { routes } from '../routes.ts'
import type { State } from '../state.ts'
import { showLimit } from '../writing.ts'
import { Counsellor } from './counsellor.ts'
import { ScriptedRelay } from './relay.ts'
import { type Umbrella, umbrella } from './umbrella.ts'

export const words = 'Mein Chef hat meinen Pass.'

export const begun = async (t: TestContext, age?: number) => {
  const made = await umbrella(age)
  const relay = new ScriptedRelay(made)
  const origin = await relay.listen()
  const line = connect(origin, routes)
  const talk = new Conversation({ line, anchor: made.anchor, origin: 'http://localhost:8080', audience: 'person' })
  t.after(() => {
    t.mock.timers.reset()
    talk.forget()
    relay.close()
  })
  talk.prepare()
  return { talk, relay, line, made, origin, counsellor: new Counsellor(relay, made) }
}

/** Another page on the same relay: a second tab, or somebody who comes back on another device. */
export const another = (t: TestContext, { relay, made, origin }: { relay: ScriptedRelay; made: Umbrella; origin: string }) => {
  const line = connect(origin, routes)
  const talk = new Conversation({ line, anchor: made.anchor, origin: 'http://localhost:8080', audience: 'person' })
  t.after(() => talk.forget())
  talk.prepare()
  return { talk, line, relay }
}

/** The code of a conversation, as its page shows it. */
export const codeOf = async (talk: Conversation) => {
  const { secret } = await talk.inside.core.access()
  return { words: (await accessWords(secret, 'de')).join(' '), digits: (await accessDigits(secret)).join(' ') }
}

/** Waits for the state to be so; the test's time limit is the judge of never. */
export const until = (talk: Conversation, so: (state: State) => boolean): Promise<State> =>
  new Promise((resolve) => {
    const dispose: { now?: () => void } = {}
    dispose.now = effect(() => {
      const state = talk.state.value
      if (!so(state)) return
      queueMicrotask(() => dispose.now?.())
      resolve(state)
    })
  })

export const mark = (state: State, at = 0) => {
  const mine = state.entries.filter((entry) => entry.kind === 'mine')[at]
  return mine?.kind === 'mine' ? mine.mark : null
}

/** From now on the time that a page grants the relay to show a record is over as soon as it waits for one. */
export const lapses = (t: TestContext, { inside: { writing } }: Conversation): void => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const growth = writing.growth.bind(writing)
  t.mock.method(writing, 'growth', () => {
    queueMicrotask(() => t.mock.timers.tick(showLimit))
    return growth()
  })
}

export const ready = async (talk: Conversation) => {
  await until(talk, ({ centres }) => centres !== null)
  talk.agree()
}

export const talking = async (t: TestContext) => {
  const all = await begun(t)
  await ready(all.talk)
  assert.equal(await all.talk.send(words, 'de'), true)
  await until(all.talk, ({ arrived }) => arrived)
  return all
}
