import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deriveRoot, issueRoots, parseRecoveryCode, type TrustAnchor } from '@zop/sealing'
import { type CoordinatorList, coordinatorList, decode, founding as foundingSchema, type Roots, readJson, roots as rootsSchema } from '@zop/wire'
import { Refused } from '../demo/folder.ts'
import type { Root } from './founding.ts'
import { burn } from './paper.ts'
import { askCoordinators, askRoot, askWhether, begin, type Ceremony, Ended, until } from './questions.ts'
import type { Texts } from './texts/texts.ts'

/** An installation as its folder has it: the anchor, the newest list of coordinators, and their accounts. */
interface Standing {
  readonly anchor: TrustAnchor
  readonly list: Roots
  readonly accounts: CoordinatorList['accounts']
}

/** What a change leaves behind: no secret. `afterwards` is the list without those who leave, for when somebody new has signed a directory. */
export interface Changed {
  readonly anchor: TrustAnchor
  readonly coordinators: CoordinatorList
  readonly afterwards: CoordinatorList | null
  readonly replaced: boolean
  /** Of the list in `coordinators`. */
  readonly number: number
}

/** The folder of a founding, or of the change before this one. */
export const readStanding = async (folder: string, text: Texts): Promise<Standing> => {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8').catch(() => '')
  const [anchor, founded, later] = await Promise.all(['anchor.json', 'founding.json', 'coordinators-then.json'].map(read))
  const founding = readJson(foundingSchema, founded ?? '')
  const newest = readJson(coordinatorList, later || (await read('coordinators.json'))) ?? founding
  const list = newest && readJson(rootsSchema, new TextDecoder().decode(decode(newest.roots.payload) ?? new Uint8Array()))
  if (!anchor || !founding || !newest || !list) throw new Refused(text.change.unreadable(folder))
  return { anchor: JSON.parse(anchor) as TrustAnchor, list, accounts: newest.accounts.filter(({ role }) => role === 'coordinator') }
}

/** A root that somebody types from paper, of this installation and not there yet. */
const askHeld = async (around: Ceremony, { anchor }: Standing, held: readonly Root[]): Promise<Root> => {
  const { table, text } = around
  for (;;) {
    const words = await table.askSecret(text.change.root(held.length === 0 ? 1 : 2))
    const parsed = await parseRecoveryCode(words)
    if (parsed.kind === 'wrong') {
      table.say(parsed.reason === 'word' ? text.words.unknown(parsed.word ?? '') : parsed.reason === 'length' ? text.words.count : text.words.slip)
      continue
    }
    const keys = await deriveRoot(parsed.entropy, anchor.deployment)
    if (!anchor.roots.includes(keys.public)) table.say(text.change.foreign)
    else if (held.some((one) => one.keys.public === keys.public)) table.say(text.change.twice)
    else return { words, keys }
  }
}

/** The anchor with another root in the place of one, and that root; null where all stay. */
const askReplaced = async (around: Ceremony, { anchor }: Standing): Promise<{ anchor: TrustAnchor; root: Root; number: number } | null> => {
  const { table, text } = around
  const { number } = await until(around, text.change.replace, (typed) => (/^[123]?$/.test(typed) ? { number: Number(typed) } : text.change.replaceWrong))
  if (number === 0) return null
  table.say(text.step(1, text.root.title(number)))
  const root = await askRoot(around, number, anchor.deployment)
  return { anchor: { ...anchor, roots: anchor.roots.map((key, at) => (at === number - 1 ? root.keys.public : key)) }, root, number }
}

/** Who leaves, by key. Somebody always stays. */
const askLeaving = async (around: Ceremony, accounts: CoordinatorList['accounts'], coming: number): Promise<readonly string[]> => {
  const { text } = around
  const leaving: string[] = []
  for (;;) {
    const { signing } = await until<{ signing: string | null }>(around, text.change.leaves, (typed) => {
      if (typed === '') return { signing: null }
      const one = accounts.find(({ name, signing: key }) => name === typed && !leaving.includes(key))
      return one && accounts.length - leaving.length + coming > 1 ? { signing: one.signing } : text.change.leavesWrong
    })
    if (signing === null) return leaving
    leaving.push(signing)
  }
}

/**
 * Two roots sign the next list. Who is new and who leaves do not change in one step: first both stand in it, and when somebody new has signed a directory, the
 * second list drops who leaves. A list is signed by the two roots that were there and by a new one, so that pages of the old and of the new build take it.
 */
export const holdChange = async (around: Ceremony, standing: Standing): Promise<Changed> => {
  const { table, text } = around
  const { anchor, list, accounts } = standing
  try {
    await begin(around, text.change.intro)
    const first = await askHeld(around, standing, [])
    const second = await askHeld(around, standing, [first])
    const replaced = await askReplaced(around, standing)
    const there = accounts.filter(({ signing }) => list.coordinators.includes(signing))
    table.say(`\n${text.change.there(there.map(({ name }) => name))}`)
    const coming = await askCoordinators(
      around,
      anchor.deployment,
      there.map(({ name }) => name),
    )
    const leaving = await askLeaving(around, there, coming.length)
    if (!replaced && coming.length + leaving.length === 0) throw new Ended(text.change.nothing)
    const left = there.filter(({ signing }) => !leaving.includes(signing))
    const names = { comes: coming.map(({ name }) => name), goes: there.filter((one) => !left.includes(one)).map(({ name }) => name) }
    const stays = [...left.map(({ name }) => name), ...names.comes]
    if (stays.length === 1) table.say(`\n${text.change.alone}`)
    if (!(await askWhether(around, text.change.summary({ ...names, replaced: replaced?.number ?? null, stays })))) throw new Ended(text.change.interrupted)
    const signers = [first, second, ...(replaced ? [replaced.root] : [])].map(({ keys }) => keys)
    const all = [...list.coordinators, ...coming.map(({ keys }) => keys.public)]
    const stay = all.filter((key) => !leaving.includes(key))
    const listOf = async (step: number, coordinators: readonly string[]): Promise<CoordinatorList> => {
      const roots = await issueRoots({ number: list.number + step, deployment: anchor.deployment, coordinators: [...coordinators] }, signers)
      return { roots, accounts: [...there, ...coming.map(({ account }) => account)].filter(({ signing }) => coordinators.includes(signing)) }
    }
    const both = coming.length > 0 && leaving.length > 0
    return {
      anchor: replaced?.anchor ?? anchor,
      coordinators: await listOf(1, both ? all : stay),
      afterwards: both ? await listOf(2, stay) : null,
      replaced: replaced !== null,
      number: list.number + 1,
    }
  } finally {
    table.hide()
    await burn(around)
  }
}
