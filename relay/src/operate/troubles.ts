import type { Log } from '../log.ts'

/** What went wrong, as an operator would look for it. */
export const troubleKinds = ['store', 'bug', 'workshop', 'reminder', 'other'] as const
export type TroubleKind = (typeof troubleKinds)[number]

const kindOf: Readonly<Record<string, TroubleKind>> = {
  'the store cannot write': 'store',
  'the retention could not finish': 'store',
  'the keys could not be copied': 'store',
  'what is past its hour could not be deleted yet': 'store',
  'an ended conversation could not be erased yet': 'store',
  'a bug': 'bug',
  'planning failed': 'workshop',
  'a repair failed': 'workshop',
  'publishing failed': 'workshop',
  'a reminder could not go out': 'reminder',
  'a mail was not taken by the mail server': 'reminder',
  'a push was not taken by its service': 'reminder',
}

/** Counts what is logged as a warning or an error: whoever meets trouble logs it, and nothing else has to be told. */
export class Troubles {
  readonly counts = new Map<TroubleKind, number>(troubleKinds.map((kind) => [kind, 0]))

  /** A log that counts on its way. */
  counting(log: Log): Log {
    return {
      line: (level, line) => {
        if (level !== 'info') this.#count(kindOf[line.msg] ?? 'other')
        log.line(level, line)
      },
    }
  }

  #count(kind: TroubleKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
  }
}
