import { useSignal } from '@preact/signals'
import { PenLine, TriangleAlert } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
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
        <div class="row-of-buttons">
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
          <button type="button" class="button quiet" onClick={close}>
            {words.value.pages.cancel}
          </button>
        </div>
      </Dialog>
    </>
  )
}
