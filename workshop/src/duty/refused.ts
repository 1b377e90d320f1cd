import type { Fault } from '@zop/rota'
import type { WorkshopResult } from '@zop/wire'

/** The kinds of faults, each once. Whom they are about stays here. */
export const refusedFor = (faults: readonly Fault[]): WorkshopResult => ({ kind: 'refused', faults: [...new Set(faults.map(({ kind }) => kind))] })
