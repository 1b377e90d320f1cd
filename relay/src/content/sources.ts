import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Together } from '../peers/together.ts'
import type { Review } from '../review/review.ts'
import type { Files } from '../serve/files.ts'
import type { Store } from '../store/store.ts'
import type { runJob } from '../workshop/run.ts'
import type { Program } from '../workshop/sandbox.ts'
import type { Shipped } from './shipped.ts'

/** What publishing works with. */
export interface ContentSources {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly review: Review
  readonly config: Config
  readonly shipped: Shipped
  /** What the site serves: the release, and the content that is shown now. */
  readonly files: Files
  /** Where editions are kept. */
  readonly folder: string
  readonly program: Program
  readonly peers?: Pick<Together, 'space' | 'tell'>
  /** Whether other processes write to the same store: each keeps editions in a folder of its own. */
  readonly shares?: boolean
  /** What runs a job. */
  readonly run?: typeof runJob
}
