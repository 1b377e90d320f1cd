import { buildSite } from '@zop/pages'
import type { WorkshopJob, WorkshopResult } from '@zop/wire'
import { type Building, saidWhole } from '../say.ts'

/** Makes the information pages of all documents and says them file by file; or says what is wrong with which document. */
export const makeSite = async (
  { documents, options }: Extract<WorkshopJob, { kind: 'site' }>,
  tell: (building: Omit<Building, 'kind'>) => void,
): Promise<WorkshopResult> => {
  const made = buildSite(documents, options, (done, of) => tell({ done, of }))
  if (made.kind === 'unfit') return { kind: 'unfit', faults: made.faults.slice(0, 200) }
  for (const { path, text } of made.files) await saidWhole({ kind: 'file', path, text })
  return { kind: 'made', files: made.files.length }
}
