import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { checkDirectory, hourOf, issueDirectory, signingKeys, type TrustAnchor } from '@zop/sealing'
import { type CoordinatorList, directory as directorySchema, type Envelope, readJson } from '@zop/wire'
import { type Changed, holdChange, readStanding } from './change.ts'
import { writeChange, writeFolder } from './files.ts'
import { foundInstallation, makeCoordinator, makeRoot, newDeployment } from './founding.ts'
import { Ended } from './questions.ts'
import { type Answer, scriptedTable } from './script.fixture.ts'
import { Sheets } from './sheet.ts'
import { texts } from './texts/texts.ts'

const now = 1_800_000_000_000
const text = texts.en
const origin = 'https://beratung.example'

/** A founding with two coordinators in a folder, and all its secrets. */
const founding = async (t: TestContext) => {
  const folder = await mkdtemp(join(tmpdir(), 'change-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const deployment = newDeployment()
  const exit = { de: 'https://www.dwd.de', en: 'https://www.dwd.de' }
  const decisions = { deployment, site: [origin], desk: 'https://team.example', exit, phone: null, source: null }
  const roots = await Promise.all([1, 2, 3].map(() => makeRoot(deployment)))
  const coordinators = await Promise.all(['Koralie', 'Bela'].map((name) => makeCoordinator(name, deployment)))
  const founded = await foundInstallation(decisions, { roots, coordinators }, now)
  const from = join(folder, 'founding')
  await writeFolder(from, { decisions, founded, text })
  return { folder, from, roots, coordinators, founded }
}

/** What the people say: each answer to a question in turn, and else what nobody has to think about. */
const saying =
  (answers: Readonly<Record<string, readonly string[]>>): Answer =>
  (question, words) => {
    for (const [start, list] of Object.entries(answers)) {
      if (!question.startsWith(start)) continue
      const [next, ...rest] = list
      ;(answers as Record<string, readonly string[]>)[start] = rest
      if (next !== undefined) return next
    }
    if (question.endsWith('[yes/no]')) return 'yes'
    if (question === text.words.how) return 'hand'
    return question.startsWith('ZOP,') ? words : ''
  }

const change = async (from: string, answers: Readonly<Record<string, readonly string[]>>) => {
  const { table, said, papers } = scriptedTable(saying(answers), { now })
  const holding = holdChange({ table, text, language: 'en', tried: false, sheets: new Sheets(`${from}.sheets`) }, await readStanding(from, text))
  return { holding, said, papers }
}

/** Whether a page of this build takes a directory that this key has signed, under this list. */
const takes = async (
  anchor: TrustAnchor,
  list: Pick<CoordinatorList, 'roots'>,
  { by, like }: { by: { seed: Uint8Array<ArrayBuffer> }; like: Envelope },
): Promise<boolean> => {
  const content = readJson(directorySchema, Buffer.from(like.payload, 'base64url').toString()) ?? assert.fail()
  const directory = await issueDirectory(content, await signingKeys(by.seed))
  return (await checkDirectory(anchor, { roots: list.roots, directory }, { hour: hourOf(now), origin })).kind === 'valid'
}

const keysNamed = (list: CoordinatorList): readonly string[] => JSON.parse(Buffer.from(list.roots.payload, 'base64url').toString()).coordinators

test('B1 two roots bring a coordinator in and let one go, in two lists, and pages take both', async (t) => {
  const { folder, from, roots, coordinators, founded } = await founding(t)
  const [one, two, three] = roots.map(({ words }) => words)
  const [koralie, bela] = coordinators
  assert.ok(one && two && three && koralie && bela)
  const stranger = (await makeRoot(newDeployment())).words
  const { holding, said, papers } = await change(from, {
    'The first root': ['zoo', stranger, three],
    'The second root': [three, one],
    [text.coordinator.another]: ['Bela', 'Mara'],
    [text.change.leaves]: ['Nobody', 'Bela'],
  })
  const changed = await holding
  for (const sentence of [text.words.count, text.change.foreign, text.change.twice, text.coordinator.wrongName, text.change.leavesWrong])
    assert.ok(said.includes(sentence), sentence)
  const { coordinators: first, afterwards } = changed
  assert.ok(afterwards)
  // Before anything is signed, all of it is read out.
  assert.ok(said.includes(text.change.summary({ comes: ['Mara'], goes: ['Bela'], replaced: null, stays: ['Koralie', 'Mara'] })))
  assert.equal(papers.length, 1)
  const mara = first.accounts.find(({ name }) => name === 'Mara')?.signing
  assert.deepEqual(keysNamed(first), [koralie.keys.public, bela.keys.public, mara])
  assert.deepEqual(keysNamed(afterwards), [koralie.keys.public, mara])
  const like = founded.founding.directories[0] ?? assert.fail()
  assert.equal(await takes(founded.anchor, first, { by: bela.keys, like }), true)
  assert.equal(await takes(founded.anchor, afterwards, { by: koralie.keys, like }), true)
  assert.equal(await takes(founded.anchor, afterwards, { by: bela.keys, like }), false)

  // The folder of a change is where the next one begins.
  const next = join(folder, 'next')
  await writeChange(next, { from, changed, text })
  assert.match(readFileSync(join(next, 'READ-ME-FIRST.txt'), 'utf8'), /has the number 2, the one in coordinators-then\.json the number 3/)
  const standing = await readStanding(next, text)
  assert.deepEqual([standing.list.number, standing.list.coordinators], [3, keysNamed(afterwards)])
})

test('B1 a lost root is replaced by the two others: pages of the old and of the new build take the list, and the lost one counts no more', async (t) => {
  const { from, roots, coordinators, founded } = await founding(t)
  const [one, two, three] = roots
  const [koralie] = coordinators
  assert.ok(one && two && three && koralie)
  const { holding, papers } = await change(from, { 'The first root': [one.words], 'The second root': [two.words], [text.change.replace]: ['5', '3'] })
  const changed: Changed = await holding
  assert.equal(changed.replaced, true)
  assert.deepEqual(changed.anchor.roots.slice(0, 2), founded.anchor.roots.slice(0, 2))
  assert.notEqual(changed.anchor.roots[2], founded.anchor.roots[2])
  assert.equal(papers.length, 1)
  const like = founded.founding.directories[0] ?? assert.fail()
  for (const anchor of [founded.anchor, changed.anchor]) assert.equal(await takes(anchor, changed.coordinators, { by: koralie.keys, like }), true)
  // The old root and one more are not two of the new build.
  const { signatures } = changed.coordinators.roots
  const byLost = { ...changed.coordinators.roots, signatures: signatures.filter(({ keyid }) => keyid === one.keys.public) }
  assert.equal(await takes(changed.anchor, { roots: byLost }, { by: koralie.keys, like }), false)
})

test('a change that is not what they meant is not signed', async (t) => {
  const { from, roots } = await founding(t)
  const [one, two] = roots.map(({ words }) => words)
  assert.ok(one && two)
  const summary = text.change.summary({ comes: [], goes: ['Koralie'], replaced: null, stays: ['Bela'] })
  const { holding } = await change(from, { 'The first root': [one], 'The second root': [two], [text.change.leaves]: ['Koralie'], [summary]: ['no'] })
  await assert.rejects(holding, new Ended(text.change.interrupted))
})

test('a change that changes nothing, or would leave nobody, writes nothing', async (t) => {
  const { from, roots } = await founding(t)
  const [one, two] = roots.map(({ words }) => words)
  assert.ok(one && two)
  const held = () => ({ 'The first root': [one], 'The second root': [two] })
  await assert.rejects((await change(from, held())).holding, Ended)
  const { holding, said } = await change(from, { ...held(), [text.change.leaves]: ['Koralie', 'Bela'] })
  const changed = await holding
  assert.ok(said.includes(text.change.leavesWrong))
  assert.deepEqual([changed.coordinators.accounts.map(({ name }) => name), changed.afterwards], [['Bela'], null])
  // Whoever is left alone is told what that means.
  assert.ok(said.some((one) => one.includes(text.change.alone)))
})
