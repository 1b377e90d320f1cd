/** A run of words, and whether it is in both texts, only in the new one, or only in the old one. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Letters that are shown around a change. */
const around = 160

/** Above this many comparisons the middle is shown as replaced as a whole: nobody reads word by word what is all new. */
const most = 4_000_000

const piecesOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []

const joined = (runs: readonly Run[]): readonly Run[] => {
  const out: { kind: Run['kind']; text: string }[] = []
  for (const { kind, text } of runs) {
    const last = out.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text !== '') out.push({ kind, text })
  }
  return out
}

/** How long the longest common run of words is from each place on (the plain table of the longest common subsequence). */
const lengths = (before: readonly string[], after: readonly string[]): Uint16Array => {
  const width = after.length + 1
  const table = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [down = 0, right = 0, both = 0] = [table[(i + 1) * width + j], table[i * width + j + 1], table[(i + 1) * width + j + 1]]
      table[i * width + j] = before[i] === after[j] ? both + 1 : Math.max(down, right)
    }
  }
  return table
}

const middle = (before: readonly string[], after: readonly string[]): readonly Run[] => {
  const whole: readonly Run[] = [
    { kind: 'removed', text: before.join('') },
    { kind: 'added', text: after.join('') },
  ]
  if (before.length * after.length > most) return whole
  const table = lengths(before, after)
  const width = after.length + 1
  const runs: Run[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      runs.push({ kind: 'same', text: before[i] ?? '' })
      i += 1
      j += 1
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) {
      runs.push({ kind: 'removed', text: before[i] ?? '' })
      i += 1
    } else {
      runs.push({ kind: 'added', text: after[j] ?? '' })
      j += 1
    }
  }
  return [...runs, { kind: 'removed', text: before.slice(i).join('') }, { kind: 'added', text: after.slice(j).join('') }]
}

/** What became of a text, word by word: the runs that are not `added` are the old text, those that are not `removed` the new one. */
export const difference = (before: string, after: string): readonly Run[] => {
  const [old, fresh] = [piecesOf(before), piecesOf(after)]
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1
  let tail = 0
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
  return joined([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...middle(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)),
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ])
}

/** A run, or a `gap` where what stays the same was left out. */
export type Passage = Run | { readonly kind: 'gap' }

/** The runs without what stays the same far from any change. */
export const passages = (runs: readonly Run[]): readonly Passage[] =>
  runs.flatMap((run, at): readonly Passage[] => {
    if (run.kind !== 'same' || run.text.length <= 2 * around) return [run]
    const before = at === 0 ? '' : run.text.slice(0, around)
    const after = at === runs.length - 1 ? '' : run.text.slice(-around)
    const shown = (text: string): readonly Run[] => (text === '' ? [] : [{ kind: 'same', text }])
    return [...shown(before), { kind: 'gap' }, ...shown(after)]
  })
