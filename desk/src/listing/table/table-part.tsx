import { useSignal } from '@preact/signals'
import { Check, Download } from 'lucide'
import { saveFile } from '../../duty/exchange/save.ts'
import { useAct } from '../../editorial/act.ts'
import type { Draft } from '../../editorial/editorial.ts'
import { FileButton } from '../../look/file-button.tsx'
import { Icon } from '../../look/icon.tsx'
import { Complaint } from '../../notice/complaint.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import type { EntryAt } from '../entries.ts'
import { type Decoded, decode } from './bytes.ts'
import { draftsOf } from './drafts.ts'
import type { Fault } from './fault.ts'
import { readHsds, writeHsds } from './hsds.ts'
import { readCsv } from './reading.ts'
import { writeCsv } from './writing.ts'

/** More faults than these nobody reads at once. */
const mostShown = 50

type Came =
  | { readonly kind: 'refused'; readonly why: Extract<Decoded, { kind: 'refused' }>['why'] }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly kind: 'ready'; readonly count: number; readonly drafts: readonly Draft[]; readonly encoding: string | null }

const readFile = async (file: File, entries: readonly EntryAt[]): Promise<Came> => {
  const decoded = decode(new Uint8Array(await file.arrayBuffer()))
  if (decoded.kind === 'refused') return decoded
  const { text, encoding } = decoded
  const read = /^\uFEFF?\s*[[{]/.test(text) ? readHsds(text.replace(/^\uFEFF/, '')) : await readCsv(text)
  return read.kind === 'faulty' ? read : { kind: 'ready', count: read.entries.length, drafts: draftsOf(read.entries, entries), encoding }
}

const Faults = ({ faults }: { faults: readonly Fault[] }) => {
  const { table: say } = words.value.listing
  return (
    <>
      <Complaint text={say.faulty} />
      <ul class="rows">
        {faults.slice(0, mostShown).map(({ kind, line, column }, at) => (
          <li key={at} class="row">
            <span class="row-text">
              <b>{say.line(line, column)}</b> <span>{say.fault[kind]}</span>
            </span>
          </li>
        ))}
      </ul>
      {faults.length > mostShown ? <p>{say.more(faults.length - mostShown)}</p> : null}
    </>
  )
}

const Ready = ({ came, take, busy }: { came: Extract<Came, { kind: 'ready' }>; take: () => void; busy: boolean }) => {
  const { table: say } = words.value.listing
  return (
    <>
      {came.encoding === null ? null : <p class="warning">{say.decoded(came.encoding)}</p>}
      <p role="status">{came.drafts.length === 0 ? say.same : say.found(came.count, came.drafts.length)}</p>
      {came.drafts.length === 0 ? null : (
        <button type="button" class="button" disabled={busy} onClick={take}>
          <Icon of={Check} />
          {say.take}
        </button>
      )}
    </>
  )
}

/** All entries as a table, and a table as drafts of all its entries or of none. */
export const TablePart = ({ desk, entries }: { desk: Workspace; entries: readonly EntryAt[] }) => {
  const { table: say } = words.value.listing
  const came = useSignal<Came | null>(null)
  const { busy, act } = useAct(desk)
  const read = async (file: File) => {
    came.value = await readFile(file, entries)
  }
  const known = entries.flatMap(({ entry }) => entry ?? [])
  const now = came.value
  const take = () => {
    if (now?.kind !== 'ready') return
    const { length } = now.drafts
    act(
      async () => {
        const failed = await desk.editorial.save(now.drafts, false)
        if (failed === null) came.value = null
        return failed
      },
      (all) => all.listing.table.taken(length),
    )
  }
  return (
    <section class="sheet exchange">
      <h3>{say.title}</h3>
      <p class="soft">{desk.editorial.who().role === 'coordinator' ? `${say.text} ${say.reading}` : say.text}</p>
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={() => saveFile({ name: 'services.csv', type: 'text/csv', text: writeCsv(known) })}>
          <Icon of={Download} />
          {say.csv}
        </button>
        <button type="button" class="button quiet" onClick={() => saveFile({ name: 'organizations.json', type: 'application/json', text: writeHsds(known) })}>
          <Icon of={Download} />
          {say.json}
        </button>
        {desk.editorial.who().role === 'coordinator' ? (
          <FileButton quiet label={say.choose} accept=".csv,.json,text/csv,application/json" read={(file) => void read(file).catch(desk.fault)} />
        ) : null}
      </div>
      {now?.kind === 'refused' ? <Complaint text={say.fault[now.why]} /> : null}
      {now?.kind === 'faulty' ? <Faults faults={now.faults} /> : null}
      {now?.kind === 'ready' ? <Ready came={now} take={take} busy={busy.value} /> : null}
    </section>
  )
}
