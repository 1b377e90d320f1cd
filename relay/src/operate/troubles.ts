import type { Log } from '../log.ts'

/** What went wrong, as an operator would look for it. */
export const troubleKinds = ['store', 'retention', 'peers', 'bug', 'workshop', 'reminder', 'cut', 'other'] as const
export type TroubleKind = (typeof troubleKinds)[number]

/** What a single person can bring about by leaving, or by a telephone that is switched off. */
export const troublesOfPeople = ['reminder', 'cut'] as const satisfies readonly TroubleKind[]

const kindOf: Readonly<Record<string, TroubleKind>> = {
  'the store cannot write': 'store',
  'the keys could not be copied': 'store',
  'the store could not be read anew': 'store',
  'the newest directory could not be remembered': 'store',
  'the retention could not finish': 'retention',
  'what the retention has erased is not known yet': 'retention',
  'the clock has leapt ahead, nothing is deleted for a day': 'retention',
  'this start is days after the last deletion: nothing is deleted for a day, look at the clock (timedatectl)': 'retention',
  'the clocks of this house are hours apart, nothing is deleted': 'retention',
  'what is past its hour could not be deleted yet': 'retention',
  'an ended conversation could not be erased yet': 'retention',
  'a proposal could not be deleted yet': 'retention',
  'the line to the other processes is broken, it is made anew': 'peers',
  'the other processes could not be told': 'peers',
  'what another process told could not be followed, everything is read anew': 'peers',
  'what another process has published could not be made here yet': 'peers',
  'another process cannot be understood, this one does not lead: all processes are of one release, exchanged as a whole': 'peers',
  'a bug': 'bug',
  'planning failed': 'workshop',
  'a repair failed': 'workshop',
  'publishing failed': 'workshop',
  'a reminder could not go out': 'reminder',
  'a mail was not taken by the mail server': 'reminder',
  'a push was not taken by its service': 'reminder',
  'too many mails are waiting: one was left out': 'reminder',
  'too many pushes are waiting: one was left out': 'reminder',
  'an answer was cut': 'cut',
  'a stream was cut': 'cut',
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
