/** Milliseconds for which a name can be good at most. */
const longest = 16 * 60_000

/**
 * Names that have been used, in memory: what they are good for ends with the process too. The latest end that was heard of says what time it is at least. Of more than
 * `most` in that time the oldest are forgotten.
 */
export const spentNames = (most = Number.POSITIVE_INFINITY): ((name: string, expires: number) => boolean) => {
  let used = new Set<string>()
  let before = new Set<string>()
  let turned = 0
  return (name, expires) => {
    if (expires - turned > longest || used.size >= most) {
      before = expires - turned > 2 * longest ? new Set() : used
      used = new Set()
      turned = expires
    }
    if (used.has(name) || before.has(name)) return false
    used.add(name)
    return true
  }
}
