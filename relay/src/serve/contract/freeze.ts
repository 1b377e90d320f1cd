import { writeFileSync } from 'node:fs'
import { contractOfToday } from '../../testing/contract.ts'

/** Run by hand at a release, when no page of the one before is open any more: from then on this is what open pages speak. */
writeFileSync(new URL('frozen.json', import.meta.url), `${JSON.stringify(contractOfToday(), null, 1)}\n`)
