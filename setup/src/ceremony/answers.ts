import { readFile } from 'node:fs/promises'
import { displayName, phone as phoneSchema, readJson } from '@zop/wire'
import { Refused } from '../demo/folder.ts'
import { readOrigin, readPage } from './address.ts'
import { usualExit } from './ceremony.ts'
import { type Decisions, type Founded, foundInstallation, makeCoordinator, makeRoot, newDeployment, rootCount } from './founding.ts'
import type { Texts } from './texts/texts.ts'

/** What a file of answers says: as many as it likes of these, and nothing else. No secret is among them. */
interface Answers {
  readonly site: readonly string[]
  readonly desk: string
  readonly coordinators: readonly string[]
  readonly exit: { readonly de: string; readonly en: string }
  readonly phone: string | null
  readonly source: string | null
  /** For trying it out: http://localhost counts as an address. */
  readonly tried: boolean
}

const names = ['site', 'desk', 'coordinators', 'exit', 'phone', 'source', 'tried']

const listed = (value: unknown): readonly string[] => (Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : [])

/** Written out: nobody is there to be shown what was meant. */
const isNoPage = (typed: unknown): boolean => {
  const read = typeof typed === 'string' ? readPage(typed) : null
  return read === null || 'fault' in read || read.address !== typed
}

/** Every fault of the file at once. */
const faultsIn = (answers: Record<string, unknown>, tried: boolean): string[] => {
  const wrong = (typed: unknown): boolean => typeof typed !== 'string' || 'fault' in readOrigin(typed, { tried })
  const exits = Object.entries((answers['exit'] ?? usualExit) as object)
  const coordinators = listed(answers['coordinators'])
  return [
    ...Object.keys(answers).flatMap((name) => (names.includes(name) ? [] : [`"${name}" is none of the answers: they are ${names.join(', ')}.`])),
    ...(listed(answers['site']).length === 0 || listed(answers['site']).some(wrong) ? ['"site" must be a list of addresses, https:// or .onion.'] : []),
    ...(wrong(answers['desk']) ? ['"desk" must be an address, https:// or .onion.'] : []),
    ...(coordinators.length === 0 || coordinators.some((name) => readJson(displayName, JSON.stringify(name)) === null)
      ? ['"coordinators" must be a list of names, of 80 characters at most.']
      : []),
    ...(exits.some(([, typed]) => typeof typed !== 'string' || isNoPage(typed)) ? ['"exit" must name https addresses.'] : []),
    ...(answers['phone'] != null && readJson(phoneSchema, JSON.stringify(answers['phone'])) === null ? ['"phone" must be a telephone number.'] : []),
    ...(answers['source'] != null && isNoPage(answers['source']) ? ['"source" must be an https address.'] : []),
  ]
}

const parsed = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    // Not JSON.
    return null
  }
}

const readAnswers = async (path: string): Promise<Answers> => {
  const answers = parsed(await readFile(path, 'utf8').catch(() => ''))
  if (answers === null) throw new Refused(`${path} cannot be read as JSON with an object in it.`)
  const tried = answers['tried'] === true
  const faults = faultsIn(answers, tried)
  if (faults.length > 0) throw new Refused(faults.join('\n'))
  const origin = (typed: unknown): string => {
    const read = readOrigin(String(typed), { tried })
    return 'origin' in read ? read.origin : ''
  }
  const exit = { ...usualExit, ...(answers['exit'] as object | undefined) }
  const text = (name: string): string | null => (typeof answers[name] === 'string' ? answers[name] : null)
  const [phone, source] = [text('phone'), text('source')]
  const coordinators = listed(answers['coordinators'])
  return { site: listed(answers['site']).map(origin), desk: origin(answers['desk']), coordinators, exit, phone, source, tried }
}

const isLocal = (origin: string): boolean => new URL(origin).hostname === 'localhost'

/**
 * Founds without anybody at the keyboard, for tests and for whoever automates it. The secrets are given back, for a file that only its owner reads: without `readable` that is
 * refused for every address that somebody else could reach.
 */
export const foundByAnswers = async (
  path: string,
  { now, readable, text }: { now: number; readable: boolean; text: Texts },
): Promise<{ decisions: Decisions; founded: Founded; secrets: object }> => {
  const { site, desk, exit, phone, source, coordinators: named } = await readAnswers(path)
  if (!readable && ![...site, desk].every(isLocal)) throw new Refused(text.readable)
  const decisions: Decisions = { deployment: newDeployment(), site, desk, exit: { ...usualExit, ...exit }, phone, source }
  const roots = await Promise.all(Array.from({ length: rootCount }, () => makeRoot(decisions.deployment)))
  const coordinators = await Promise.all(named.map((name) => makeCoordinator(name, decisions.deployment)))
  const founded = await foundInstallation(decisions, { roots, coordinators }, now)
  const secrets = { roots: roots.map(({ words }) => words), coordinators: coordinators.map(({ name, words }) => ({ name, words })) }
  return { decisions, founded, secrets }
}
