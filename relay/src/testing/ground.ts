import type { Ground, Writer } from '../conversation/record/ground.ts'
import { checkNext } from '../conversation/record/next.ts'
import { isRefused } from '../serve/refuse.ts'
import { directoriesOf } from './directories.ts'
import { byPerson, bySeeker, counsellor, standIn } from './next.ts'
import { type MadeRecord, makeSeeker, makeStart, makeTake } from './seeker.ts'
import { makeUmbrella } from './umbrella.ts'

export const hour = 490_000
export const umbrella = makeUmbrella(hour)
export const { anna, alex, bela } = umbrella.members
const directories = directoriesOf(umbrella)
export const seeker = makeSeeker()
export const start = makeStart(seeker, umbrella, hour)
export const take = makeTake({ seeker, umbrella, on: start, hour }, anna)
export const both = byPerson(seeker, { umbrella, on: take, hour }, { by: anna, to: [counsellor(anna), standIn(alex)] })
export const alone = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'withdraw' })
export const pool = { role: 'pool', id: umbrella.pool } as const
export const asSeeker: Writer = { kind: 'seeker', reader: seeker.reader.id, signing: seeker.keys.public }
export const as = ({ keys }: typeof anna): Writer => ({ kind: 'person', signing: keys.public })

export const groundOn = (on: MadeRecord, by: Writer, more: Partial<Ground> = {}): Ground => ({
  entry: { conversation: on.content.conversation, about: null, n: on.n, head: on.hash, directory: on.content.directory.number, readers: on.content.readers },
  by,
  directories,
  hour,
  proposal: null,
  ever: [],
  terms: [],
  ...more,
})

export const codeOf = (made: MadeRecord, ground: Ground): string => {
  const checked = checkNext(made.sealed, ground)
  return isRefused(checked) ? checked.refused.code : 'ok'
}
