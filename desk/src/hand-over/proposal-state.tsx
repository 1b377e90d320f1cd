import { useSignal } from '@preact/signals'
import type { Outgoing } from '@zop/wire'
import { Check, Undo2 } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'

const saidOf = ({ state, people }: Outgoing, centre: string): string => {
  const { handOver } = words.value
  if (state === 'refused') return handOver.refused(centre)
  if (people === 0) return handOver.open0(centre)
  return people === 1 ? handOver.open1(centre) : handOver.open2(centre)
}

/** How a proposal of this conversation stands, and the way to take it back; one that the person refused stands until it has been read. */
export const ProposalState = ({ desk, conversation }: { desk: Workspace; conversation: string }) => {
  const { handOver } = words.value
  const failed = useSignal(false)
  const nameOf = (id: string) => desk.trust.current()?.directory.centres.find((centre) => centre.id === id)?.name ?? id
  const withdraw = async (proposal: Outgoing) => {
    failed.value = !(await desk.handOvers.withdraw(proposal))
  }
  if (!desk.handOvers.outgoing.value.some((one) => one.conversation === conversation)) return null
  return (
    <section>
      <h3>{handOver.state}</h3>
      {desk.handOvers.outgoing.value
        .filter((one) => one.conversation === conversation)
        .map((one) => (
          <div key={one.id} class="stack">
            <p role="status">{saidOf(one, nameOf(one.centre))}</p>
            <button type="button" class="button quiet" onClick={() => void withdraw(one).catch(desk.fault)}>
              <Icon of={one.state === 'open' ? Undo2 : Check} />
              {one.state === 'open' ? handOver.withdraw : handOver.understood}
            </button>
          </div>
        ))}
      <p role="alert">{failed.value ? handOver.withdrawFailed : null}</p>
    </section>
  )
}
