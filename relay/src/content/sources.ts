import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
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
  /** What runs a job. */
  readonly run?: typeof runJob
}
