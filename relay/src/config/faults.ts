import * as v from 'valibot'
import type { Setting } from './setting.ts'

/** Edits that turn one text into the other (Levenshtein). */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, against] of [...other].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === against ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The name that somebody most likely meant. */
export const nearest = (typed: string, names: readonly string[]): string =>
  names.toSorted((one, other) => distance(typed, one) - distance(typed, other))[0] ?? typed

const dotted = ({ path }: Setting): string => path.join('.')

const value = ({ secret, kind }: Setting, input: unknown): string => {
  if (input === undefined) return 'is not set'
  if (secret) return 'is something else'
  return kind === 'text' && typeof input === 'string' ? `is "${input}"` : `is ${JSON.stringify(input)}`
}

const sentence = (one: Setting, input: unknown): string => {
  const { variable, must, example } = one
  return `${variable} (in the file: ${dotted(one)}) must ${must}, and ${value(one, input)}. For example: ${example}`
}

const isUnder = (place: string, path: string): boolean => path === place || path.startsWith(`${place}.`)

const faultOf = (issue: v.BaseIssue<unknown>, settings: readonly Setting[]): string[] => {
  const place = v.getDotPath(issue) ?? ''
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return [`"${place}" in the file is no setting. The nearest is "${nearest(place, settings.map(dotted))}".`]
  }
  const one = settings.find((candidate) => isUnder(dotted(candidate), place))
  if (one) return [sentence(one, issue.path?.[one.path.length - 1]?.value)]
  const under = settings.filter((candidate) => isUnder(place, dotted(candidate)))
  if (issue.type === 'check') return [`${under.map(({ variable }) => variable).join(', ')}: ${issue.message}.`]
  return under.filter(({ required }) => required).map((candidate) => sentence(candidate, undefined))
}

/** What an operator reads: each fault once, by the name of the variable, with what it must look like. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[], settings: readonly Setting[]): string[] => [
  ...new Set(issues.flatMap((issue) => faultOf(issue, settings))),
]
