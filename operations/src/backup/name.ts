/** What a file holds: a sqlite file, or a dump of PostgreSQL in its own format. */
export type Kind = 'sqlite' | 'dump'

const form = /^zop-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)\.(sqlite|dump)\.age$/

/** `zop-20261122-0315.sqlite.age`, in UTC. */
export const nameOf = (time: number, kind: Kind): string => {
  const [day = '', clock = ''] = new Date(time).toISOString().split('T')
  return `zop-${day.replaceAll('-', '')}-${clock.slice(0, 5).replace(':', '')}.${kind}.age`
}

/** When a backup of this name was made, in milliseconds; null for any other file. */
export const timeOf = (name: string): number | null => {
  const [, year, month, day, hour, minute] = name.match(form) ?? []
  return year === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
}

/** Backups that are older than so many days, but never the newest one: better an old backup than none. */
export const outdated = (names: readonly string[], { now, days }: { now: number; days: number }): readonly string[] => {
  const known = names.flatMap((name) => {
    const time = timeOf(name)
    return time === null ? [] : [{ name, time }]
  })
  const newest = Math.max(...known.map(({ time }) => time))
  return known.filter(({ time }) => time !== newest && time < now - days * 86_400_000).map(({ name }) => name)
}
