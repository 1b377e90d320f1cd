import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Chance, chanceOf, House } from '@zop/journeys'
import { type SignedInPerson, signInAs } from '../../relay/colleague.ts'
import { comesBack } from '../../relay/seeker.ts'
import { type Act, type ActKind, actKinds, actOf } from './acts.ts'
import { checkHalves } from './halves.ts'
import { Talk } from './talk.ts'

export interface KillReport {
  readonly kills: number
  /** What the relay has acknowledged in all, by kind. */
  readonly acknowledged: Readonly<Record<ActKind, number>>
  /** Changes that were under way when a relay was killed, asked for again afterwards. */
  readonly interrupted: number
  /** Milliseconds from each start to the first answer. */
  readonly ready: readonly number[]
}

const writers = 6
/** How often each kind is asked for. */
const weights: Readonly<Record<ActKind, number>> = { message: 10, answer: 6, record: 3, file: 4, keep: 1, delete: 1 }
const lots = actKinds.flatMap((kind) => Array.from({ length: weights[kind] }, () => kind))

/** A writer with a conversation, and what it had asked for when there was no answer. */
interface Writer {
  talk: Talk | null
  pending: { kind: ActKind; act: Act } | null
}

interface Run {
  readonly house: House
  readonly chance: Chance
  readonly colleague: SignedInPerson
  readonly acknowledged: Record<ActKind, number>
  /** Conversations that the relay says are deleted. */
  readonly gone: Talk[]
}

/** Writes until the relay is gone. `counted` is told of each acknowledgement. */
const write = async (run: Run, writer: Writer, counted: () => void): Promise<void> => {
  for (;;) {
    writer.talk ??= await Talk.begin(run.house, run.colleague)
    const { talk } = writer
    const kind = run.chance.one(lots)
    writer.pending = { kind, act: await actOf(kind, talk, run.chance) }
    await writer.pending.act()
    settle(run, writer)
    counted()
  }
}

/** What was asked for is acknowledged. */
const settle = (run: Run, writer: Writer): void => {
  if (writer.pending) run.acknowledged[writer.pending.kind]++
  writer.pending = null
  if (!writer.talk?.deleted) return
  run.gone.push(writer.talk)
  writer.talk = null
}

/** Kills the relay after some acknowledgements, while others are under way. */
const writeAndKill = async (run: Run, all: readonly Writer[]): Promise<void> => {
  const after = 3 + run.chance.below(30)
  const delay = run.chance.below(6)
  let counted = 0
  const enough = Promise.withResolvers<void>()
  const writing = all.map((writer) =>
    write(run, writer, () => {
      if (++counted === after) enough.resolve()
    }),
  )
  const ended = Promise.allSettled(writing)
  await Promise.race([enough.promise, ...writing])
  await setTimeout(delay)
  await run.house.kill()
  for (const one of await ended) if (one.status === 'rejected' && !/"unreachable"/.test(String(one.reason))) throw one.reason
}

/** A conversation that was going to be deleted may be gone already; any other must be there, and takes what it was asked for once more. */
const goOn = async (run: Run, writer: Writer): Promise<void> => {
  const { talk, pending } = writer
  if (talk === null) return
  const found = await comesBack(talk.started.line, talk.started.seeker)
  assert.ok(found || talk.askedToDelete, 'an acknowledged conversation is there')
  if (found) await pending?.act()
  else talk.deleted = true
  settle(run, writer)
  if (writer.talk) await talk.check()
}

/** What was deleted is not served, and its name is in no file. */
const checkGone = async ({ house, gone }: Run, since: number): Promise<void> => {
  const fresh = gone.slice(since)
  if (fresh.length === 0) return
  for (const { started } of fresh) assert.equal(await comesBack(started.line, started.seeker), false, 'deleted stays deleted')
  for (const name of await readdir(house.data)) {
    const bytes = await readFile(join(house.data, name)).catch(() => Buffer.alloc(0))
    for (const { at } of fresh) assert.ok(!bytes.includes(at.conversation), `a deleted conversation is in ${name}`)
  }
}

/** Kills a real relay so many times in mid-write, always after the same plan for the same seed, and throws where anything acknowledged was lost. `told` of each one that has passed. */
export const killOften = async (
  { seed, kills }: { seed: number; kills: number },
  told: (sofar: KillReport) => Promise<void> = async () => undefined,
): Promise<KillReport> => {
  await using house = await House.open({ config: { pace: false }, dutyDays: null })
  const chance = chanceOf(seed)
  const colleague = await signInAs(house, house.counsellor(0))
  const run: Run = { house, chance, colleague, acknowledged: { message: 0, answer: 0, record: 0, file: 0, keep: 0, delete: 0 }, gone: [] }
  const all: Writer[] = Array.from({ length: writers }, () => ({ talk: null, pending: null }))
  const ready: number[] = []
  let interrupted = 0
  for (let killed = 0; killed < kills; killed++) {
    const before = run.gone.length
    await writeAndKill(run, all)
    interrupted += all.filter(({ pending }) => pending !== null).length
    await checkHalves(house)
    const begun = performance.now()
    await house.start()
    await fetch(`${house.site}/health`).then((answer) => answer.text())
    ready.push(performance.now() - begun)
    await Promise.all(all.map((writer) => goOn(run, writer)))
    await checkGone(run, before)
    await told({ kills: killed + 1, acknowledged: run.acknowledged, interrupted, ready })
  }
  return { kills, acknowledged: run.acknowledged, interrupted, ready }
}
