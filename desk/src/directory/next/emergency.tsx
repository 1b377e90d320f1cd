import { useSignal } from '@preact/signals'
import { PenLine, TriangleAlert } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'

/** E4: a revocation that cannot wait for the pool's next key. Asks first, and says what it leaves open. */
export const Emergency = ({ busy, publish }: { busy: boolean; publish: () => void }) => {
  const { next, pages } = words.value
  const asking = useSignal(false)
  const close = () => {
    asking.value = false
  }
  return (
    <>
      <button
        type="button"
        class="button quiet"
        disabled={busy}
        onClick={() => {
          asking.value = true
        }}
      >
        <Icon of={TriangleAlert} />
        {next.emergency}
      </button>
      <Dialog title={next.emergencyTitle} shown={asking.value} close={close}>
        <p>{next.emergencyText}</p>
        <p>{next.emergencyWhen}</p>
        <div class="row-of-buttons">
          <button
            type="button"
            class="button danger solid"
            onClick={() => {
              close()
              publish()
            }}
          >
            <Icon of={PenLine} />
            {next.emergencyConfirm}
          </button>
          <button type="button" class="button quiet" onClick={close}>
            {pages.cancel}
          </button>
        </div>
      </Dialog>
    </>
  )
}
