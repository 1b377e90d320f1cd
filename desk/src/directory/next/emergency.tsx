import { useSignal } from '@preact/signals'
import { PenLine, TriangleAlert } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { DialogButtons } from '../../look/dialog-buttons.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Emergency as Kind } from './plan.ts'

/** E4: a revocation that cannot wait for the pool's next key. B4: a key that nobody else can try. Asks first, and says what may come of it. */
export const Emergency = ({ kind, busy, publish }: { kind: Kind; busy: boolean; publish: (kind: Kind) => void }) => {
  const say = words.value.next.emergency[kind]
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
        {say.open}
      </button>
      <Dialog title={say.title} shown={asking.value} close={close}>
        <p>{say.text}</p>
        <p>{say.when}</p>
        <DialogButtons close={close}>
          <button
            type="button"
            class="button danger solid"
            onClick={() => {
              close()
              publish(kind)
            }}
          >
            <Icon of={PenLine} />
            {say.confirm}
          </button>
        </DialogButtons>
      </Dialog>
    </>
  )
}
