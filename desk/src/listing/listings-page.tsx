import { useSignal } from '@preact/signals'
import { type DocumentId, mayWrite } from '@zop/wire'
import { Plus } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { Capacity } from './capacity.tsx'
import { capacityText } from './capacity-text.ts'
import { type EntryAt, entriesAt, fitting } from './entries.ts'
import { TablePart } from './table/table-part.tsx'

interface Props {
  readonly desk: Workspace
  readonly open: (id: DocumentId) => void
}

const Missing = ({ id, open }: { id: DocumentId; open: Props['open'] }) => {
  const { listing: say } = words.value
  return (
    <div class="sheet">
      <p>{say.none}</p>
      <button type="button" class="button" onClick={() => open(id)}>
        <Icon of={Plus} />
        {say.create}
      </button>
    </div>
  )
}

const Row = ({ at: { standing, entry, seen }, open }: { at: EntryAt; open: Props['open'] }) => (
  <li class="row">
    <div class="row-text stack">
      <button type="button" class="to-document" onClick={() => open(standing.id)}>
        {entry?.name ?? standing.id}
      </button>
      {(seen ?? entry)?.services.map((service) => (
        <span key={service.id} class="soft block">
          {[service.name, capacityText(service)].filter(Boolean).join(': ')}
        </span>
      ))}
    </div>
  </li>
)

/** The entries of all centres that this person may look at. How many a centre takes is reported at one's own, or in the entry itself: not in passing. */
export const ListingsPage = ({ desk, open }: Props) => {
  const { listing: say } = words.value
  const typed = useSignal('')
  const entries = entriesAt(desk.editorial)
  const who = desk.editorial.who()
  const own: DocumentId | null = who.centre === null ? null : `listing.${who.centre}`
  const mine = entries.find(({ standing }) => standing.id === own)
  const shown = fitting(entries, typed.value)
  return (
    <div class="plan-body page-body wide">
      <p class="soft">{say.about}</p>
      {own !== null && !mine && mayWrite(who, own) ? <Missing id={own} open={open} /> : null}
      {mine?.entry && mayWrite(who, mine.standing.id) ? <Capacity desk={desk} standing={mine.standing} entry={mine.entry} /> : null}
      <TablePart desk={desk} entries={entries} />
      {entries.length > 1 ? (
        <label class="stack">
          {say.search}
          <input class="box" {...unaided} value={typed.value} onInput={({ currentTarget }) => (typed.value = currentTarget.value)} />
        </label>
      ) : null}
      <p role="status" class="soft">
        {say.count(shown.length)}
      </p>
      <ul class="rows">
        {shown.map((at) => (
          <Row key={at.standing.id} at={at} open={open} />
        ))}
      </ul>
    </div>
  )
}
