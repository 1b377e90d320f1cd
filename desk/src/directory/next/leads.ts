import type { Centre, DirectoryDraft } from '@zop/wire'

type DraftLead = DirectoryDraft['leads'][number]

/** A lead's key that the directory does not name yet. Nothing vouches for it: its fingerprint is to be compared with them before it is admitted. */
export interface NewLead extends DraftLead {
  /** The centre is not in the directory either: it needs a name. */
  readonly founds: boolean
}

/** What the next directory would say otherwise about leads. */
export interface LeadChanges {
  readonly arriving: readonly NewLead[]
  readonly leaving: readonly DraftLead[]
  /** Leads who cannot go yet, because the centre would have none. */
  readonly last: readonly DraftLead[]
}

export const leadChanges = (centres: readonly Centre[], drafted: readonly DraftLead[]): LeadChanges => {
  const of = (id: string) => centres.find((centre) => centre.id === id)
  const arriving = drafted
    .filter((lead) => !lead.leaving && !of(lead.centre)?.leads.includes(lead.signing))
    .map((lead) => ({ ...lead, founds: of(lead.centre) === undefined }))
  const gone = drafted.filter((lead) => lead.leaving && of(lead.centre)?.leads.includes(lead.signing))
  const stays = (centre: string) => of(centre)?.leads.some((key) => !gone.some(({ signing }) => signing === key)) ?? false
  return { arriving, leaving: gone.filter(({ centre }) => stays(centre)), last: gone.filter(({ centre }) => !stays(centre)) }
}

/** What the coordinator has looked at: the keys whose fingerprint was compared, and names for new centres by their id. */
export interface Admitted {
  readonly leads: readonly string[]
  readonly names: Readonly<Record<string, string>>
}

/** The centres of the next directory. A key that leaves is retired: what it signed before is still judged by it where a record names an older directory. */
export const nextCentres = (centres: readonly Centre[], changes: LeadChanges, admitted: Admitted): Centre[] => {
  const comes = changes.arriving.filter(({ signing }) => admitted.leads.includes(signing))
  const kept = centres.map((centre) => {
    const arriving = comes.filter((lead) => lead.centre === centre.id).map(({ signing }) => signing)
    const retired = changes.leaving.filter((lead) => lead.centre === centre.id).map(({ signing }) => signing)
    // Whoever could not leave as the last one can where somebody comes in the same directory.
    const last = arriving.length > 0 ? changes.last.filter((lead) => lead.centre === centre.id).map(({ signing }) => signing) : []
    const gone = [...retired, ...last]
    if (arriving.length + gone.length === 0) return centre
    return {
      ...centre,
      leads: [...centre.leads.filter((key) => !gone.includes(key)), ...arriving],
      retired: [...new Set([...centre.retired, ...gone])].slice(-50),
    }
  })
  const newIds = new Set(comes.filter(({ founds }) => founds).map(({ centre }) => centre))
  const founded = [...newIds].flatMap((id) => {
    const name = admitted.names[id]?.trim()
    return name ? [{ id, name, leads: comes.filter(({ centre }) => centre === id).map(({ signing }) => signing), retired: [] }] : []
  })
  return [...kept, ...founded]
}
