import { type DocumentStanding, type Listing, listingText, type Service } from '@zop/wire'
import { useAct } from '../editorial/act.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { capacityText } from './capacity-text.ts'
import { hasTerm, setCapacity } from './form.ts'
import { reportCapacity } from './report.ts'

interface Props {
  readonly desk: Workspace
  readonly standing: DocumentStanding
  readonly entry: Listing
}

/** Where there are places to count: somewhere to live, or where somebody has counted before. */
const countsPlaces = (service: Service): boolean => hasTerm(service, 'help', 'shelter') || service.capacities.length > 0

/** Says by one press how many more a service can take: public at once, where nothing else of the entry waits for a yes. */
export const Capacity = ({ desk, standing, entry }: Props) => {
  const { listing: say } = words.value
  const { busy, act } = useAct(desk)
  const today = desk.editorial.today()
  const report = (at: number, available: number) =>
    act(
      () => reportCapacity(desk.editorial, standing, listingText(setCapacity(entry, at, { available, today }))),
      (all) => (standing.open ? all.listing.saved : all.listing.capacitySaved),
    )
  const counted = entry.services.flatMap((service, at) => (countsPlaces(service) ? [{ service, at }] : []))
  if (counted.length === 0) return null
  return (
    <section class="sheet" aria-label={say.capacity}>
      <h3>{say.capacity}</h3>
      {standing.open ? <p class="warning">{say.capacityWaits}</p> : null}
      {counted.map(({ service, at }) => {
        const [now] = service.capacities
        return (
          <fieldset key={service.id} class="stack">
            <legend>{[service.name, capacityText(service)].filter(Boolean).join(': ')}</legend>
            <div class="row-of-buttons">
              {[0, 1, 2, 5].map((available) => (
                <button
                  key={available}
                  type="button"
                  class="button plain"
                  disabled={busy.value}
                  aria-pressed={now?.available === available && now.updated === today}
                  onClick={() => report(at, available)}
                >
                  {available === 0 ? say.full : say.free(available)}
                </button>
              ))}
            </div>
          </fieldset>
        )
      })}
    </section>
  )
}
