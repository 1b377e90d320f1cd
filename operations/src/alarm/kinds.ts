/** Every alarm with its one text, whatever stands behind it: mails pass through many hands. The figures on the machine say the rest. */
export const alarms = {
  down: 'The server does not answer on its own machine.',
  store: 'The server cannot write to its disk. Nothing that it has confirmed is lost, and it takes nothing new.',
  directory: 'A list that has to be signed expires within four days. A coordinator has a task at the desk.',
  gap: 'A duty of the next 24 hours has too few people. The coordination has a task at the desk.',
  queue: 'An answer is later than it was promised, or a chat has waited for hours while somebody is on duty.',
  disk: 'The disk is nearly full. Below its limit the server takes nothing new.',
  backup: 'The newest backup is older than 26 hours, or there is none.',
  deaf: 'The server does not hear the other processes of this house, and takes nothing new until it does.',
  retention: 'What is past its time has not been deleted for hours.',
  troubles: 'The log has new warnings or errors.',
  slow: 'The server has been answering slowly.',
  outside: 'The monitor has found something that differs from our build, or something out of reach. Read what it says before anything else.',
} as const

export type Alarm = keyof typeof alarms

/** What the relay says on its socket: a figure by its name with its labels, as it stands there. Null where nobody answers. */
export type Reading = ReadonlyMap<string, number> | null

export interface Seen {
  readonly reading: Reading
  readonly ready: { readonly store: boolean; readonly hears?: boolean } | null
  /** What the monitor found, a line each; null where none is run from here. */
  readonly outside: readonly string[] | null
}

/** `zop_troubles{kind="store"} 3`: the name with its labels, and the figure. */
export const readFigures = (text: string): Reading =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )

export interface Limits {
  /** Bytes that must be free. */
  readonly disk: number
}

/** Ordinary life on the net: a mail server that is away, a connection that was cut. */
const ordinary = ['zop_troubles{kind="reminder"}', 'zop_troubles{kind="cut"}']

/** Whatever nobody has thought of counts too. */
const troubleSum = (reading: ReadonlyMap<string, number>): number =>
  [...reading].reduce((sum, [name, count]) => (name.startsWith('zop_troubles{') && !ordinary.includes(name) ? sum + count : sum), 0)

/** What is wrong now. `troubles`: how many there had been at the look before; a smaller number today is a new start of the relay. */
export const judge = ({ reading, ready, outside }: Seen, limits: Limits, troubles: number): { raised: readonly Alarm[]; troubles: number } => {
  const out: Alarm[] = outside !== null && outside.length > 0 ? ['outside'] : []
  if (!reading || !ready) return { raised: ['down', ...out], troubles }
  const figure = (name: string) => reading.get(name) ?? 0
  const now = troubleSum(reading)
  const backup = figure('zop_backup_age_hours')
  const wrong: Readonly<Record<Exclude<Alarm, 'down' | 'outside'>, boolean>> = {
    store: !ready.store,
    deaf: ready.hears === false,
    directory: figure('zop_directory_days_left') < 4,
    gap: figure('zop_duty_gap_within_a_day') > 0,
    queue: figure('zop_waiting_long') > 0,
    disk: figure('zop_disk_free_bytes') + figure('zop_store_unused_bytes') < limits.disk,
    backup: backup < 0 || backup > 26,
    retention: figure('zop_sweep_age_hours') > 6,
    troubles: now > (now < troubles ? 0 : troubles),
    slow: figure('zop_event_loop_lag_seconds{quantile="0.99"}') > 1 || figure('zop_store_slowest_seconds') > 3,
  }
  return { raised: [...(Object.keys(wrong) as (keyof typeof wrong)[]).filter((alarm) => wrong[alarm]), ...out], troubles: now }
}

/** What makes one finding another one. The days that are left of a directory grow less with each look, and it is still the same. */
export const findingOf = (line: string): string => line.replace(/expires in \d+(?:\.\d+)? days/, 'expires soon')
