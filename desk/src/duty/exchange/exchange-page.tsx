import type { Workspace } from '../../workspace.ts'
import { ExportPart } from './export-part.tsx'
import { ImportPart } from './import-part.tsx'

/** Tables in and out, for coordinators. */
export const ExchangePage = ({ desk }: { desk: Workspace }) => (
  <div class="page-body plan-body">
    <ImportPart desk={desk} />
    <ExportPart desk={desk} />
  </div>
)
