import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { hourOf, systemClock } from '../clock.ts'
import { openSqlite } from '../store/sqlite/store.ts'
import type { Place } from './running.ts'
import { checkedOf, type MadeRecord, makeMessage, makeSeeker, makeStart, type TestSeeker } from './seeker.ts'

interface Waiting {
  readonly seeker: TestSeeker
  readonly start: MadeRecord
}

/** Conversations that a relay of this place finds when it starts, each with as many messages of `bytes`, of a person, after its first. */
export const fill = async (
  { config, umbrella }: Place,
  { conversations, messages = 0, bytes = 1052 }: { conversations: number; messages?: number; bytes?: number },
) => {
  mkdirSync(config.data, { recursive: true })
  const store = openSqlite(join(config.data, 'relay.sqlite'))
  const hour = hourOf(systemClock)
  const opening = { language: 'de', channel: 'chat', audience: 'person' } as const
  const waiting: Waiting[] = []
  for (let i = 0; i < conversations; i++) {
    const seeker = makeSeeker()
    const start = makeStart(seeker, umbrella, hour)
    await store.start({
      conversation: seeker.conversation,
      opening,
      hour,
      record: checkedOf(start),
      message: makeMessage(start.hash),
      keep: null,
      promised: hour + 48,
    })
    await Promise.all(Array.from({ length: messages }, () => store.append(seeker.conversation, makeMessage(start.hash, { bytes }), { by: 'person', hour })))
    waiting.push({ seeker, start })
  }
  await store.close()
  return waiting
}
