import type { DocumentId } from '@zop/wire'
import type { Workspace } from '../workspace.ts'

/** The entries of all centres. */
export const ListingsPage = ({ desk, open }: { desk: Workspace; open: (id: DocumentId) => void }) => (
  <ul class="rows plan-body">
    {(desk.editorial.told.value?.documents ?? [])
      .filter(({ id }) => id.startsWith('listing.'))
      .map(({ id }) => (
        <li key={id} class="row">
          <button type="button" class="to-document" onClick={() => open(id)}>
            {id}
          </button>
        </li>
      ))}
  </ul>
)
