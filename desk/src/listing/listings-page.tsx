import { type DocumentId, mayWrite } from '@zop/wire'
import { Plus } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { Capacity } from './capacity.tsx'
import { entriesAt } from './entries.ts'
import { TablePart } from './table/table-part.tsx'

/** The entries of all centres that this person may change, each with what it can take now. */
export const ListingsPage = ({ desk, open }: { desk: Workspace; open: (id: DocumentId) => void }) => {
  const { listing: say } = words.value
  const { editorial } = desk
  const entries = entriesAt(editorial)
  const who = editorial.who()
  const own: DocumentId | null = who.centre === null ? null : `listing.${who.centre}`
  const missing = own !== null && mayWrite(who, own) && !entries.some(({ standing }) => standing.id === own) ? own : null
  return (
    <div class="plan-body page-body wide">
      <p class="soft">{say.about}</p>
      {missing ? (
        <div class="sheet">
          <p>{say.none}</p>
          <button type="button" class="button" onClick={() => open(missing)}>
            <Icon of={Plus} />
            {say.create}
          </button>
        </div>
      ) : null}
      <ul class="rows">
        {entries.map(({ standing, entry }) => (
          <li key={standing.id} class="row">
            <button type="button" class="to-document" onClick={() => open(standing.id)}>
              {entry?.name ?? standing.id}
            </button>
            {entry && mayWrite(who, standing.id) ? <Capacity desk={desk} standing={standing} entry={entry} /> : null}
          </li>
        ))}
      </ul>
      <TablePart desk={desk} entries={entries} />
    </div>
  )
}
